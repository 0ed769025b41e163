/// The device flight recorder: the last bytes and events of each device, so that what went wrong at the bench can be
/// looked at, and played again, elsewhere. In memory alone, and in so much of it as `RecorderLimits` says.
///
/// It is made anywhere and used on the loop's thread only, in a `LoopConfined`.
public final class FlightRecorder {
    private var tapes: [DeviceTape] = []
    private var isSilent = false

    /// Nothing is kept yet.
    public init() {}

    /// What was kept of each device.
    public var copies: [TapeCopy] { tapes.map(\.copy) }

    /// From now on nothing is kept, or everything again: a secret is about to be entered, or has been. That something
    /// was left out is kept.
    public func silence(_ isSilent: Bool, at time: MonotonicTime) {
        self.isSilent = isSilent
        for tape in tapes { tape.silence(isSilent, at: time) }
    }

    /// The tape to write on for a device that is about to be had: the one of its last time, or a new one. When there
    /// are too many, that of the device goes which has been silent for longest, one that is not open before the others.
    func tape(for device: RecordedDevice) -> DeviceTape {
        if let tape = tapes.first(where: { !$0.isOpen && $0.device.isSame(as: device) }) {
            tape.belongs(to: device)
            return tape
        }
        if tapes.count >= RecorderLimits.devicesMax, let index = quietest { tapes.remove(at: index) }
        let tape = DeviceTape(device)
        tape.isSilent = isSilent
        tapes.append(tape)
        return tape
    }

    private var quietest: Int? {
        let closed = tapes.indices.filter { !tapes[$0].isOpen }
        return (closed.isEmpty ? Array(tapes.indices) : closed).min { tapes[$0].lastAt < tapes[$1].lastAt }
    }
}
