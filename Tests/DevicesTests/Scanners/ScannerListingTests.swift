import Testing

@testable import Devices

/// What each device is taken for, why, and whose it is.
struct ScannerListingTests {
    private static let port = "pci-0000:00:06.0-usb-0:4"

    /// What sysfs and udev said of a recorded HID point-of-sale scanner.
    private func pointOfSale(_ descriptor: [UInt8]) -> UdevFacts {
        let hid = "/sys/devices/pci0000:00/0000:00:06.0/usb1/1-4/1-4:1.0/0003:0C2E:0B81.0003"
        return UdevFacts(
            syspath: hid + "/hidraw/hidraw2",
            property: { ["DEVNAME": "/dev/hidraw2"][$0] },
            hidProperty: {
                [
                    "HID_ID": "0003:00000C2E:00000B81", "HID_NAME": "Honeywell 1900 HID POS",
                    "HID_UNIQ": "15027B0A4E",
                ][$0]
            },
            plug: "/sys/devices/pci0000:00/0000:00:06.0/usb1/1-4",
            ancestors: [
                UdevAncestor(subsystem: "hid", name: "0003:0C2E:0B81.0003"),
                UdevAncestor(subsystem: "usb", name: "1-4:1.0"), UdevAncestor(subsystem: "usb", name: "1-4"),
                UdevAncestor(subsystem: "usb", name: "usb1"), UdevAncestor(subsystem: "pci", name: "0000:00:06.0"),
            ], reportDescriptor: descriptor)
    }

    private func keyboard(_ name: String, port: String? = nil) -> InputNode {
        InputNode(syspath: "/sys/\(name)", node: "/dev/input/\(name)", name: name, plug: port)
    }

    private func bound(_ match: ScannerBinding.Match, _ kind: ScannerKind.Name) -> ScannerBinding {
        ScannerBinding(match: match, profile: ScannerProfile(name: "bench", kind: kind))
    }

    private func check(
        _ nodes: [InputNode], _ bindings: [ScannerBinding] = [], gives expected: [String],
        at location: SourceLocation = #_sourceLocation
    ) {
        let told = ScannerListing.classify(nodes, boundBy: bindings).map { device in
            [
                device.takenFor?.rawValue ?? "-", device.evidence.map { "\($0)" } ?? "-", device.boundTo ?? "-",
            ].joined(separator: " ")
        }
        #expect(told == expected, sourceLocation: location)
    }

    @Test func `a hidraw node has the ids, the port and the serial number of the devices above it`() throws {
        let node = try #require(InputNode(hidraw: pointOfSale(Descriptors.honeywell)))
        #expect((node.vendor, node.product) == (0x0C2E, 0x0B81))
        #expect(node.path == Self.port + ":1.0")
        #expect(node.serial == "15027B0A4E")
        #expect(node.name == "Honeywell 1900 HID POS")
        #expect(bound(.path(Self.port), .hidPOS).agreement(with: node) == .full)
        #expect(bound(.path(Self.port), .wedge).agreement(with: node) == nil)
    }

    @Test func `a port is named as udev names it`() {
        let usb = [
            UdevAncestor(subsystem: "usb-serial", name: "ttyUSB0"), UdevAncestor(subsystem: "usb", name: "3-1.4:1.2"),
            UdevAncestor(subsystem: "usb", name: "3-1.4"), UdevAncestor(subsystem: "usb", name: "3-1"),
        ]
        #expect(InputNode.place(below: usb) == "usb-0:1.4:1.2")
        let bridges = [
            UdevAncestor(subsystem: "pci", name: "0000:01:00.0"), UdevAncestor(subsystem: "pci", name: "0000:00:00.0"),
            UdevAncestor(subsystem: "platform", name: "fd500000.pcie"),
        ]
        #expect(InputNode.place(below: usb + bridges) == "platform-fd500000.pcie-pci-0000:01:00.0-usb-0:1.4:1.2")
        #expect(InputNode.place(below: [UdevAncestor(subsystem: "misc", name: "uhid")]) == nil)
        #expect(InputNode.place(below: []) == nil)
    }

    @Test func `a point-of-sale scanner is known by its descriptor alone`() throws {
        let node = try #require(InputNode(hidraw: pointOfSale(Descriptors.honeywell)))
        check([node], gives: ["hidpos pointOfSalePage -"])
        check([node], [bound(.vendorProduct(0x0C2E, 0x0B81), .hidPOS)], gives: ["hidpos pointOfSalePage bench"])
        let keyboard = try #require(InputNode(hidraw: pointOfSale(Captures.bytes("keyboard.descriptor"))))
        check([keyboard], [bound(.path(Self.port), .hidPOS)], gives: ["- - -"])
        for descriptor in [[], [0xC0], [UInt8](repeating: 0xA1, count: 5000)] {
            check([try #require(InputNode(hidraw: pointOfSale(descriptor)))], gives: ["- - -"])
        }
    }

    @Test func `the keyboard beside it is silenced with it, whichever comes first`() throws {
        let reports = try #require(InputNode(hidraw: pointOfSale(Descriptors.honeywell)))
        let keys = keyboard("event3", port: reports.plug)
        let binding = bound(.serial("15027B0A4E"), .hidPOS)
        for nodes in [[reports, keys], [keys, reports]] {
            var roster = ScannerRoster(bindings: [binding])
            let taken = nodes.flatMap { roster.appear([$0]).taken.map(\.0.node) }
            #expect(taken == ["/dev/hidraw2", "/dev/input/event3"])
        }
        check([keys, reports], [binding], gives: ["wedge pointOfSaleBeside bench", "hidpos pointOfSalePage bench"])
    }

    @Test func `every node of one scanner is taken and none of another`() {
        let nodes = [
            keyboard("event3", port: "/sys/usb1/1-3"), keyboard("event4", port: "/sys/usb1/1-3"),
            keyboard("event5", port: "/sys/usb1/1-4"), keyboard("event6"),
        ]
        let binding = bound(.node("/dev/input/event4"), .wedge)
        var roster = ScannerRoster(bindings: [binding])
        let taken = nodes.flatMap { roster.appear([$0]).taken.map(\.0.node) }
        #expect(taken == ["/dev/input/event3", "/dev/input/event4"])
        let late = InputNode(syspath: "/sys/e7", node: "/dev/input/event7", name: "", plug: "/sys/usb1/1-3")
        #expect(roster.appear([late]).taken.map(\.0.node) == ["/dev/input/event7"])
        #expect(roster.disappear(syspath: "/sys/event3").released == ["/sys/event3"])
        #expect(roster.appear([nodes[0]]).taken.map(\.0.node) == ["/dev/input/event3"])
        #expect(roster.replace(by: [nodes[1], late]).released == ["/sys/event3"])
        // Without the node that the rule names, nothing says any more whose the others are.
        #expect(roster.replace(by: [late]).released == ["/sys/e7", "/sys/event4"])
    }

    @Test func `a keyboard is a scanner only where something says so`() {
        check([keyboard("Keyboard")], gives: ["- - -"])
        check([keyboard("USB Barcode Reader")], gives: ["wedge name -"])
        check([keyboard("Symbol_Bar_Code_Scanner")], gives: ["wedge name -"])
        var node = keyboard("Keyboard")
        node.fixedLayout = "us"
        check([node], gives: ["wedge fixedLayout(\"us\") -"])
        (node.vendor, node.product) = (0x1EAB, 0x8003)
        check([node], gives: ["wedge knownProduct -"])
        node.isMarked = true
        check([node], gives: ["wedge marked -"])
        node.isKeyboard = false
        check([node], gives: ["- - -"])
    }

    @Test func `a serial line is a scanner's by its ids, its mark or its name`() throws {
        func line(_ name: String, _ properties: [String: String], type: String? = nil) -> InputNode? {
            InputNode(
                tty: UdevFacts(
                    syspath: "/sys/\(name)",
                    property: { properties.merging(["DEVNAME": "/dev/\(name)"]) { $1 }[$0] },
                    attribute: { $0 == "type" ? type : nil }))
        }
        let newland = try #require(line("ttyACM0", ["ID_VENDOR_ID": "1eab", "ID_MODEL_ID": "1c06"]))
        check([newland], gives: ["serial knownProduct -"])
        check([newland], [bound(.node("/dev/ttyACM0"), .serial)], gives: ["serial knownProduct bench"])
        check([newland], [bound(.node("/dev/ttyACM0"), .wedge)], gives: ["serial knownProduct -"])
        check([try #require(line("ttyUSB3", ["ID_VENDOR_ID": "0403", "ID_MODEL_ID": "6001"]))], gives: ["- - -"])
        check([try #require(line("ttyUSB3", ["RETURNS_STATION_SCANNER": "1"]))], gives: ["serial marked -"])
        check([try #require(line("ttyACM1", ["ID_MODEL": "Barcode_Scanner"]))], gives: ["serial name -"])
        #expect(line("ttyS0", [:], type: "4")?.node == "/dev/ttyS0")
        #expect(line("ttyS1", [:], type: "0") == nil)
        #expect(line("tty1", [:]) == nil && line("ptmx", [:]) == nil)
    }

    @Test func `there is a row for every kind, and every product of the table is in the rules`() throws {
        #expect(Set(ScannerKind.all.map(\.name)) == Set(ScannerKind.Name.allCases))
        #expect(Set(ScannerKind.all.map(\.recordingSuffix)).count == ScannerKind.all.count)
        let rules = String(decoding: try Captures.bytes("../../../udev/65-returns-station.rules"), as: UTF8.self)
        func hex(_ number: UInt16, _ digits: Int = 4) -> String {
            let text = String(number, radix: 16)
            return String(repeating: "0", count: digits - text.count) + text
        }
        for row in KnownScanner.all {
            let lines = rules.split(separator: "\n").filter { $0.contains("ATTRS{idVendor}==\"\(hex(row.vendor))\"") }
            let products = row.products?.map { hex($0) } ?? [row.mode.map { "??" + hex(UInt16($0), 2) } ?? ""]
            for product in products {
                #expect(lines.contains { $0.contains(product) }, "\(hex(row.vendor)):\(product)")
            }
        }
    }
}
