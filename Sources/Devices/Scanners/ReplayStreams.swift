/// A pipe or a character device that is read as it comes.
final class LiveStream<Decoder: ScanDecoder> {
    private unowned let core: LoopCore
    private let file: OwnedFile
    private let reader: StreamReader<Decoder>
    private let description: ScannerDescription
    private let report: (ScannerReport) -> Void

    init(
        _ core: LoopCore, _ file: OwnedFile, _ stream: Decoder, _ description: ScannerDescription, _ tape: DeviceTape?,
        _ report: @escaping (ScannerReport) -> Void
    ) {
        self.core = core
        self.file = file
        self.description = description
        self.report = report
        reader = StreamReader(core: core, stream: stream, device: description.name, tape: tape, report: report)
    }

    func begin() throws(DeviceError) {
        try core.watch(file.descriptor, for: .readable) { [self] readiness in
            let end = reader.drain(file.descriptor)
            guard end != .waiting || !readiness.isDisjoint(with: [.hangUp, .error]) else { return }
            core.unwatch(file.descriptor)
            reader.unplug()
            report(.detached(description))
        }
        report(.attached(description))
    }
}

/// A recording that is played as fast as it can be read, by its own time stamps.
final class ImmediateReplay<Decoder: ScanDecoder> {
    private unowned let core: LoopCore
    private let file: OwnedFile
    private var stream: Decoder
    private let device: DeviceName
    private let report: (ScannerReport) -> Void
    private let ended: () -> Void

    init(
        _ core: LoopCore, _ file: OwnedFile, _ stream: Decoder, _ device: DeviceName,
        _ report: @escaping (ScannerReport) -> Void, _ ended: @escaping () -> Void
    ) {
        self.core = core
        self.file = file
        self.stream = stream
        self.device = device
        self.report = report
        self.ended = ended
    }

    /// Plays one piece; the next follows in the next wake-up, so that live devices are read in between.
    func step() {
        let bytes = file.read(Decoder.bytesPerRead)
        var reports: [StreamReport] = []
        if !bytes.isEmpty { stream.feed(bytes, at: core.now, &reports) }
        let isOver = bytes.isEmpty || reports.contains(where: \.isFault)
        if isOver { stream.pass(.distantFuture, &reports) }
        for item in reports { tell(item) }
        if isOver { ended() } else { core.schedule(at: core.now) { [self] in step() } }
    }

    private func tell(_ item: StreamReport) {
        switch item {
        case .outcome(let outcome): report(ScannerReport(outcome, device: device))
        case .fault(let error): report(.fault(error))
        case .answer: break
        }
    }
}

/// A recording that is played at the pace of its time stamps, on the loop's clock.
final class PacedReplay {
    private unowned let core: LoopCore
    private let file: OwnedFile
    private let reader: StreamReader<ScanStream>
    private let ended: () -> Void
    private var recorded: MonotonicTime?
    private var playing: MonotonicTime

    init(_ core: LoopCore, _ file: OwnedFile, _ reader: StreamReader<ScanStream>, _ ended: @escaping () -> Void) {
        self.core = core
        self.file = file
        self.reader = reader
        self.ended = ended
        playing = core.now
    }

    /// Plays the records whose time has come, at most one read's worth, then waits for the next one's.
    func step() {
        for _ in 0..<ScanLimits.recordsPerRead {
            let bytes = file.read(InputEvent.size)
            guard let event = bytes.withUnsafeBytes({ InputEvent($0) }) else { return finish(after: bytes) }
            advance(to: event.time)
            if playing > core.now {
                core.schedule(at: playing) { [self] in
                    reader.feed(bytes, at: playing)
                    step()
                }
                return
            }
            reader.feed(bytes, at: playing)
        }
        core.schedule(at: core.now) { [self] in step() }
    }

    private func advance(to time: MonotonicTime) {
        let pause = time.nanoseconds(since: recorded ?? time)
        playing = playing.advanced(
            byNanoseconds: min(max(0, pause), Int64(ScanLimits.replayPauseMillisecondsMax) * 1_000_000))
        recorded = time
    }

    /// The file is at its end, is cut off, or holds something else: silence follows, and ends what is under way.
    private func finish(after bytes: [UInt8]) {
        if !bytes.isEmpty { reader.feed(bytes, at: playing) }
        core.schedule(at: reader.deadline ?? core.now) { [self] in
            reader.pass(.distantFuture)
            ended()
        }
    }
}
