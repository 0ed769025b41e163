import Console
import Devices
import SystemPackage

/// The pipe itself, on the device loop: keyboard bytes and size to the daemon, the daemon's bytes to the terminal.
final class TerminalPipe {
    private let socket: FileDescriptor
    private let ended: @Sendable (PromptClient.Ending) -> Void
    private var frames = ControlFrameReader()
    private var hello: TerminalHello?
    private var isOver = false
    private var isInputOver = false
    private let rowsKept: Int
    private var footer: [String] = []
    private var unsent: ArraySlice<UInt8> = []

    init(socket: FileDescriptor, rowsKept: Int, ended: @escaping @Sendable (PromptClient.Ending) -> Void) {
        self.socket = socket
        self.rowsKept = rowsKept
        self.ended = ended
    }

    func start(saying hello: TerminalHello, on core: LoopCore) {
        self.hello = hello
        do throws(DeviceError) {
            try core.watch(socket, for: .readable) { [unowned self, unowned core] readiness in
                if readiness.contains(.writable) { self.flush(on: core) }
                if readiness != .writable { self.fromDaemon(on: core) }
            }
        } catch {
            finish(.lost, on: core)
        }
        send(ControlFrame(.hello, text: hello.text), on: core)
        do throws(DeviceError) {
            try core.watch(.standardInput, for: .readable) { [unowned self, unowned core] _ in
                self.fromKeyboard(on: core)
            }
        } catch {
            // A regular file cannot be watched (EPERM) and never makes anybody wait: it is read to its end at once.
            while !isInputOver { fromKeyboard(on: core) }
        }
    }

    /// The terminal has another size now.
    func resized(on core: LoopCore) {
        guard hello?.kind == .screen, let size = Terminal.size(of: .standardOutput) else { return }
        send(ControlFrame(.resize, text: "\(size.columns) \(size.rows - rowsKept)"), on: core)
    }

    /// Writes the caller's own lines into the rows that are kept at the bottom.
    func show(footer lines: [String]) {
        footer = lines
        guard rowsKept > 0, let size = Terminal.size(of: .standardOutput) else { return }
        Self.write(TerminalModes.footer(lines, rows: rowsKept, of: size))
    }

    private func fromKeyboard(on core: LoopCore) {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = (try? buffer.withUnsafeMutableBytes { try FileDescriptor.standardInput.read(into: $0) }) ?? 0
        guard count > 0 else {
            // The end of the input: the daemon still answers what was sent before it says goodbye.
            core.unwatch(.standardInput)
            isInputOver = true
            send(ControlFrame(.end, []), on: core)
            return
        }
        send(ControlFrame(.keys, Array(buffer[..<count])), on: core)
    }

    private func fromDaemon(on core: LoopCore) {
        switch ControlSocket.receive(from: socket) {
        case .nothingYet: return
        case .closed: finish(.lost, on: core)
        case .bytes(let bytes):
            guard let received = try? frames.consume(bytes) else {
                finish(.lost, on: core)
                return
            }
            for frame in received { take(frame, on: core) }
        }
    }

    private func take(_ frame: ControlFrame, on core: LoopCore) {
        switch frame.kind {
        case .output:
            Self.write(frame.payload)
            // A frame that cleared the screen took the footer with it.
            if rowsKept > 0 { show(footer: footer) }
        case .end: finish(frame.payload.isEmpty ? .detached : .ended(frame.text), on: core)
        case .hello, .keys, .resize, .question, .file, .answer: break
        }
    }

    /// A terminal may take its bytes in pieces; this process has nothing else to do meanwhile.
    static func write(_ bytes: [UInt8]) {
        _ = try? FileDescriptor.standardOutput.writeAll(bytes)
    }

    /// Sends a frame; what a busy daemon does not take yet follows when it does.
    private func send(_ frame: ControlFrame, on core: LoopCore) {
        unsent += frame.encoded
        flush(on: core)
    }

    private func flush(on core: LoopCore) {
        guard !isOver, let taken = ControlSocket.send(unsent, to: socket) else { return }
        unsent = unsent.dropFirst(taken)
        try? core.change(socket, to: unsent.isEmpty ? .readable : [.readable, .writable])
    }

    private func finish(_ ending: PromptClient.Ending, on core: LoopCore) {
        guard !isOver else { return }
        isOver = true
        core.unwatch(.standardInput)
        core.unwatch(socket)
        try? socket.close()
        ended(ending)
    }
}

/// One question to the daemon, on the device loop.
final class Inquiry {
    private let socket: FileDescriptor
    private let answered: @Sendable ([UInt8]?) -> Void
    private var frames = ControlFrameReader()
    private var unsent: ArraySlice<UInt8> = []
    private var answer: [UInt8] = []

    init(socket: FileDescriptor, answered: @escaping @Sendable ([UInt8]?) -> Void) {
        self.socket = socket
        self.answered = answered
    }

    func start(sending frames: [UInt8], on core: LoopCore) {
        unsent = frames[...]
        do throws(DeviceError) {
            try core.watch(socket, for: .readable) { [self, unowned core] readiness in
                if readiness.contains(.writable) { flush(on: core) }
                if readiness != .writable { receive(on: core) }
            }
        } catch {
            answered(nil)
        }
        flush(on: core)
    }

    /// A daemon that refuses closes without reading the rest; what it said is still to be had.
    private func flush(on core: LoopCore) {
        unsent = ControlSocket.send(unsent, to: socket).map { unsent.dropFirst($0) } ?? []
        try? core.change(socket, to: unsent.isEmpty ? .readable : [.readable, .writable])
    }

    /// The answer may come in several frames; it is whole when the daemon closes.
    private func receive(on core: LoopCore) {
        switch ControlSocket.receive(from: socket) {
        case .nothingYet: return
        case .bytes(let bytes):
            for frame in (try? frames.consume(bytes)) ?? [] where frame.kind == .answer { answer += frame.payload }
        case .closed:
            core.unwatch(socket)
            try? socket.close()
            answered(answer.isEmpty ? nil : answer)
        }
    }
}
