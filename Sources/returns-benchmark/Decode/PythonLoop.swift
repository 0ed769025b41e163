import Foundation

/// The loop of a script on python-evdev: unpack a record, make an event of it, look its key up, join the characters.
/// python-evdev itself is not needed; its event class and format are written out.
struct PythonLoop: Sendable {
    let recording: String
    let scans: Int

    /// The time of one pass in microseconds, without the interpreter's start; nil when there is no python3.
    func run() async throws -> Double? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, recording]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try await OwnThread.run { output.fileHandleForReading.readDataToEndOfFile() }
        process.waitUntilExit()
        // env(1) ends with 127 when it does not find what it shall run.
        if process.terminationStatus == 127 { return nil }
        let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let found = Int(words[0]), let microseconds = Double(words[1]) else {
            throw BenchmarkFault.wrongOutcome(
                what: "the Python loop", expected: "two numbers", found: "status \(process.terminationStatus)")
        }
        guard found == scans else {
            throw BenchmarkFault.wrongOutcome(what: "scans in Python", expected: "\(scans)", found: "\(found)")
        }
        return microseconds
    }

    private static let script = #"""
        import struct, sys, time

        class InputEvent:
            __slots__ = "sec", "usec", "type", "code", "value"
            def __init__(self, sec, usec, type, code, value):
                self.sec, self.usec, self.type, self.code, self.value = sec, usec, type, code, value

        rows = ((2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
                (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "))
        plain = {first + i: c for first, p, s in rows for i, c in enumerate(p)}
        shifted = {first + i: c for first, p, s in rows for i, c in enumerate(s)}
        data = open(sys.argv[1], "rb").read()
        texts, text, shift, control = [], [], False, False
        begin = time.perf_counter()
        for record in struct.iter_unpack("llHHi", data):
            event = InputEvent(*record)
            if event.type != 1:
                continue
            if event.code == 42:
                shift = event.value != 0
            elif event.code == 29:
                control = event.value != 0
            elif event.value == 1:
                if event.code == 28:
                    texts.append("".join(text))
                    text = []
                elif control and event.code == 27:
                    text.append("\x1d")
                else:
                    text.append((shifted if shift else plain).get(event.code, ""))
        print(len(texts), (time.perf_counter() - begin) * 1e6)
        """#
}
