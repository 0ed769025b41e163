/// Decides what goes to an open port next, and what there is to tell about it. Knows no descriptor and no clock.
///
/// The shell tells it what happened (`wrote`, `filled`, `heard`, …), then asks `next` until the answer is to wait.
/// One job is under way at a time. A status request goes out between jobs, or within one that the printer has held for
/// so long that it counts as stalled: it is the question why. It is never put into a job that flows.
struct SendMachine {
    let pace: Pace
    let drain: DrainSign
    private var job: Job?
    private var query = Query()
    /// The printer said stop (XOFF).
    private var isHeld = false
    /// The port took nothing the last time (EAGAIN), or has to say that it is idle; cleared when it is writable.
    private var isFull = false
    /// When the last byte handed over has left, by the speed of the line.
    private var lineFree: MonotonicTime
    private var queue = QueueWatch()

    private struct Job {
        let number: Int
        let bytes: [UInt8]
        var sent = 0
        var stall: StallClock
        var hasResumed = false

        var isHandedOver: Bool { sent == bytes.count }
    }

    private struct Query {
        var rest: ArraySlice<UInt8> = []
        var hasBegun = false
        /// Its bytes were the last ones handed over, so a queue that gets shorter says nothing about the job.
        var wentLast = false
    }

    init(pace: Pace, drain: DrainSign, at now: MonotonicTime) {
        self.pace = pace
        self.drain = drain
        lineFree = now
    }

    /// Takes a job, unless one is under way: then its number is returned.
    mutating func take(_ bytes: [UInt8], job number: Int, at now: MonotonicTime) -> Int? {
        if let job { return job.number }
        job = Job(number: number, bytes: bytes, stall: StallClock(from: max(now, lineFree)))
        return nil
    }

    /// Takes a status request. One that waits is replaced; one that has begun to go out is finished first.
    mutating func ask(_ bytes: [UInt8]) {
        guard !query.hasBegun else { return }
        query.rest = bytes[...]
    }

    /// The printer said stop or go on. Said twice it means the same.
    mutating func heard(_ signal: FlowSignal) {
        switch signal {
        case .stop: isHeld = true
        case .goOn: isHeld = false
        }
    }

    /// The port took the first `count` bytes of the last `write`.
    mutating func wrote(_ count: Int, at now: MonotonicTime) {
        lineFree = max(lineFree, now).advanced(byNanoseconds: pace.duration(of: count))
        queue.forget()
        if !query.rest.isEmpty, mayQuery {
            query.rest = query.rest.dropFirst(count)
            query.hasBegun = !query.rest.isEmpty
            query.wentLast = true
        } else if job != nil {
            query.wentLast = false
            job?.sent += count
            jobMoved(at: now)
            if drain == .writable, job?.isHandedOver == true { isFull = true }
        }
    }

    /// The port took nothing (EAGAIN).
    mutating func filled() { isFull = true }

    /// The port is writable.
    mutating func emptied() { isFull = false }

    /// What to do now. `queued` is the number of bytes that wait in the kernel, nil where it cannot be told.
    mutating func next(at now: MonotonicTime, queued: Int?) -> SendStep {
        if queue.see(queued ?? 0), !query.wentLast { jobMoved(at: now) }
        if let job, job.hasResumed {
            self.job?.hasResumed = false
            return .report(.resumed(job: job.number))
        }
        let step = step(at: now, queued: queued)
        // Only what has to wait can be stalled, however late this is asked.
        if case .wait = step, let job, self.job?.stall.rings(at: now) == true {
            return .report(.stalled(job: job.number, bytesSent: job.sent))
        }
        return step
    }

    /// The port is gone. What became of the job; nothing waits any more. `isDrained`: the printer's side ended the
    /// connection in order, and the kernel knows that every byte had arrived by then.
    mutating func lost(isDrained: Bool) -> LostJob? {
        query = Query()
        guard let job else { return nil }
        self.job = nil
        if job.sent == 0 { return .refused(job: job.number) }
        if job.isHandedOver, isDrained { return .sent(job: job.number) }
        return .interrupted(job: job.number, bytesSent: job.sent)
    }

    /// Whether bytes may still wait in the kernel that the printer does not take.
    var isUnderWay: Bool { job != nil || query.hasBegun }
}

extension SendMachine {
    /// What would go next if the port took it.
    private enum Wish: Equatable {
        case nothing
        case send(ArraySlice<UInt8>)
        case drain
    }

    private var wish: Wish {
        if !query.rest.isEmpty, mayQuery { return .send(query.rest) }
        guard let job else { return .nothing }
        if job.isHandedOver { return .drain }
        return isHeld ? .nothing : .send(job.bytes[job.sent...])
    }

    private var mayQuery: Bool {
        guard let job else { return true }
        return query.hasBegun || (job.stall.isStalled && isHeld)
    }

    private mutating func jobMoved(at now: MonotonicTime) {
        if job?.stall.moved(at: max(now, lineFree)) == true { job?.hasResumed = true }
    }

    private mutating func step(at now: MonotonicTime, queued: Int?) -> SendStep {
        let wish = wish
        guard wish != .nothing else { return wait(until: nil) }
        if isFull { return wait(until: nil) }
        if now < lineFree { return wait(until: lineFree) }
        let mustBeEmpty = wish == .drain ? drain == .emptyQueue : pace.isSerial
        if mustBeEmpty, let queued, queued > 0 {
            return wait(until: queue.nextLook(at: now, onTheWire: pace.duration(of: queued)))
        }
        switch wish {
        case .nothing: return wait(until: nil)
        case .drain: return finish()
        case .send(let bytes): return .write(bytes.prefix(pace.bytesAtOnceMax))
        }
    }

    private mutating func finish() -> SendStep {
        guard let done = job else { return wait(until: nil) }
        job = nil
        return .report(.sent(job: done.number))
    }

    /// Waits for the port or the printer, but no longer than until `time` or the next notice of a stall.
    private func wait(until time: MonotonicTime?) -> SendStep {
        let due = [time, job?.stall.due].compactMap(\.self).min()
        return .wait(forWritable: isFull, until: due)
    }
}
