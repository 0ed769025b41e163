import SystemPackage

/// The terminal device of a scanner on a serial line: opened, read, answered.
final class SerialNode: AttachedNode {
    private let place: NodePlace
    private let retry: OpenRetry
    private var phase = Phase.closed

    private var core: LoopCore { place.core }

    private enum Phase {
        /// Nothing is open: not yet, not any more, or the next try waits for its time.
        case closed
        /// Open, and read.
        case reading(OpenPort, StreamReader<SerialStream>)
    }

    init(_ place: NodePlace) {
        self.place = place
        retry = OpenRetry(core: place.core, device: place.profile.name, report: place.report)
    }

    func open() {
        close()
        do throws(DeviceError) {
            try begin(port())
            retry.succeeded()
        } catch {
            phase = .closed
            retry.failed(error) { [self] in open() }
        }
    }

    func close() {
        retry.cancel()
        guard case .reading(let port, let reader) = phase else { return }
        core.unwatch(port.descriptor)
        reader.unplug()
        port.close(discarding: true)
        phase = .closed
        place.report(.detached(place.description))
    }

    func answer(_ verdict: ScanVerdict) {
        guard case .reading(_, let reader) = phase else { return }
        let now = core.now
        reader.change { stream, reports in stream.answer(verdict, at: now, &reports) }
    }

    func whenQuiet(_ work: @escaping () -> Void) {
        guard case .reading(_, let reader) = phase else { return work() }
        reader.whenQuiet(work)
    }

    /// Opens the line as a printer's is opened: locked, raw, emptied of what came before.
    private func port() throws(DeviceError) -> OpenPort {
        let path = place.node.node
        let settings = place.profile.serial
        do {
            return try SerialLine.open(
                path: path, baudRate: settings.baudRate, flow: settings.flow, character: settings.character)
        } catch {
            switch error {
            case .device(let fault): throw fault
            case .held, .ambiguous: throw .device(path: path, operation: "open", errno: .resourceBusy)
            case .unsupportedBaudRate: throw .device(path: path, operation: "cfsetspeed", errno: .invalidArgument)
            case .settingsNotTaken(let path):
                throw .lineNotSet(path: path, baudRate: settings.baudRate, character: settings.character)
            case .noAddress, .unsupportedPort, .hungUp, .occupied, .jobTooLong, .closed:
                throw .device(path: path, operation: "tcsetattr", errno: .invalidArgument)
            }
        }
    }

    private func begin(_ port: OpenPort) throws(DeviceError) {
        let reader = StreamReader(
            core: core, stream: SerialStream(profile: place.profile), device: place.profile.name,
            tape: place.tape, report: place.report
        ) { answer in
            // An answer is a byte: a line that does not take it has no scanner that waits for it.
            _ = port.write(answer[...])
        }
        reader.begin(at: core.now)
        do throws(DeviceError) {
            try core.watch(port.descriptor, for: .readable) { [self] readiness in read(port, reader, readiness) }
        } catch {
            port.close(discarding: true)
            throw error
        }
        phase = .reading(port, reader)
        place.report(.attached(place.description))
    }

    private func read(_ port: OpenPort, _ reader: StreamReader<SerialStream>, _ readiness: Readiness) {
        // A terminal whose reads never wait gives nothing where others say `EAGAIN`: that alone is no end.
        let end = reader.drain(port.descriptor)
        guard end == .waiting || end == .gone(nil), readiness.isDisjoint(with: [.hangUp, .error]) else {
            close()
            return retry.pause { [self] in open() }
        }
    }
}
