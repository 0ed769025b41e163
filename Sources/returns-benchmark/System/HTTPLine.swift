import Foundation
import SystemPackage

/// An answer of a server, whole.
struct HTTPAnswer {
    let status: Int
    /// Seconds after which to come back, where the server says so.
    let retryAfter: Int?
    let body: Data
}

/// One keep-alive connection of HTTP/1.1 (RFC 9112): a request goes out, its answer comes back, and so on. It never
/// waits: what does not go out at once goes when the socket takes it.
struct HTTPLine {
    let socket: FileDescriptor
    /// The request whose answer has not come yet; empty when there is none.
    private(set) var request: [UInt8] = []
    private var sent = 0
    private var received: [UInt8] = []
    /// Whether the server has ended it, as it may whenever a line is idle.
    private(set) var isOver = false

    private static let headEnd = Array("\r\n\r\n".utf8)
    private static let readBytes = 65_536

    init(port: Int) throws {
        socket = try Descriptors.connect(toPort: port)
    }

    /// Whether everything is out.
    var isSent: Bool { sent == request.count }

    mutating func send(_ request: [UInt8]) throws {
        (self.request, sent) = (request, 0)
        try flush()
    }

    /// Sends what the socket takes.
    mutating func flush() throws {
        while !isSent {
            do {
                sent += try request[sent...].withUnsafeBytes { try socket.write($0) }
            } catch Errno.wouldBlock {
                return
            } catch Errno.brokenPipe {
                isOver = true
                return
            }
        }
    }

    /// Reads what is there; the answer once it is whole.
    mutating func receive() throws -> HTTPAnswer? {
        let more = try [UInt8](unsafeUninitializedCapacity: Self.readBytes) { buffer, count in
            do {
                count = try socket.read(into: UnsafeMutableRawBufferPointer(buffer))
                isOver = count == 0
            } catch Errno.wouldBlock {
                count = 0
            } catch Errno.connectionReset {
                (count, isOver) = (0, true)
            }
        }
        received = received.isEmpty ? more : received + more
        return try takeAnswer()
    }

    private mutating func takeAnswer() throws -> HTTPAnswer? {
        guard let head = received.firstRange(of: Self.headEnd) else { return nil }
        let lines = String(decoding: received[..<head.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let status = lines.first.flatMap({ Int($0.dropFirst("HTTP/1.1 ".count).prefix(3)) }),
            let length = Self.number("content-length", lines)
        else {
            let words = lines.first.map(String.init) ?? "nothing"
            throw BenchmarkFault.wrongOutcome(what: "an answer", expected: "status and length", found: words)
        }
        let end = head.upperBound + length
        guard received.count >= end else { return nil }
        let body = Data(received[head.upperBound..<end])
        received.removeFirst(end)
        (request, sent) = ([], 0)
        return HTTPAnswer(status: status, retryAfter: Self.number("retry-after", lines), body: body)
    }

    private static func number(_ name: String, _ lines: [Substring]) -> Int? {
        lines.lazy.compactMap { line -> Int? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == name else { return nil }
            return Int(parts[1].drop { $0 == " " })
        }.first
    }
}
