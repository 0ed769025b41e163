import Console
import Devices
import Dispatch
import Glibc
import SystemPackage

/// What `returns-station prompt` does: a thin pipe between one terminal and the daemon. It sends keys and its size and
/// writes the bytes it is given; killed, it loses nothing.
public struct PromptClient: Sendable {
    /// How an attachment ended.
    public enum Ending: Equatable, Sendable {
        /// The person left, or the input came to its end.
        case detached
        /// The daemon said goodbye, in these words.
        case ended(String)
        /// The daemon is gone.
        case lost
    }

    let socketPath: String
    private let rowsKept: Int

    /// A client of the daemon that listens on `socketPath`. `rowsKept` rows at the bottom of the screen are left to the
    /// caller.
    public init(socketPath: String, rowsKept: Int = 0) {
        self.socketPath = socketPath
        self.rowsKept = rowsKept
    }

    /// Attaches the terminal at standard input and output until either side ends it. `footers` are lines for the rows
    /// that were kept; the newest is shown.
    ///
    /// Throws `StationFault.notRunning` when nobody listens.
    public func attach(footers: AsyncStream<[String]>? = nil) async throws(StationFault) -> Ending {
        let loop: DeviceLoop
        let socket: FileDescriptor
        do throws(DeviceError) { loop = try DeviceLoop() } catch { throw .devices(error) }
        do throws(ControlSocket.Fault) { socket = try ControlSocket.connect(to: socketPath) } catch {
            throw .notRunning(path: socketPath)
        }
        guard Terminal.isTerminal(.standardOutput) else { return await run(loop, socket, hello(.lines), nil) }
        let raw = try? RawMode(.standardInput)
        TerminalPipe.write(TerminalModes.enter)
        let ending = await run(loop, socket, hello(.screen), footers)
        TerminalPipe.write(TerminalModes.leave)
        raw?.restore()
        return ending
    }

    /// Asks the daemon one question, for example `status`; gives its answer, JSON. The bytes of a file that the
    /// question announces follow it.
    ///
    /// Throws `StationFault.notRunning` when nobody listens, or when the daemon goes before it has answered.
    public func ask(_ question: String, sending file: [UInt8] = []) async throws(StationFault) -> [UInt8] {
        let loop: DeviceLoop
        let socket: FileDescriptor
        do throws(DeviceError) { loop = try DeviceLoop() } catch { throw .devices(error) }
        do throws(ControlSocket.Fault) { socket = try ControlSocket.connect(to: socketPath) } catch {
            throw .notRunning(path: socketPath)
        }
        let (answers, continuation) = AsyncStream.makeStream(of: [UInt8]?.self)
        let inquiry = LoopConfined(Inquiry(socket: socket) { continuation.yield($0) })
        let rest = file.isEmpty ? [] : ControlFrame(.file, file).encoded
        let frames = ControlFrame(.question, text: question).encoded + rest
        loop.perform { core in inquiry.on(core).start(sending: frames, on: core) }
        do throws(DeviceError) { try loop.start() } catch { throw .devices(error) }
        defer { loop.stop() }
        for await answer in answers {
            if let answer { return answer }
            break
        }
        throw .notRunning(path: socketPath)
    }

    private func run(
        _ loop: DeviceLoop, _ socket: FileDescriptor, _ hello: TerminalHello, _ footers: AsyncStream<[String]>?
    ) async -> Ending {
        let (endings, continuation) = AsyncStream.makeStream(of: Ending.self)
        let pipe = LoopConfined(TerminalPipe(socket: socket, rowsKept: rowsKept) { continuation.yield($0) })
        let resize = DispatchSource.makeSignalSource(signal: SIGWINCH, queue: .global())
        resize.setEventHandler { @Sendable in
            loop.perform { core in pipe.on(core).resized(on: core) }
        }
        resize.resume()
        // Killed politely, the terminal is still given back as it was.
        let quits = [SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in continuation.yield(.detached) }
            source.resume()
            return source
        }
        defer { for source in [resize] + quits { source.cancel() } }
        loop.perform { core in pipe.on(core).start(saying: hello, on: core) }
        do throws(DeviceError) { try loop.start() } catch { return .lost }
        defer { loop.stop() }
        let following = Task {
            guard let footers else { return }
            for await lines in footers { loop.perform { core in pipe.on(core).show(footer: lines) } }
        }
        defer { following.cancel() }
        for await ending in endings { return ending }
        return .lost
    }

    private func hello(_ kind: TerminalHello.Kind) -> TerminalHello {
        let size = Terminal.size(of: .standardOutput) ?? .standard
        return TerminalHello(
            size: Size(columns: size.columns, rows: size.rows - rowsKept), charset: Terminal.charset(), kind: kind)
    }
}
