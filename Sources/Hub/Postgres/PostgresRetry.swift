/// Whether a body may run again, and after what pause. Pure: chance comes in as a number.
struct PostgresRetry: Sendable {
    /// How often a body is tried in all.
    var attempts = PostgresLimits.attempts
    /// The pause before the second attempt, at most; each further one is twice as long.
    var firstPause = PostgresLimits.firstPause
    /// The longest pause.
    var longestPause = PostgresLimits.longestPause

    /// What an attempt had come to when it failed.
    struct Failure {
        /// Which attempt it was, from 1.
        let attempt: Int
        /// The body had been called, so that its statements may have gone out.
        let bodyBegan: Bool
        /// The body says that running twice does what running once does.
        let isRepeatable: Bool
    }

    /// The pause before the next attempt, between a half and the whole of what doubling allows: without a least pause,
    /// many who failed together could come back together. Nil when there is no next attempt.
    ///
    /// `chance` is from 0 up to 1.
    func pause(after fault: PostgresFault, _ failure: Failure, chance: Double) -> Duration? {
        guard failure.attempt < attempts, mayRepeat(fault, failure) else { return nil }
        let doublings = min(failure.attempt - 1, 30)
        let whole = min(firstPause * (1 << doublings), longestPause)
        return whole / 2 + whole / 2 * chance
    }

    private func mayRepeat(_ fault: PostgresFault, _ failure: Failure) -> Bool {
        switch fault {
        // The server says that it took nothing, or was never asked.
        case .conflict, .readOnlyServer, .cannotConnect, .otherCluster, .olderTimeline: true
        case .connectionLost: !failure.bodyBegan || failure.isRepeatable
        case .commitUnknown: failure.isRepeatable
        case .statement(let complaint): complaint.isAboutPreparing
        case .badAddress, .alreadyThere, .diskFull, .statementTimedOut, .lockTimedOut, .deadlinePassed, .cancelled,
            .rolledBack, .nulCharacter, .tooManyValues, .wrongType, .unexpectedNull, .noSuchColumn,
            .notOneRow, .alreadyInTransaction, .closed, .noFreeConnection, .tooManyWaiting, .noResources:
            false
        }
    }
}
