import Devices
import Foundation
import Glibc
import Returns
import Wire

/// A listener that stands where a hub should, and answers as a test says.
final class ScriptedHub: Sendable {
    let port: Int
    private let listener: Int32

    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        var result: Int32 = -1
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                result = bind(listener, $0, length)
                getsockname(listener, $0, &length)
            }
        }
        guard result == 0, listen(listener, 16) == 0 else { throw Impatience(what: "a port") }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(listener) }

    /// A port that nobody listens on now.
    static func freePort() throws -> Int { try ScriptedHub().port }

    /// Answers requests until the deadline; gives their first lines.
    func serve(until deadline: MonotonicTime, _ answer: (String) -> (status: String, body: [UInt8])) -> [String] {
        var requests: [String] = []
        while pollReadable(listener, until: deadline) {
            let connection = accept(listener, nil, nil)
            defer { close(connection) }
            let request = Self.read(connection, until: deadline)
            requests.append(String(request.prefix { $0 != "\r\n" && $0 != "\r" }))
            let (status, body) = answer(request)
            let head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
            let bytes = Array(head.utf8) + body
            _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
        return requests
    }

    /// One request with its body.
    private static func read(_ connection: Int32, until deadline: MonotonicTime) -> String {
        var bytes: [UInt8] = []
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let length = text[..<end.lowerBound].split(separator: "\r\n").lazy.compactMap { line -> Int? in
                    let words = line.lowercased().split(separator: ":")
                    return words.first == "content-length" ? Int(words[1].drop { $0 == " " }) : nil
                }.first
                if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
            }
            guard pollReadable(connection, until: deadline) else { return text }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return text }
            bytes += buffer.prefix(count)
        }
    }
}
