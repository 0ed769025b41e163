extension PostgresConnection {
    /// How long an answer is waited for.
    enum Patience {
        /// Until the deadline or an interruption: then the statement is cancelled.
        case cancelling
        /// Until `end`, without ever cancelling: then the connection is given up.
        case until(ContinuousClock.Instant?)
    }

    /// Why a statement was cancelled, and until when it may still end in order.
    private struct Stop {
        let reason: PostgresFault
        let end: ContinuousClock.Instant
    }

    /// Sends something and waits for all its results; the last one is `copyIn` when the server waits for rows.
    ///
    /// Throws what the server complained of, `connectionLost`, or what ended the wait.
    func answer(
        _ patience: Patience = .cancelling, to send: (Libpq) -> Bool
    ) throws(PostgresFault) -> [LibpqResult] {
        let libpq = try open()
        if case .cancelling = patience, let stop = reasonToStop { throw noted(stop) }
        _ = libpq.takeWarnings()
        guard send(libpq) else { throw lost(libpq.lastWords) }
        return try results(libpq, patience)
    }

    /// Waits for all results of what was sent.
    func results(_ libpq: Libpq, _ patience: Patience = .cancelling) throws(PostgresFault) -> [LibpqResult] {
        var results: [LibpqResult] = []
        var stop: Stop?
        while true {
            try awaitResult(libpq, patience, &stop)
            guard let result = libpq.nextResult() else { break }
            results.append(result)
            if case .copyIn = result.content { return results }
        }
        for case .complaint(let complaint) in results.map(\.content) {
            let fault = PostgresFault(complaint, connectionIsGone: libpq.isGone)
            if let stop, case .statementTimedOut = fault { throw noted(stop.reason) }
            if case .connectionLost(let reason) = fault { throw lost(reason) }
            throw noted(fault)
        }
        // The statement ended by itself before the request to cancel it came.
        if stop != nil { suspect() }
        return results
    }

    /// Waits until `nextResult` can say something at once.
    private func awaitResult(
        _ libpq: Libpq, _ patience: Patience, _ stop: inout Stop?
    ) throws(PostgresFault) {
        while libpq.isBusy {
            if case .cancelling = patience, stop == nil, let reason = reasonToStop {
                stop = Stop(reason: reason, end: now() + PostgresLimits.cancelGrace)
            }
            let end: ContinuousClock.Instant?
            var wake: PostgresWake?
            if let stop {
                guard now() < stop.end else { throw lost("the server did not answer in time") }
                // One that comes before the server has begun the statement is forgotten there: hence again and again.
                libpq.requestCancel()
                end = now() + PostgresLimits.cancelPause
            } else if case .until(let instant) = patience {
                if let instant, now() >= instant { throw lost("the server did not answer in time") }
                end = instant
            } else {
                end = deadline
                wake = interrupt?.wake
            }
            let ready = PosixCalls.waitToRead(
                libpq.socket, wake?.descriptor, milliseconds: PostgresDeadline.milliseconds(until: end, now: now()))
            if ready.wake { wake?.calm() }
            // What is left to say about a lost connection, `nextResult` says.
            if ready.descriptor, !libpq.consumeInput() { return }
        }
    }

    /// Why no statement may begin or go on.
    var reasonToStop: PostgresFault? {
        if interrupt?.isRaised() == true { return .cancelled }
        if let deadline, now() >= deadline { return .deadlinePassed }
        return nil
    }

    /// Gives the connection up.
    func lost(_ reason: String) -> PostgresFault {
        lose(reason)
        return noted(.connectionLost(reason: reason))
    }

    /// Keeps the first fault of a transaction.
    func noted(_ fault: PostgresFault) -> PostgresFault {
        if firstFault == nil { firstFault = fault }
        return fault
    }
}
