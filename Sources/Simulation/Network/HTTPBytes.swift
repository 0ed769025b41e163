/// One HTTP/1.1 request as bytes (RFC 9112 §2, §6.3), as far as a cable has to understand it.
struct HTTPBytes: Sendable {
    /// Method and path without query, for example `POST /v1/stations/S1/events`.
    let target: String
    /// Head and body, with `Connection: close`, so that the answer ends with its connection.
    let closing: [UInt8]

    private static let headEnd = Array("\r\n\r\n".utf8)

    /// Reads one request; nil when the connection ends before it is whole.
    init?(from connection: Int32) {
        var bytes: [UInt8] = []
        var head: Range<Int>?
        while head == nil {
            let more = Sockets.receive(connection)
            guard !more.isEmpty else { return nil }
            bytes += more
            head = bytes.firstRange(of: Self.headEnd)
        }
        guard let head else { return nil }
        let text = String(decoding: bytes[..<head.lowerBound], as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        let length = lines.lazy.compactMap(Self.contentLength).first ?? 0
        while bytes.count < head.upperBound + length {
            let more = Sockets.receive(connection)
            guard !more.isEmpty else { return nil }
            bytes += more
        }
        let first = lines.first ?? ""
        target = first.split(separator: " ").prefix(2).joined(separator: " ").prefix { $0 != "?" }.description
        let kept = lines.dropFirst().filter { !$0.lowercased().hasPrefix("connection:") }
        let newHead = ([first] + kept + ["Connection: close"]).joined(separator: "\r\n")
        closing = Array(newHead.utf8) + Self.headEnd + bytes[head.upperBound..<(head.upperBound + length)]
    }

    private static func contentLength(_ line: Substring) -> Int? {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
        return Int(parts[1].drop { $0 == " " })
    }

    /// The last word of the path: what is asked for.
    var kind: String { target.split(separator: "/").last.map(String.init) ?? "" }

    /// An answer of our own.
    static func answer(_ status: String, header: String = "", body: String) -> [UInt8] {
        Array(
            "HTTP/1.1 \(status)\r\n\(header)Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)".utf8
        )
    }

    /// An answer without the last part of its body.
    static func truncated(_ answer: [UInt8]) -> [UInt8] {
        guard let head = answer.firstRange(of: headEnd) else { return answer }
        return Array(answer[..<(head.upperBound + (answer.count - head.upperBound) / 2)])
    }

    /// An answer whose head is kept and whose body is another one of the same length.
    static func nonsense(_ answer: [UInt8]) -> [UInt8] {
        guard let head = answer.firstRange(of: headEnd) else { return answer }
        let body = answer[head.upperBound...].map { $0 == UInt8(ascii: ":") ? UInt8(ascii: ",") : $0 }
        return Array(answer[..<head.upperBound]) + body
    }
}
