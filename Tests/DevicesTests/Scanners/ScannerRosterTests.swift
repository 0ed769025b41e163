import SystemPackage
import Testing

@testable import Devices

/// Which devices become scanners, by the recorded messages of a real udev.
struct ScannerRosterTests {
    private let honeywell = InputNode(
        syspath: "/sys/a/event3", node: "/dev/input/event3", name: "Honeywell", vendor: 0x0C2E, product: 0x0B61,
        path: "pci-0000:00:06.0-usb-0:3:1.0", serial: "15027B0A4D", links: ["/dev/input/by-id/usb-Honeywell-event-kbd"])

    private func binding(_ match: ScannerBinding.Match) -> ScannerBinding {
        ScannerBinding(match: match, profile: ScannerProfile(name: "bench"))
    }

    @Test(arguments: [
        (ScannerBinding.Match.path("pci-0000:00:06.0-usb-0:3:1.0"), true),
        (.path("pci-0000:00:06.0-usb-0:3"), true),
        (.path("pci-0000:00:06.0-usb-0:33"), false),
        (.path("pci-0000:00:06.0-usb-0"), true),
        (.path(""), false),
        (.serial("15027B0A4D"), true),
        (.serial("15027B0A4"), false),
        (.vendorProduct(0x0C2E, 0x0B61), true),
        (.vendorProduct(0x0C2E, 0x0B81), false),
        (.node("/dev/input/event3"), true),
        (.node("/dev/input/by-id/usb-Honeywell-event-kbd"), true),
        (.node("/dev/input/event30"), false),
    ])
    func `a binding accepts its device and no other`(match: ScannerBinding.Match, accepts: Bool) {
        #expect((binding(match).agreement(with: honeywell) != nil) == accepts)
    }

    @Test func `a device without serial matches no serial, not even an empty one`() {
        let nameless = InputNode(syspath: "/sys/b", node: "/dev/input/event9", name: "")
        #expect(binding(.serial("")).agreement(with: nameless) == nil)
        #expect(binding(.path("")).agreement(with: nameless) == nil)
        let learned = ScannerBinding.Match.device(serial: "", port: "", vendor: nil, product: nil)
        #expect(binding(learned).agreement(with: nameless) == nil)
    }

    @Test func `a keyboard that is not bound is none of our business`() {
        var roster = ScannerRoster(bindings: [binding(.path("pci-0000:00:06.0-usb-0:3"))])
        let keyboard = InputNode(
            syspath: "/sys/k", node: "/dev/input/event2", name: "Keyboard", path: "pci-0000:00:06.0-usb-0:1:1.0")
        #expect(roster.appear([keyboard]).taken.isEmpty)
        #expect(roster.free == [keyboard])
        #expect(roster.disappear(syspath: "/sys/k").released.isEmpty)
    }

    @Test func `every node of a bound scanner is taken, each once`() {
        var roster = ScannerRoster(bindings: [binding(.path("pci-0000:00:06.0-usb-0:3"))])
        var control = honeywell
        (control.syspath, control.node, control.isKeyboard) = ("/sys/a/event4", "/dev/input/event4", false)
        control.path = "pci-0000:00:06.0-usb-0:3:1.1"
        #expect(roster.appear([honeywell]).taken.map(\.0) == [honeywell])
        #expect(roster.appear([control]).taken.map(\.0) == [control])
        #expect(roster.appear([honeywell]).taken.isEmpty)
        #expect(roster.free.isEmpty)
        #expect(roster.replace(by: [control]).released == ["/sys/a/event3"])
    }

    @Test func `identical scanners are told apart by their ports`() {
        let left = ScannerBinding(match: .path("usb-0:1"), profile: ScannerProfile(name: "left"))
        let right = ScannerBinding(match: .path("usb-0:2"), profile: ScannerProfile(name: "right"))
        var roster = ScannerRoster(bindings: [left, right])
        let link = "/dev/input/by-id/usb-Chinese_Scanner-event-kbd"
        let names = [("/sys/2", "usb-0:2:1.0"), ("/sys/1", "usb-0:1:1.0")].map { syspath, path in
            roster.appear([InputNode(syspath: syspath, node: syspath, name: "", path: path, links: [link])])
                .taken.first?.1.profile.name
        }
        #expect(names == ["right", "left"])
    }

    @Test func `a scanner that comes back on the same port is bound again whatever its node`() throws {
        var roster = ScannerRoster(bindings: [binding(.path("pci-0000:00:06.0-usb-0:3:1.0"))])
        var log: [String] = []
        for message in try Hotplug.messages() {
            if message.action == "remove" {
                log += roster.disappear(syspath: message.syspath).released.map { _ in "lost" }
            } else if let input = message.input {
                log += roster.appear([input]).taken.map(\.0.node)
            }
        }
        #expect(log == ["/dev/input/event3", "lost"])
        let again = InputNode(
            syspath: "/sys/new", node: "/dev/input/event7", name: "", path: "pci-0000:00:06.0-usb-0:3:1.0")
        #expect(roster.appear([again]).taken.map(\.1.profile.name) == ["bench"])
    }

    @Test func `the facts of a device are read from its recorded properties`() throws {
        let inputs = try Hotplug.messages().filter { $0.action == "add" }.compactMap(\.input)
        #expect(inputs.map(\.node) == ["/dev/input/event3", "/dev/input/event4", "/dev/input/event5"])
        #expect(inputs.map(\.isKeyboard) == [true, true, true])
        let first = try #require(inputs.first)
        #expect((first.vendor, first.product) == (0x0C2E, 0x0B61))
        #expect(first.serial == "15027B0A4D")
        #expect(first.path == "pci-0000:00:06.0-usb-0:3:1.0")
        #expect(first.links.count == 2)
        #expect(inputs[1].vendor == nil)
    }

    @Test func `attributes of the device outrank the properties of its node`() {
        let properties = ["DEVNAME": "/dev/input/event4", "ID_VENDOR_ID": "1234", "ID_MODEL": "Bridge"]
        let attributes = ["id/vendor": "05e0", "id/product": "1200", "name": "Symbol", "uniq": "S1"]
        let input = InputNode(
            event: UdevFacts(
                syspath: "/sys/x", property: { properties[$0] }, inputAttribute: { attributes[$0] }))
        #expect(input?.vendor == 0x05E0)
        #expect(input?.product == 0x1200)
        #expect(input?.name == "Symbol")
        #expect(input?.serial == "S1")
        #expect(
            InputNode(event: UdevFacts(syspath: "/sys/m", property: { ["DEVNAME": "/dev/input/mice"][$0] }))
                == nil)
    }
}

/// The recorded messages of udev's monitor.
private enum Hotplug {
    struct Message {
        let properties: [String: String]

        var action: String { properties["ACTION"] ?? "" }
        var syspath: String { "/sys" + (properties["DEVPATH"] ?? "") }
        var input: InputNode? {
            InputNode(event: UdevFacts(syspath: syspath, property: { properties[$0] }))
        }
    }

    static func messages() throws -> [Message] {
        var messages: [Message] = []
        var properties: [String: String] = [:]
        let text = String(decoding: try Captures.bytes("hotplug.udev"), as: UTF8.self)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty, !properties.isEmpty {
                messages.append(Message(properties: properties))
                properties = [:]
            } else if let sign = line.firstIndex(of: "=") {
                properties[String(line[..<sign])] = String(line[line.index(after: sign)...])
            }
        }
        return properties.isEmpty ? messages : messages + [Message(properties: properties)]
    }
}
