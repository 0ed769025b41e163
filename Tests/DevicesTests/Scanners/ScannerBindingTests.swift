import Testing

@testable import Devices

/// Twins, stand-ins and other rules: what is learned of a device, and whose it is by that.
struct ScannerBindingTests {
    private static let hub = "pci-0000:00:14.0-usb-0:"

    /// A scanner `name` with that serial number on that port of the hub.
    private func scanner(_ name: String, serial: String?, port: String, product: UInt16 = 0x0B61) -> InputNode {
        InputNode(
            syspath: "/sys/\(port)/\(name)", node: "/dev/input/\(name)", name: name, vendor: 0x0C2E, product: product,
            path: "\(Self.hub)\(port):1.0", serial: serial, plug: "/sys/\(port)")
    }

    private func learned(_ name: String, _ serial: String?, port: String) -> ScannerBinding {
        ScannerBinding(
            match: .device(serial: serial, port: Self.hub + port, vendor: 0x0C2E, product: 0x0B61),
            profile: ScannerProfile(name: name))
    }

    /// Whose each of the scanners is, in both orders of arrival.
    private func check(
        _ scanners: [InputNode], _ bindings: [ScannerBinding], gives expected: [DeviceName?],
        at location: SourceLocation = #_sourceLocation
    ) {
        for order in [scanners, scanners.reversed()] {
            var roster = ScannerRoster(bindings: bindings)
            for scanner in order { _ = roster.appear([scanner]) }
            #expect(scanners.map { roster.profile(of: $0.syspath)?.name } == expected, sourceLocation: location)
        }
    }

    @Test func `serial numbers tell scanners apart on whatever port`() {
        let bindings = [learned("left", "A", port: "1"), learned("right", "B", port: "2")]
        let (a, b) = (scanner("a", serial: "A", port: "1"), scanner("b", serial: "B", port: "2"))
        check([a, b], bindings, gives: ["left", "right"])
        let swapped = [scanner("a", serial: "A", port: "2"), scanner("b", serial: "B", port: "1")]
        check(swapped, bindings, gives: ["left", "right"])
        check([scanner("b", serial: "B", port: "1")], bindings, gives: ["right"])
        check([scanner("a", serial: "A", port: "7")], bindings, gives: ["left"])
    }

    @Test func `another of its kind on the same port stands in while the scanner is away`() {
        let bindings = [learned("left", "A", port: "1")]
        let spare = scanner("c", serial: "C", port: "1")
        check([spare], bindings, gives: ["left"])
        check([scanner("c", serial: nil, port: "1")], bindings, gives: ["left"])
        check([scanner("c", serial: "C", port: "2")], bindings, gives: [nil])
        check([scanner("c", serial: "C", port: "1", product: 0x0B81)], bindings, gives: [nil])
        check([spare, scanner("a", serial: "A", port: "2")], bindings, gives: [nil, "left"])
    }

    @Test func `twins without serial numbers, or with the same, are told apart by their ports`() {
        for serial in [nil, "0000"] {
            let twins = [scanner("a", serial: serial, port: "1"), scanner("b", serial: serial, port: "2")]
            check(
                twins, [learned("left", nil, port: "1"), learned("right", nil, port: "2")], gives: ["left", "right"])
        }
        // The number seemed to tell when the first one was bound.
        let twins = [scanner("a", serial: "0000", port: "1"), scanner("b", serial: "0000", port: "2")]
        check(twins, [learned("left", "0000", port: "1")], gives: ["left", nil])
        check(twins, [learned("left", "0000", port: "1"), learned("right", nil, port: "2")], gives: ["left", "right"])
    }

    @Test func `a number is its maker's own`() {
        let keyboard = InputNode(
            syspath: "/sys/9/k", node: "/dev/input/k", name: "Keyboard", vendor: 0x046D, product: 0xC31C,
            path: Self.hub + "9:1.0", serial: "A", plug: "/sys/9")
        check([keyboard], [learned("left", "A", port: "1")], gives: [nil])
    }

    @Test func `other rules change no more than they say`() {
        let nodes = [scanner("a", serial: "A", port: "1"), scanner("b", serial: "B", port: "2")]
        var roster = ScannerRoster(bindings: [])
        #expect(roster.appear(nodes).taken.isEmpty)
        #expect(roster.free == nodes)
        let (left, right) = (learned("left", "A", port: "1"), learned("right", "B", port: "2"))
        #expect(roster.rebind([left]).taken.map(\.0) == [nodes[0]])
        #expect(roster.rebind([right, left]).taken.map(\.0) == [nodes[1]])
        // Another way to recognise it is no reason to disturb it.
        let same = ScannerBinding(match: .serial("A"), profile: left.profile)
        #expect(roster.rebind([same, right]).taken.isEmpty)
        var french = left
        french.profile.layout = "fr"
        let changes = roster.rebind([french, right])
        #expect(changes.taken.map(\.1.profile.layout) == ["fr"])
        #expect(changes.released.isEmpty)
        #expect(roster.rebind([french]).released == [nodes[1].syspath])
        #expect(roster.rebind([]).released == [nodes[0].syspath])
        #expect(roster.free == nodes)
    }

    /// A node as the rows of the next test have it.
    private func node(
        _ path: String?, _ serial: String?, vendor: UInt16? = 0x0C2E, at node: String = "/dev/input/event3"
    ) -> InputNode {
        InputNode(
            syspath: "/sys" + node, node: node, name: "", vendor: vendor, product: vendor, path: path, serial: serial,
            plug: path)
    }

    @Test func `what is kept of a device is what finds it again`() {
        let hub = Self.hub
        let other = node(hub + "4:1.0", "B", at: "/dev/input/event9")
        let rows: [(InputNode, [InputNode], ScannerBinding.Match)] = [
            (
                node(hub + "3:1.0", "A"), [other],
                .device(serial: "A", port: hub + "3", vendor: 0x0C2E, product: 0x0C2E)
            ),
            (
                node(hub + "3:1.0", "B"), [other],
                .device(serial: nil, port: hub + "3", vendor: 0x0C2E, product: 0x0C2E)
            ),
            (
                node(hub + "3.1:1.0", ""), [],
                .device(serial: nil, port: hub + "3.1", vendor: 0x0C2E, product: 0x0C2E)
            ),
            (
                node(hub + "3:1.0", nil), [],
                .device(serial: nil, port: hub + "3", vendor: 0x0C2E, product: 0x0C2E)
            ),
            // The same number on a device of another kind takes nothing away from it.
            (
                node(hub + "3:1.0", "B", vendor: 0x05E0), [other],
                .device(serial: "B", port: hub + "3", vendor: 0x05E0, product: 0x05E0)
            ),
            (node(nil, "00:11:22:33:44:55"), [other], .serial("00:11:22:33:44:55")),
            (node(nil, nil), [], .vendorProduct(0x0C2E, 0x0C2E)),
            (node(nil, nil), [other], .node("/dev/input/event3")),
            (node(nil, nil, vendor: 0), [], .node("/dev/input/event3")),
            (node(nil, nil, vendor: nil, at: "/dev/ttyS0"), [], .node("/dev/ttyS0")),
        ]
        for (node, others, expected) in rows {
            let match = ScannerBinding.Match.learned(from: node, among: [node] + others)
            #expect(match == expected)
            let binding = ScannerBinding(match: match, profile: ScannerProfile(name: "bench"))
            #expect(binding.agreement(with: node) == .full)
        }
    }

    @Test(arguments: [
        ("pci-0000:00:14.0-usb-0:3:1.0", "pci-0000:00:14.0-usb-0:3"),
        ("pci-0000:00:14.0-usb-0:3.2.1:1.1", "pci-0000:00:14.0-usb-0:3.2.1"),
        ("pci-0000:00:14.0-usb-0:3:1.0-port0", "pci-0000:00:14.0-usb-0:3"),
        ("pci-0000:00:14.0-usb-0:3", "pci-0000:00:14.0-usb-0:3"),
        ("platform-3f980000.usb-usb-0:1.4:1.0", "platform-3f980000.usb-usb-0:1.4"),
        ("pci-0000:00:16.3", "pci-0000:00:16.3"),
        ("", nil),
    ])
    func `a port is the path without the interface`(path: String, port: String?) {
        #expect(node(path, nil).port == port)
    }
}
