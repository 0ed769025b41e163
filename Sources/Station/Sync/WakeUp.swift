import Devices

/// Wakes one waiting task: at once, or at a moment that the device loop's timerfd keeps. Rings that come while the task
/// is busy collapse into one. (`Task.sleep` would wake an idle process every second.)
struct WakeUp: Sendable {
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let loop: DeviceLoop

    init(loop: DeviceLoop) {
        self.loop = loop
        (rings, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func ring() {
        continuation.yield()
    }

    func ring(inMilliseconds delay: Int) {
        loop.perform { [continuation] core in
            core.schedule(at: core.now.advanced(byMilliseconds: delay)) { continuation.yield() }
        }
    }

    func finish() {
        continuation.finish()
    }
}
