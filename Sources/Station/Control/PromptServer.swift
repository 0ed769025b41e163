import Devices
import SystemPackage

/// One attached terminal or command, numbered in the order of attachment.
struct TerminalID: Hashable, Sendable {
    let number: Int
}

/// What the control socket has to tell.
enum TerminalEvent: Equatable, Sendable {
    /// A frame came in.
    case received(ControlFrame, user: UInt32?)
    /// Everything handed over for it has been written: the next frame may follow.
    case drained
    /// It is gone.
    case closed
}

/// The daemon's side of the control socket, wholly on the device loop: accepts, reads frames, writes bytes without ever
/// waiting. A terminal that does not read delays nobody: the station sends it one frame at a time.
final class PromptServer {
    private let path: String
    private let listener: FileDescriptor
    private let report: @Sendable (TerminalID, TerminalEvent) -> Void
    private var connections: [TerminalID: Connection] = [:]
    private var lastNumber = 0

    /// Terminals and commands that may be attached at once.
    static let connectionsMax = 32

    private struct Connection {
        let socket: FileDescriptor
        let user: UInt32?
        var reader = ControlFrameReader()
        var unsent: ArraySlice<UInt8> = []
        /// It is let go when everything has been sent.
        var endsWhenSent = false
    }

    init(
        path: String, report: @escaping @Sendable (TerminalID, TerminalEvent) -> Void
    ) throws(ControlSocket.Fault) {
        listener = try ControlSocket.listen(at: path)
        self.path = path
        self.report = report
    }

    func start(on core: LoopCore) throws(DeviceError) {
        try core.watch(listener, for: .readable) { [unowned self, unowned core] _ in self.acceptAll(on: core) }
    }

    func stop(on core: LoopCore) {
        core.unwatch(listener)
        try? listener.close()
        for id in Array(connections.keys) { close(id, on: core, tells: false) }
        ControlSocket.unlink(path)
    }

    /// Hands bytes to one terminal; `drained` is reported when they are written.
    func send(_ bytes: [UInt8], to id: TerminalID, on core: LoopCore) {
        guard connections[id] != nil else { return }
        connections[id]?.unsent += bytes[...]
        flush(id, on: core)
    }

    /// Sends the last bytes as far as they go and closes.
    func end(_ id: TerminalID, with bytes: [UInt8], on core: LoopCore) {
        guard let connection = connections[id] else { return }
        _ = ControlSocket.send(connection.unsent + bytes[...], to: connection.socket)
        close(id, on: core, tells: false)
    }

    /// Sends the bytes, in as many pieces as the other side takes, and closes behind them: an answer may be longer than
    /// what the socket holds.
    func answer(_ id: TerminalID, with bytes: [UInt8], on core: LoopCore) {
        guard connections[id] != nil else { return }
        connections[id]?.endsWhenSent = true
        connections[id]?.unsent += bytes[...]
        flush(id, on: core)
    }

    private func acceptAll(on core: LoopCore) {
        while let socket = ControlSocket.accept(on: listener) {
            guard connections.count < Self.connectionsMax else {
                let goodbye = ControlFrame(.end, text: "The station has \(Self.connectionsMax) terminals already.")
                _ = ControlSocket.send(goodbye.encoded[...], to: socket)
                try? socket.close()
                continue
            }
            lastNumber += 1
            let id = TerminalID(number: lastNumber)
            connections[id] = Connection(socket: socket, user: ControlSocket.peerUser(of: socket))
            do throws(DeviceError) {
                try core.watch(socket, for: .readable) { [unowned self, unowned core] readiness in
                    self.ready(id, readiness, on: core)
                }
            } catch {
                close(id, on: core, tells: false)
            }
        }
    }

    private func ready(_ id: TerminalID, _ readiness: Readiness, on core: LoopCore) {
        if readiness.contains(.readable) { read(id, on: core) }
        if readiness.contains(.writable) { flush(id, on: core) }
        if readiness.contains(.hangUp) || readiness.contains(.error) { close(id, on: core, tells: true) }
    }

    private func read(_ id: TerminalID, on core: LoopCore) {
        guard let connection = connections[id] else { return }
        switch ControlSocket.receive(from: connection.socket) {
        case .nothingYet: return
        case .closed: close(id, on: core, tells: true)
        case .bytes(let bytes):
            do throws(ControlFrameReader.Violation) {
                let frames = try connections[id]?.reader.consume(bytes) ?? []
                for frame in frames { report(id, .received(frame, user: connection.user)) }
            } catch {
                close(id, on: core, tells: true)
            }
        }
    }

    private func flush(_ id: TerminalID, on core: LoopCore) {
        guard let connection = connections[id], !connection.unsent.isEmpty else { return }
        guard let taken = ControlSocket.send(connection.unsent, to: connection.socket) else {
            close(id, on: core, tells: true)
            return
        }
        connections[id]?.unsent = connection.unsent.dropFirst(taken)
        let isDone = taken == connection.unsent.count
        if isDone, connection.endsWhenSent { return close(id, on: core, tells: false) }
        try? core.change(connection.socket, to: isDone ? .readable : [.readable, .writable])
        if isDone { report(id, .drained) }
    }

    private func close(_ id: TerminalID, on core: LoopCore, tells: Bool) {
        guard let connection = connections.removeValue(forKey: id) else { return }
        core.unwatch(connection.socket)
        try? connection.socket.close()
        if tells { report(id, .closed) }
    }
}
