import Glibc
import Testing

/// Expected screens beside the tests, as a person reads them. `RECORD=1` writes them anew; the diff is then reviewed.
enum Goldens {
    static let isRecording = getenv("RECORD").map { String(cString: $0) } == "1"

    /// Compares a text with its golden; the first difference is named by line.
    static func check(_ text: String, _ name: String, location: SourceLocation = #_sourceLocation) {
        let path = folder + "/" + name + ".txt"
        if isRecording {
            #expect(write(text, to: path), "cannot write \(path)", sourceLocation: location)
            return
        }
        guard let expected = read(path) else {
            Issue.record("no golden \(path); record it with RECORD=1", sourceLocation: location)
            return
        }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let (recorded, drawn) = (old.dropFirst(row).first ?? "", new.dropFirst(row).first ?? "")
        #expect(
            old == new, "\(name), line \(row + 1): expected “\(recorded)”, got “\(drawn)”", sourceLocation: location)
    }

    private static var folder: String {
        let file = #filePath
        return String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex)) + "/Goldens"
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
