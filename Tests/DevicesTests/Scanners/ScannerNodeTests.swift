import SystemPackage
import Testing

@testable import Devices

/// One node of a scanner, as far as a machine without a scanner goes: what cannot be opened or grabbed.
struct ScannerNodeTests {
    private func check(
        _ path: String, as subsystem: InputNode.Subsystem = .input, gives expected: [ScannerReport],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let inbox = try Inbox<ScannerReport>()
        let done = try Inbox<Bool>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        loop.perform { core in
            let profile = ScannerProfile(name: "bench")
            guard let layout = try? KeyboardLayout(named: profile.layout) else { return }
            let input = InputNode(syspath: path, node: path, subsystem: subsystem, name: "")
            let place = NodePlace(
                core: core, description: ScannerDescription(name: "bench", input: input), profile: profile,
                layout: layout, report: { inbox.post($0) })
            let node: any AttachedNode = subsystem == .input ? ScannerNode(place) : HidrawNode(place)
            // The second try fails as the first did, and that is not told again.
            node.open()
            node.open()
            node.answer(.refused)
            node.close()
            node.close()
            done.post(true)
        }
        _ = done.wait(count: 1)
        #expect(inbox.all == expected, sourceLocation: location)
    }

    @Test func `a node that is not there is a fault`() throws {
        let path = "/dev/no-such-scanner"
        try check(path, gives: [.fault(.device(path: path, operation: "open", errno: .noSuchFileOrDirectory))])
    }

    @Test func `a node that is no input device is a fault and not read`() throws {
        let scratch = try Scratch()
        let path = try scratch.pipe("scanner")
        try check(
            path,
            gives: [.fault(.device(path: path, operation: "ioctl(EVIOCGID)", errno: .inappropriateIOCTLForDevice))])
    }

    @Test func `a hidraw node that is not there, or is none, is a fault and not read`() throws {
        let path = "/dev/no-such-scanner"
        try check(
            path, as: .hidraw,
            gives: [.fault(.device(path: path, operation: "open", errno: .noSuchFileOrDirectory))])
        let scratch = try Scratch()
        let pipe = try scratch.pipe("scanner")
        try check(
            pipe, as: .hidraw,
            gives: [
                .fault(.device(path: pipe, operation: "ioctl(HIDIOCGRAWINFO)", errno: .inappropriateIOCTLForDevice))
            ])
    }

    @Test(arguments: [("1\n", "0\n"), ("0\n", "0\n"), ("", "")])
    func `a device that udev silenced may speak once it is had`(before: String, after: String) throws {
        let scratch = try Scratch()
        let device = try EvdevDevice(path: scratch.pipe("event3"))
        let inhibited = try scratch.file("inhibited", Array(before.utf8))
        let input = InputNode(syspath: scratch.directory.appending("event3").string, node: device.path, name: "")
        #expect(device.liftInhibition(input) == nil)
        #expect(try text(of: inhibited) == after)
        let elsewhere = InputNode(syspath: "/no/such/event3", node: device.path, name: "")
        #expect(device.liftInhibition(elsewhere) == nil)
        // Given back, it is as it was.
        device.restoreInhibition()
        #expect(try text(of: inhibited) == before)
    }

    private func text(of path: String) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly)
        defer { try? file.close() }
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
