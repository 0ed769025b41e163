import Devices
import SystemPackage
import Testing

/// The watch on whatever machine the tests run on: it must do no harm.
struct ScannerWatchTests {
    @Test func `without a matching device the watch is quiet or says what failed, and the loop goes on`() throws {
        let inbox = try Inbox<ScannerReport>()
        let alive = try Inbox<Int>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        let profile = ScannerProfile(name: "bench")
        let bindings = [ScannerBinding(match: .path("no-such-port"), profile: profile)]
        let feedback = ScannerWatch(bindings: bindings) { inbox.post($0) }.start(on: loop)
        feedback.answer(.accepted, to: "bench")
        loop.perform { _ in alive.post(1) }
        #expect(alive.wait(count: 1) == [1])
        for report in inbox.all {
            guard case .fault(.system) = report else {
                Issue.record("the watch told \(report)")
                continue
            }
        }
    }

    @Test func `a binding with an unknown layout is a fault and the others are kept`() throws {
        let inbox = try Inbox<ScannerReport>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        let bindings = ["zz", "us"].map { layout in
            ScannerBinding(match: .path("no-such-port"), profile: ScannerProfile(name: layout, layout: layout))
        }
        ScannerWatch(bindings: bindings) { inbox.post($0) }.start(on: loop)
        #expect(inbox.wait(count: 1).first == .fault(.unknownLayout("zz")))
    }

    @Test func `the listing opens nothing and names nodes`() {
        // A machine without sysfs or udev may refuse; one that answers names event nodes only.
        let inputs = (try? ScannerListing.inputDevices()) ?? []
        for input in inputs { #expect(input.node.contains("/event") || input.subsystem != .input) }
    }
}
