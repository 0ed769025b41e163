import Synchronization

/// The network between one station and the hub as a plug that somebody pulls and puts back: bytes pass as they are
/// while it is in, and every connection ends when it is pulled.
public final class PulledCable: Sendable {
    /// The port of this machine that the station is to call.
    public let port: Int
    private let listener: Int32
    private let hubPort: Int
    private let connections = Mutex<OpenSockets?>(OpenSockets())
    private let listening = OpenSockets()

    /// A cable to a port of this machine, plugged in.
    public init(to hubPort: Int) throws {
        self.hubPort = hubPort
        (listener, port) = try Sockets.listen()
        _ = listening.open(listener)
        OwnThread.start { [self] in
            while let connection = Sockets.accept(listener) {
                OwnThread.start { [self] in serve(connection) }
            }
            listening.close(listener)
        }
    }

    deinit { close() }

    /// Ends every connection, and lets no new one through.
    public func pull() {
        connections.withLock { sockets in
            sockets?.endAll()
            sockets = nil
        }
    }

    /// Lets new connections through.
    public func plug() {
        connections.withLock { sockets in if sockets == nil { sockets = OpenSockets() } }
    }

    /// Ends everything for good.
    public func close() {
        pull()
        listening.endAll()
    }

    private func serve(_ station: Int32) {
        guard let sockets = connections.withLock({ $0 }), sockets.open(station) else {
            return Sockets.close(station)
        }
        defer { sockets.close(station) }
        guard let hub = Sockets.connect(port: hubPort), sockets.open(hub) else { return }
        defer { sockets.close(hub) }
        while true {
            for ready in Sockets.readable([station, hub]) {
                let bytes = Sockets.receive(ready)
                guard !bytes.isEmpty, Sockets.send(bytes, to: ready == station ? hub : station) else { return }
            }
        }
    }
}
