@testable import Wire

/// Configuration files of the station, as somebody writes them by hand.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzConfigurations(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let yaml = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do throws(ConfigurationFault) {
        let configuration = try StationConfiguration.parse(yaml: yaml, file: "fuzz.yaml")
        claim(configuration.scanners.count <= WireLimits.scanners, "scanners are bounded")
    } catch {
        claim(error.line >= 1 && error.column >= 1, "a fault has a place: \(error)")
        claim(error.found.count <= 4_096, "a fault is short: \(error)")
    }
    return 0
}
