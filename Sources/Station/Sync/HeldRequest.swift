import Devices

/// Asks the hub again and again for what is new: one request at a time, which the hub holds while it has nothing. Paced,
/// so that a hub that holds nothing, since it has too many waiting or something before it cuts them off, is not asked
/// as fast as it answers.
struct HeldRequest: Sendable {
    /// What one answer brought.
    enum Outcome: Sendable {
        /// Something: there may be more at once.
        case something
        /// Nothing, after the hub had held the request, or before.
        case nothing
        /// What is of no use before something else has happened.
        case useless
        /// Something that the loop takes first; it rings when the next may come.
        case handedOver
    }

    /// A request that brought nothing sooner than this was not held, in milliseconds.
    static let heldMilliseconds: Int64 = 1_000
    /// How long nothing is asked after an answer that was of no use, in milliseconds.
    static let pauseMilliseconds = 5_000

    let wake: WakeUp
    let random: @Sendable (ClosedRange<Int>) -> Int

    /// Runs until its task is cancelled; `failed` is told of every exchange that failed.
    func run(_ pull: () async throws -> Outcome, failed: (any Error) -> Void) async {
        var backoff = Backoff(random: random)
        wake.ring()
        for await _ in wake.rings {
            let start = MonotonicTime.now()
            do {
                next(after: try await pull(), took: MonotonicTime.now().nanoseconds(since: start) / 1_000_000)
                backoff.succeeded()
            } catch {
                let fault = error as? HubClient.Fault
                wake.ring(inMilliseconds: backoff.next(retryAfterSeconds: fault?.retryAfterSeconds))
                failed(error)
            }
        }
    }

    private func next(after outcome: Outcome, took milliseconds: Int64) {
        switch outcome {
        case .something: wake.ring()
        case .nothing where milliseconds >= Self.heldMilliseconds: wake.ring()
        case .nothing, .useless: wake.ring(inMilliseconds: Self.pauseMilliseconds)
        case .handedOver: break
        }
    }
}
