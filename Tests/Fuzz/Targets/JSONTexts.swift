import Foundation

@testable import Wire

/// JSON from the hub, and the sealed events and replies that are made of it.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJSONTexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let data = Data(UnsafeBufferPointer(start: start, count: count))
    do throws(WireError) {
        let object = try JSONParser.object(data)
        let written = JSONWriter.data(object)
        claim((try? JSONParser.object(written)) == object, "what is written is read again")
        claim(JSONWriter.data((try? JSONParser.object(written)) ?? [:]) == written, "there is one way to write it")
        // A control character of one byte is written as six.
        claim(written.count <= 6 * data.count, "what is written is bounded")
    } catch {
        guard case .notJSON(_, let offset) = error else { return 0 }
        claim((0...data.count).contains(offset), "a fault lies within the text")
    }
    return 0
}
