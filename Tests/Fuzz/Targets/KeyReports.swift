@testable import Devices

/// A layout is slow to compile, so it is compiled once; there is but one thread.
nonisolated(unsafe) private let layout = try? KeyboardLayout(named: "us")

/// HID reports of a scanner that types, behind its descriptor, whose length comes first.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzKeyReports(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    let bytes = input.bytes(Int(input.byte()))
    guard let layout, let descriptor = try? ReportDescriptor(bytes), let reports = KeyReportLayout(descriptor) else {
        return 0
    }
    let script = DecoderScript<KeyReportStream>(&input)
    let stream = KeyReportStream(
        path: "fuzz", profile: ScannerProfile(name: "fuzz"), layout: layout, reports: reports, boundaries: .sizes)
    script.check(stream)
    return 0
}
