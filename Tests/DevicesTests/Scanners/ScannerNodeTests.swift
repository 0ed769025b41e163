import SystemPackage
import Testing

@testable import Devices

/// One node of a scanner, as far as a machine without a scanner goes: what cannot be opened or grabbed.
struct ScannerNodeTests {
    private func check(
        _ path: String, gives expected: [ScannerReport], at location: SourceLocation = #_sourceLocation
    ) throws {
        let inbox = try Inbox<ScannerReport>()
        let done = try Inbox<Bool>()
        let loop = try DeviceLoop()
        try loop.start()
        defer { loop.stop() }
        loop.perform { core in
            let profile = ScannerProfile(name: "bench")
            guard let layout = try? KeyboardLayout(named: profile.layout) else { return }
            let node = ScannerNode(
                core: core, input: InputNode(syspath: path, node: path, name: ""), profile: profile, layout: layout
            ) { inbox.post($0) }
            // The second try fails as the first did, and that is not told again.
            node.open()
            node.open()
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
}
