import Foundation
import Hummingbird
import HummingbirdTesting
import Returns
import Testing
import Wire

@testable import Hub

/// Requests that drip, on real sockets, with limits short enough for a test.
@Suite(.serialized) struct SlowRequestTests {
    private let floor: Floor
    private let application: HubApplication
    private let token: String

    init() async throws {
        floor = try Floor()
        let (store, tokens) = try await floor.open(stations: ["S1"])
        token = tokens["S1"] ?? ""
        var limits = DoorLimits()
        limits.arrival = ArrivalLimits(head: .milliseconds(400), body: .milliseconds(400), bytesPerSecond: 1_000)
        application = try await HubApplication(
            store: store, logger: Floor.quiet, doorLimits: limits, now: { Floor.start })
    }

    /// Runs the hub, and beside it on a thread of its own what a hostile client does with its port.
    private func live<Value: Sendable>(_ body: @escaping @Sendable (Int) throws -> Value) async throws -> Value {
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            let port = try #require(client.port)
            return try await withCheckedThrowingContinuation { continuation in
                Thread { continuation.resume(with: Result { try body(port) }) }.start()
            }
        }
    }

    /// Sends the text byte by byte, each after a pause; gives how many were taken before the end of the connection.
    private static func drip(_ text: String, on connection: RawConnection) -> Int {
        for (count, byte) in text.utf8.enumerated() {
            guard connection.send([byte]) else { return count }
            RawConnection.pause(milliseconds: 50)
        }
        return text.utf8.count
    }

    @Test func `a head that drips ends its connection`() async throws {
        let sent = try await live { port in
            let connection = try RawConnection(port: port)
            return Self.drip("GET /livez HTTP/1.1\r\nHost: hub\r\nX-Padding: aaaaaaaa\r\n\r\n", on: connection)
        }
        #expect((5...20).contains(sent), "\(sent) bytes in 50 ms each")
        try await until { await application.door.counts.tooSlow["head"] == 1 }
    }

    @Test func `a connection on which nothing comes is ended`() async throws {
        let answer = try await live { port in try RawConnection(port: port).receive() }
        #expect(answer == "")
        // The test's own client connects at once and says nothing either.
        try await until { await application.door.counts.tooSlow["silence"] ?? 0 >= 1 }
    }

    @Test func `a head that drips behind an answered request ends its connection too`() async throws {
        let outcome = try await live { port in
            let connection = try RawConnection(port: port)
            connection.send("GET /livez HTTP/1.1\r\nHost: hub\r\n\r\n")
            let first = connection.receive() ?? ""
            return (first, Self.drip("GET /livez HTTP/1.1\r\nHost: hub\r\nX-Padding: aaaaa\r\n", on: connection))
        }
        #expect(outcome.0.hasPrefix("HTTP/1.1 200"))
        #expect(outcome.1 < 25)
    }

    @Test func `a body that drips ends its connection`() async throws {
        let head = head(length: 2_000)
        let sent = try await live { port in
            let connection = try RawConnection(port: port)
            connection.send(head)
            return Self.drip(String(repeating: " ", count: 60), on: connection)
        }
        #expect((5...20).contains(sent), "\(sent) bytes in 50 ms each")
        try await until { await application.door.counts.tooSlow["body"] == 1 }
    }

    @Test func `a body that is slow but comes is taken`() async throws {
        let body = StationJournal("S1", [.benchPaused, .benchResumed]).push().encoded()
        let head = head(length: body.count)
        let answer = try await live { port in
            let connection = try RawConnection(port: port)
            connection.send(head)
            // A second and a quarter for what would have to be there after 400 ms if nothing came.
            for start in stride(from: 0, to: body.count, by: 200) {
                connection.send(Array(body.dropFirst(start).prefix(200)))
                RawConnection.pause(milliseconds: 150)
            }
            return connection.receive()
        }
        #expect(answer?.hasPrefix("HTTP/1.1 200") == true, "\(answer ?? "nothing") to \(body.count) bytes")
    }

    @Test func `a request that waits for news, and a connection between two, are left alone`() async throws {
        let token = token
        let answers = try await live { port in
            let connection = try RawConnection(port: port)
            func ask(_ path: String) -> String {
                connection.send(
                    "GET /v1/stations/S1/\(path) HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer \(token)\r\n\r\n")
                return connection.receive() ?? "nothing"
            }
            // Longer than any part of a request may take.
            let held = ask("rights?epoch=1&wait=1")
            RawConnection.pause(milliseconds: 900)
            return [held, ask("watermark?epoch=1")]
        }
        for answer in answers { #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(200))") }
        #expect(await application.door.counts.tooSlow.filter { $0.key != "silence" }.isEmpty)
    }

    @Test func `a client that has said all it will say still hears the answer`() async throws {
        let token = token
        let answer = try await live { port in
            let connection = try RawConnection(port: port)
            connection.send(
                "GET /v1/stations/S1/rights?epoch=1&wait=1 HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer \(token)\r\n\r\n"
            )
            connection.finishSending()
            return connection.receive()
        }
        #expect(answer?.hasPrefix("HTTP/1.1 200") == true, "\(answer ?? "nothing")")
    }

    @Test func `a head that is too long is refused before it has all come`() async throws {
        let answers = try await live { port in
            try [
                "GET /livez HTTP/1.1\r\nX-Long: \(String(repeating: "a", count: 20_000))\r\n\r\n",
                "GET /livez?\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\n\r\n",
                "GET /livez HTTP/1.1\r\n\((0..<100).map { "X-\($0): a\r\n" }.joined())\r\n",
                "GET /livez HTTP/1.1\r\n\((0..<5).map { "X-\($0): \(String(repeating: "a", count: 5_000))\r\n" }.joined())\r\n",
            ].map { text in
                let connection = try RawConnection(port: port)
                connection.send(text)
                return connection.receive() ?? "nothing"
            }
        }
        for answer in answers { #expect(answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(60))") }
    }

    private func head(length: Int) -> String {
        "POST /v1/stations/S1/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer \(token)\r\n"
            + "Content-Length: \(length)\r\n\r\n"
    }
}
