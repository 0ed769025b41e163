import Synchronization

/// The network between one station and the hub: a proxy that takes each request over a connection of its own, does to
/// it what the script says, and passes on what is left.
final class FaultyCable: Sendable {
    let port: Int
    private let listener: Int32
    private let sockets = OpenSockets()
    private let hub: any FloorHub
    private let script: NetworkScript
    /// The request that arrives once more later.
    private let kept = Mutex<[UInt8]?>(nil)

    init(to hub: any FloorHub, script: NetworkScript) throws {
        self.hub = hub
        self.script = script
        (listener, port) = try Sockets.listen()
        _ = sockets.open(listener)
        OwnThread.start { [self] in
            while let connection = Sockets.accept(listener) {
                guard sockets.open(connection) else { break }
                OwnThread.start { [self] in
                    serve(connection)
                    sockets.close(connection)
                }
            }
            sockets.close(listener)
        }
    }

    /// Cuts every connection and takes no new one.
    func sever() { sockets.endAll() }

    private func serve(_ connection: Int32) {
        guard let request = HTTPBytes(from: connection) else { return }
        let fault = script.fault(for: request.kind)
        if let answer = answer(to: request, meeting: fault, from: connection) {
            // What the hub said before it lost its power is on its disk; what it said after that never was.
            guard !sockets.isEnded else { return }
            _ = Sockets.send(answer, to: connection)
        }
    }

    /// The bytes that reach the station; nil when none do.
    private func answer(to request: HTTPBytes, meeting fault: CableFault?, from client: Int32) -> [UInt8]? {
        guard let fault else { return forward(request.closing, from: client) }
        script.count(fault)
        switch fault {
        case .lostBeforeHub: return nil
        case .lostAfterHub:
            _ = forward(request.closing, from: client)
            return nil
        case .duplicated:
            _ = forward(request.closing, from: client)
            return forward(request.closing, from: client)
        case .repeatedLater:
            let earlier = kept.withLock { kept in
                defer { kept = request.closing }
                return kept
            }
            let answer = forward(request.closing, from: client)
            if let earlier { _ = forward(earlier, from: client) }
            return answer
        case .serverError: return HTTPBytes.answer("500 Internal Server Error", body: "oops")
        case .overloaded: return HTTPBytes.answer("503 Busy", header: "Retry-After: 1\r\n", body: "")
        case .captivePortal: return HTTPBytes.answer("200 OK", body: "<html>\u{1B}[2JPlease sign in</html>")
        case .truncated: return forward(request.closing, from: client).map(HTTPBytes.truncated)
        case .nonsense: return forward(request.closing, from: client).map(HTTPBytes.nonsense)
        case .hubRestarts, .hubLosesPower:
            hub.stop(losingPower: fault == .hubLosesPower)
            return forward(request.closing, from: client)
        }
    }

    /// Sends a request to the hub and gives the whole answer; nil when there is no hub, or the station hung up.
    private func forward(_ request: [UInt8], from client: Int32) -> [UInt8]? {
        guard let (port, life) = hub.address, let upstream = Sockets.connect(port: port), sockets.open(upstream)
        else { return nil }
        defer { sockets.close(upstream) }
        guard Sockets.send(request, to: upstream) else { return nil }
        var answer: [UInt8] = []
        while true {
            let ready = Sockets.readable([upstream, client])
            if ready.isEmpty || (ready.contains(client) && !ready.contains(upstream)) { return nil }
            let more = Sockets.receive(upstream)
            if more.isEmpty { return !answer.isEmpty && hub.isAlive(life) ? answer : nil }
            answer += more
        }
    }
}
