import Testing

@testable import Devices

/// The machine by itself, with a port and a clock that the test plays: times are milliseconds.
@Suite struct SendMachineTests {
    /// Plays a port that takes `atOnce` bytes per write and reports an always empty queue, until the machine waits.
    private static func run(
        _ machine: inout SendMachine, at time: Int, atOnce: Int = .max, queued: Int? = 0
    ) -> (written: [UInt8], notices: [SendNotice], until: Int?, forWritable: Bool) {
        var written: [UInt8] = []
        var notices: [SendNotice] = []
        while true {
            switch machine.next(at: .at(time), queued: queued) {
            case .write(let bytes):
                let taken = bytes.prefix(atOnce)
                written += taken
                machine.wrote(taken.count, at: .at(time))
            case .report(let notice): notices.append(notice)
            case .wait(let forWritable, let until):
                return (written, notices, until.map { Int($0.nanoseconds / 1_000_000) }, forWritable)
            }
        }
    }

    private static func serial() -> SendMachine {
        SendMachine(pace: .serial(.b9600), drain: .emptyQueue, at: .at(0))
    }

    private static let label = (0..<323).map { UInt8(truncatingIfNeeded: $0) }

    @Test func `a label of 323 bytes takes 336 milliseconds at 9600 baud, in slices of 64`() {
        var machine = Self.serial()
        #expect(machine.take(Self.label, job: 1, at: .at(0)) == nil)
        var (time, written, slices): (Int, [UInt8], [Int]) = (0, [], [])
        while true {
            let turn = Self.run(&machine, at: time)
            written += turn.written
            if !turn.written.isEmpty { slices.append(turn.written.count) }
            if turn.notices == [.sent(job: 1)] { break }
            #expect(turn.notices.isEmpty)
            // Waits are cut to whole milliseconds above.
            time = (turn.until ?? time) + 1
        }
        #expect(written == Self.label)
        #expect(slices == [64, 64, 64, 64, 64, 3])
        #expect((336...350).contains(time))
    }

    @Test func `a port that takes one byte at a time gets every byte once and in order`() {
        var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: .at(0))
        _ = machine.take(Self.label, job: 1, at: .at(0))
        let turn = Self.run(&machine, at: 0, atOnce: 1)
        #expect(turn.written == Self.label)
        #expect(turn.notices == [.sent(job: 1)])
    }

    @Test func `a full port is waited for, and nothing is handed over a second time`() {
        var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: .at(0))
        _ = machine.take(Self.label, job: 1, at: .at(0))
        guard case .write(let first) = machine.next(at: .at(0), queued: 0) else {
            Issue.record("nothing is written")
            return
        }
        machine.wrote(100, at: .at(0))
        machine.filled()
        #expect(machine.next(at: .at(0), queued: 100) == .wait(forWritable: true, until: .at(2000)))
        #expect(machine.next(at: .at(2000), queued: 100) == .report(.stalled(job: 1, bytesSent: 100)))
        machine.emptied()
        let turn = Self.run(&machine, at: 3000)
        #expect(Array(first.prefix(100)) + turn.written == Self.label)
        #expect(turn.notices == [.resumed(job: 1), .sent(job: 1)])
    }

    @Test func `a printer that says stop again and again makes one pause`() {
        var machine = Self.serial()
        _ = machine.take(Self.label, job: 1, at: .at(0))
        #expect(Self.run(&machine, at: 0).written.count == 64)
        for time in [10, 70, 80, 500] {
            machine.heard(.stop)
            #expect(Self.run(&machine, at: time) == ([], [], 2066, false))
        }
        machine.heard(.goOn)
        let turn = Self.run(&machine, at: 900)
        #expect(turn.written.count == 64)
        #expect(turn.notices.isEmpty)
    }

    @Test func `a stall is told after 2 seconds and then every 15, and its end once`() {
        var machine = Self.serial()
        machine.heard(.stop)
        _ = machine.take(Self.label, job: 7, at: .at(0))
        #expect(Self.run(&machine, at: 1999) == ([], [], 2000, false))
        #expect(Self.run(&machine, at: 2000) == ([], [.stalled(job: 7, bytesSent: 0)], 17_000, false))
        #expect(Self.run(&machine, at: 16_999).notices.isEmpty)
        #expect(Self.run(&machine, at: 17_000).notices == [.stalled(job: 7, bytesSent: 0)])
        machine.heard(.goOn)
        #expect(Self.run(&machine, at: 20_000).notices == [.resumed(job: 7)])
        #expect(Self.run(&machine, at: 20_067).notices.isEmpty)
    }

    @Test func `a late wake-up is not a stall`() {
        var machine = Self.serial()
        _ = machine.take(Self.label, job: 1, at: .at(0))
        #expect(Self.run(&machine, at: 0).written.count == 64)
        let turn = Self.run(&machine, at: 60_000)
        #expect(turn.written.count == 64)
        #expect(turn.notices.isEmpty)
    }

    @Test func `a queue that does not get shorter holds the job back and is a stall`() {
        var machine = Self.serial()
        _ = machine.take(Self.label, job: 1, at: .at(0))
        #expect(Self.run(&machine, at: 0).written.count == 64)
        var looks: [Int] = []
        var time = 67
        while time < 2070 {
            let turn = Self.run(&machine, at: time, queued: 40)
            #expect(turn.written.isEmpty)
            if turn.notices == [.stalled(job: 1, bytesSent: 64)] { break }
            // Waits are cut to whole milliseconds above.
            if let until = turn.until, until > time { looks.append(until) }
            time = max(time + 1, turn.until ?? .max)
        }
        // Each look is twice as far off as the one before, so a printer that waits over a weekend costs nothing.
        #expect(looks.count < 8)
        let turn = Self.run(&machine, at: 30_000, queued: 0)
        #expect(turn.notices == [.resumed(job: 1)])
        #expect(turn.written.count == 64)
    }

    @Test func `a job is sent only when the queue is empty`() {
        var machine = Self.serial()
        _ = machine.take([1, 2, 3], job: 1, at: .at(0))
        #expect(Self.run(&machine, at: 0).written == [1, 2, 3])
        #expect(Self.run(&machine, at: 10, queued: 1).notices.isEmpty)
        #expect(Self.run(&machine, at: 20, queued: 0).notices == [.sent(job: 1)])
    }

    @Test func `a port without a queue has sent its job when it is writable again`() {
        var machine = SendMachine(pace: .byThePort, drain: .writable, at: .at(0))
        _ = machine.take([1, 2, 3], job: 1, at: .at(0))
        let turn = Self.run(&machine, at: 0, queued: nil)
        #expect(turn.written == [1, 2, 3])
        #expect(turn.notices.isEmpty)
        #expect(turn.forWritable)
        machine.emptied()
        #expect(Self.run(&machine, at: 1, queued: nil).notices == [.sent(job: 1)])
    }

    @Test func `a status request waits for the end of a job that flows`() {
        var machine = Self.serial()
        _ = machine.take([1, 2, 3], job: 1, at: .at(0))
        machine.ask([0x1b])
        #expect(Self.run(&machine, at: 0).written == [1, 2, 3])
        let turn = Self.run(&machine, at: 10)
        #expect(turn.notices == [.sent(job: 1)])
        #expect(turn.written == [0x1b])
    }

    @Test func `a status request goes out while the printer holds a stalled job`() {
        var machine = Self.serial()
        _ = machine.take(Self.label, job: 1, at: .at(0))
        #expect(Self.run(&machine, at: 0).written.count == 64)
        machine.heard(.stop)
        machine.ask([0x1b, 0x21])
        #expect(Self.run(&machine, at: 1000).written.isEmpty)
        let asked = Self.run(&machine, at: 2100)
        #expect(asked.notices == [.stalled(job: 1, bytesSent: 64)])
        #expect(asked.written == [0x1b, 0x21])
        // That the request leaves the queue says nothing about the job.
        #expect(Self.run(&machine, at: 2110, queued: 2).notices.isEmpty)
        #expect(Self.run(&machine, at: 2120, queued: 0).notices.isEmpty)
        machine.heard(.goOn)
        #expect(Self.run(&machine, at: 2200).written == Array(Self.label[64..<128]))
    }

    @Test func `a status request does not get into a stalled job that can go on`() {
        var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: .at(0))
        _ = machine.take([1, 2, 3], job: 1, at: .at(0))
        machine.filled()
        #expect(Self.run(&machine, at: 2000).notices == [.stalled(job: 1, bytesSent: 0)])
        machine.ask([9])
        machine.emptied()
        #expect(Self.run(&machine, at: 2100).written == [1, 2, 3, 9])
    }

    @Test func `a status request that has begun is finished before a job begins`() {
        var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: .at(0))
        machine.ask([1, 2, 3])
        #expect(machine.next(at: .at(0), queued: 0) == .write([1, 2, 3]))
        machine.wrote(1, at: .at(0))
        machine.filled()
        _ = machine.take([9], job: 1, at: .at(0))
        machine.ask([7])
        machine.emptied()
        #expect(Self.run(&machine, at: 1).written == [2, 3, 9])
    }

    @Test func `a second job is turned away with the number of the first`() {
        var machine = Self.serial()
        #expect(machine.take([1], job: 1, at: .at(0)) == nil)
        #expect(machine.take([2], job: 2, at: .at(0)) == 1)
    }

    @Test(arguments: [
        (0, false, LostJob.refused(job: 1)), (64, false, .interrupted(job: 1, bytesSent: 64)),
        (64, true, .interrupted(job: 1, bytesSent: 64)), (323, false, .interrupted(job: 1, bytesSent: 323)),
        (323, true, .sent(job: 1)),
    ])
    func `a lost port says what became of the job`(sent: Int, isDrained: Bool, expected: LostJob) {
        var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: .at(0))
        _ = machine.take(Self.label, job: 1, at: .at(0))
        if sent > 0 {
            _ = machine.next(at: .at(0), queued: 0)
            machine.wrote(sent, at: .at(0))
        }
        #expect(machine.lost(isDrained: isDrained) == expected)
        #expect(machine.lost(isDrained: isDrained) == nil)
    }
}

extension MonotonicTime {
    /// An instant in milliseconds.
    static func at(_ milliseconds: Int) -> MonotonicTime {
        MonotonicTime(nanoseconds: Int64(milliseconds) * 1_000_000)
    }
}
