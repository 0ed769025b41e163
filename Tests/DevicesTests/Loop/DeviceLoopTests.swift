import Devices
import Glibc
import SystemPackage
import Testing

/// The loop over real pipes and real time.
struct DeviceLoopTests {
    /// A started loop that is stopped when the test is done with it.
    private func withLoop(_ body: (DeviceLoop) throws -> Void) throws {
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        try body(loop)
    }

    private func withPipe(_ body: (_ readEnd: FileDescriptor, _ writeEnd: FileDescriptor) throws -> Void) throws {
        let (readEnd, writeEnd) = try FileDescriptor.pipe()
        defer {
            try? readEnd.close()
            try? writeEnd.close()
        }
        try body(readEnd, writeEnd)
    }

    @Test func `a watched pipe calls its handler for bytes and for its end`() throws {
        let inbox = try Inbox<String>()
        try withPipe { readEnd, writeEnd in
            try withLoop { loop in
                loop.perform { core in
                    try? core.watch(readEnd, for: .readable) { readiness in
                        var bytes = [UInt8](repeating: 0, count: 16)
                        let count = bytes.withUnsafeMutableBytes { (try? readEnd.read(into: $0)) ?? 0 }
                        if count == 0 { core.unwatch(readEnd) }
                        inbox.post("\(readiness.contains(.readable)) \(readiness.contains(.hangUp)) \(count)")
                    }
                    inbox.post("watching")
                }
                _ = inbox.wait(count: 1)
                try writeEnd.writeAll("abc".utf8)
                _ = inbox.wait(count: 2)
                try writeEnd.close()
                #expect(inbox.wait(count: 3) == ["watching", "true false 3", "false true 0"])
            }
        }
    }

    @Test func `a change of interest is followed`() throws {
        let inbox = try Inbox<Readiness>()
        try withPipe { _, writeEnd in
            try withLoop { loop in
                loop.perform { core in
                    try? core.watch(writeEnd, for: []) { readiness in
                        inbox.post(readiness)
                        core.unwatch(writeEnd)
                    }
                    try? core.change(writeEnd, to: .writable)
                }
                #expect(inbox.wait(count: 1) == [.writable])
            }
        }
    }

    @Test func `a handler may unwatch a descriptor that is ready in the same wake-up`() throws {
        let inbox = try Inbox<Int>()
        try withPipe { first, firstWriter in
            try withPipe { second, secondWriter in
                try withLoop { loop in
                    // Both are ready before either is watched; whichever is called first unwatches both.
                    try firstWriter.writeAll([1])
                    try secondWriter.writeAll([1])
                    loop.perform { core in
                        for (number, pipe) in [first, second].enumerated() {
                            try? core.watch(pipe, for: .readable) { _ in
                                inbox.post(number)
                                core.unwatch(first)
                                core.unwatch(second)
                                core.unwatch(second)
                            }
                        }
                        core.schedule(at: core.now.advanced(byMilliseconds: 30)) { inbox.post(9) }
                    }
                    let numbers = inbox.wait(count: 2)
                    #expect(numbers.count == 2 && numbers.last == 9, "\(numbers)")
                }
            }
        }
    }

    @Test func `what cannot be watched is refused with its reason`() throws {
        let inbox = try Inbox<[DeviceError]>()
        try withPipe { readEnd, _ in
            try withLoop { loop in
                loop.perform { core in
                    var errors: [DeviceError] = []
                    let nothing = FileDescriptor(rawValue: 9999)
                    let attempts: [() throws -> Void] = [
                        { try core.watch(readEnd, for: .readable) { _ in } },
                        { try core.watch(readEnd, for: .readable) { _ in } },
                        { try core.change(nothing, to: .readable) },
                        { try core.watch(nothing, for: .readable) { _ in } },
                    ]
                    for attempt in attempts {
                        do { try attempt() } catch let error as DeviceError { errors.append(error) } catch {}
                    }
                    inbox.post(errors)
                }
                let expected: [Errno] = [.fileExists, .noSuchFileOrDirectory, .badFileDescriptor]
                #expect(
                    inbox.wait(count: 1) == [expected.map { DeviceError.system(operation: "epoll_ctl", errno: $0) }])
            }
        }
    }

    @Test func `deadlines come in order of time and then of scheduling`() throws {
        let inbox = try Inbox<Int>()
        try withLoop { loop in
            loop.perform { core in
                let start = core.now
                for (number, milliseconds) in [(4, 30), (1, 10), (2, 10), (3, 20), (0, -5)] {
                    core.schedule(at: start.advanced(byMilliseconds: milliseconds)) { inbox.post(number) }
                }
                let cancelled = core.schedule(at: start.advanced(byMilliseconds: 15)) { inbox.post(99) }
                core.cancel(cancelled)
            }
            #expect(inbox.wait(count: 5) == [0, 1, 2, 3, 4])
        }
    }

    @Test func `a deadline is never early and a handler may cancel another that is due`() throws {
        let inbox = try Inbox<Bool>()
        try withLoop { loop in
            loop.perform { core in
                let deadline = MonotonicTime.now().advanced(byMilliseconds: 20)
                var second: TimerID?
                core.schedule(at: deadline) {
                    inbox.post(core.now >= deadline && MonotonicTime.now() >= deadline)
                    if let second { core.cancel(second) }
                }
                second = core.schedule(at: deadline) { inbox.post(false) }
                core.schedule(at: deadline.advanced(byMilliseconds: 1)) { inbox.post(true) }
            }
            #expect(inbox.wait(count: 2) == [true, true])
        }
    }

    @Test func `a deadline that is scheduled again for the same instant comes again`() throws {
        let inbox = try Inbox<Int>()
        try withLoop { loop in
            loop.perform { core in
                let deadline = core.now.advanced(byMilliseconds: 5)
                core.schedule(at: deadline) {
                    inbox.post(1)
                    core.schedule(at: deadline) { inbox.post(2) }
                }
            }
            #expect(inbox.wait(count: 2) == [1, 2])
        }
    }

    @Test func `a handler that schedules itself at once does not keep the loop from reading`() throws {
        let inbox = try Inbox<Int>()
        try withPipe { readEnd, writeEnd in
            try withLoop { loop in
                loop.perform { core in
                    let spinner = Spinner(core)
                    spinner.spin()
                    try? core.watch(readEnd, for: .readable) { _ in
                        core.unwatch(readEnd)
                        spinner.isSpinning = false
                        inbox.post(1)
                    }
                }
                try writeEnd.writeAll([1])
                #expect(inbox.wait(count: 1) == [1])
            }
        }
    }

    @Test func `work comes from any thread and before the start`() throws {
        let inbox = try Inbox<Int>()
        let loop = try DeviceLoop()
        loop.perform { _ in inbox.post(-1) }
        try loop.start()
        let threads = (0..<4).map { thread in
            WorkThread { for number in 0..<250 { loop.perform { _ in inbox.post(thread * 1000 + number) } } }
        }
        for thread in threads { thread.join() }
        loop.stop()
        let numbers = inbox.all
        #expect(numbers.first == -1)
        #expect(numbers.count == 1001)
        for thread in 0..<4 {
            let own = numbers.filter { $0 >= 0 && $0 / 1000 == thread }
            #expect(own == (0..<250).map { thread * 1000 + $0 })
        }
    }

    @Test func `after the stop nothing runs and stopping again does nothing`() throws {
        let inbox = try Inbox<Int>()
        let loop = try DeviceLoop()
        try loop.start()
        loop.stop()
        loop.stop()
        loop.perform { _ in inbox.post(1) }
        #expect(inbox.all.isEmpty)
        try DeviceLoop().stop()
    }

    @Test func `an idle loop is never woken, not even after its deadlines have come`() throws {
        let inbox = try Inbox<String>()
        try withLoop { loop in
            loop.perform { core in
                core.schedule(at: core.now.advanced(byMilliseconds: 5)) { inbox.post(ThreadStatus.path()) }
                core.schedule(at: core.now.advanced(byMilliseconds: 60_000)) { inbox.post("far too early") }
            }
            let path = try #require(inbox.wait(count: 1).first)
            let settled = MonotonicTime.now().advanced(byMilliseconds: 5000)
            var before = try ThreadStatus(path)
            // The thread has posted and is on its way to sleep: once two looks agree, it is there.
            while MonotonicTime.now() < settled {
                _ = poll(nil, 0, 20)
                let next = try ThreadStatus(path)
                if next == before, next.isAsleep { break }
                before = next
            }
            _ = poll(nil, 0, 1500)
            let after = try ThreadStatus(path)
            #expect(after.name == "devices")
            #expect(after.switches == before.switches)
        }
    }
}

/// Schedules itself again and again, each time at once.
private final class Spinner {
    var isSpinning = true
    private unowned let core: LoopCore

    init(_ core: LoopCore) {
        self.core = core
    }

    func spin() {
        guard isSpinning else { return }
        core.schedule(at: core.now) { [self] in spin() }
    }
}
