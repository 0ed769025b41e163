import Foundation
import Returns
import Testing

@testable import Wire

struct ConfigurationTests {
    @Test(arguments: ["", "\n# nothing yet\n", "---\n", "{}", "hub:\nscanners:\nprinter: ~\n"])
    func `an empty file works`(yaml: String) throws {
        let read = try StationConfiguration.parse(yaml: yaml, file: "station.yaml")
        #expect(read == StationConfiguration())
        #expect(read.station == "S1")
        #expect(read.site == "DEMO")
        #expect(read.prefix.digits == "10001")
        #expect(read.hub == nil)
        #expect(read.scanners.isEmpty)
        #expect(read.printer == nil)
    }

    @Test func `a full file is read whole`() throws {
        var wanted = StationConfiguration()
        wanted.station = "S-07"
        wanted.site = "LYON1"
        wanted.prefix = try #require(PlatePrefix("00042"))
        wanted.labelLanguage = .english
        wanted.timeZone = "Europe/Paris"
        wanted.position = FloorPosition(x: 12, y: 4)
        wanted.stateDirectory = "/srv/state"
        wanted.runtimeDirectory = "/srv/run"
        wanted.hub = HubAccess(url: "https://hub.example.org:8443/returns", token: .file("/etc/token"))
        wanted.scanners = [
            ScannerSetup(name: "hand", match: .vendorProduct(vendor: 0x0C2E, product: 0x0B61)),
            ScannerSetup(
                name: "fixed", match: .path("pci-0000:00:14.0-usb-0:3"), layout: "fr", suffix: .tab, separator: .f8),
            ScannerSetup(name: "belt", match: .node("/dev/input/by-id/x"), suffix: .idle),
            ScannerSetup(name: "old", match: .serial("0012345"), layout: "de(nodeadkeys)"),
        ]
        wanted.printer = PrinterSetup(
            connection: .serial(path: "/dev/ttyS0", baud: 19_200, flow: .xonXoff), language: .text, size: .large,
            dpi: 300)
        #expect(try StationConfiguration.parse(yaml: Self.full, file: "station.yaml") == wanted)
    }

    @Test func `a hub of https needs no token, for the station shows its certificate`() throws {
        let read = try StationConfiguration.parse(yaml: "hub: { url: https://h/ }", file: "f")
        #expect(read.hub == HubAccess(url: "https://h", token: nil))
    }

    @Test(arguments: [
        (
            "tls: { names: [hub.example.org, 10.0.0.7, \"2001:db8::7\"] }",
            TLSSetup(names: [
                "hub.example.org", "10.0.0.7", "2001:db8::7",
            ])
        ),
        ("tls: { names: [hub], authority: /a/b.pem }", TLSSetup(names: ["hub"], authority: "/a/b.pem")),
    ])
    func `a hub says by which names it speaks TLS`(yaml: String, setup: TLSSetup) throws {
        #expect(try HubConfiguration.parse(yaml: yaml, file: "f").tls == setup)
    }

    @Test(arguments: [
        "tls: {}", "tls: { names: [] }", "tls: { names: [\"a b\"] }", "tls: { names: [a], authority: b }",
    ])
    func `a TLS setup without a usable name or path is refused`(yaml: String) {
        #expect(throws: ConfigurationFault.self) { try HubConfiguration.parse(yaml: yaml, file: "f") }
    }

    @Test(arguments: [
        ("printer: { tcp: { host: 10.0.0.7 } }", PrinterSetup.Connection.tcp(host: "10.0.0.7", port: 9_100)),
        ("printer: { tcp: { host: labels, port: 6101 } }", .tcp(host: "labels", port: 6_101)),
        ("printer: { usb: { path: /dev/usb/lp0 } }", .usb(path: "/dev/usb/lp0")),
        ("printer: { file: /tmp/labels.zpl }", .file(path: "/tmp/labels.zpl")),
        ("printer: { serial: { path: /dev/ttyUSB0 } }", .serial(path: "/dev/ttyUSB0", baud: 9_600, flow: .none)),
    ])
    func `a printer needs no more than its connection`(yaml: String, connection: PrinterSetup.Connection) throws {
        #expect(
            try StationConfiguration.parse(yaml: yaml, file: "f").printer == PrinterSetup(connection: connection))
    }

    @Test func `what a printer may say itself is left open, and that it cannot is said`() throws {
        let open = try StationConfiguration.parse(yaml: "printer: { tcp: { host: h } }", file: "f").printer
        #expect(open?.language == nil && open?.dpi == nil && open?.answers == true)
        let yaml = "printer: { tcp: { host: h }, language: epl2, dpi: 300, answers: false }"
        let wanted = PrinterSetup(
            connection: .tcp(host: "h", port: 9_100), language: .epl2, dpi: 300, answers: false)
        #expect(try StationConfiguration.parse(yaml: yaml, file: "f").printer == wanted)
    }

    @Test(arguments: [
        ("", SerialScannerSetup.Character.eightNone), ("bits: 8, parity: none", .eightNone),
        ("parity: even", .eightEven), ("bits: 8, parity: odd", .eightOdd), ("bits: 7, parity: even", .sevenEven),
        ("parity: odd, bits: 7", .sevenOdd),
    ])
    func `data bits and parity make one character of the line`(
        keys: String, character: SerialScannerSetup.Character
    ) throws {
        let yaml = "scanners: [{name: a, node: /x, kind: serial, \(keys)}]"
        let wanted = ScannerSetup(
            name: "a", match: .node("/x"), kind: .serial, line: SerialScannerSetup(character: character))
        #expect(try StationConfiguration.parse(yaml: yaml, file: "f").scanners == [wanted])
    }

    /// Document, then what the fault must say: `line:column: key: found X; allowed: Y`.
    @Test(arguments: [
        ("station: S1\nsite: lyon", "2:7: site: found \"lyon\"; allowed: 2 to 8 digits and capitals"),
        ("station: S_1", "1:10: station: found \"S_1\"; allowed: 1 to 16 letters, digits or hyphens"),
        ("station: S1234567890123456", "1:10: station: found \"S1234567890123456\"; allowed: \(FloorNames.stationIDs)"),
        (
            "statoin: S1",
            "1:1: found \"statoin\"; allowed: \(StationConfiguration.keys.joined(separator: ", ")); did you mean station?"
        ),
        ("prefix: 1001", "1:9: prefix: found \"1001\"; allowed: five digits"),
        ("prefix: [1]", "1:9: prefix: found a list; allowed: a text of 1 to 512 characters"),
        ("labelLanguage: de", "1:16: labelLanguage: found \"de\"; allowed: fr, en"),
        (
            "position: { x: 12 }", "1:11: position.y: found nothing; allowed: a whole number from 0 to 2000"
        ),
        (
            "timeZone: Mars/Olympus",
            "1:11: timeZone: found \"Mars/Olympus\"; allowed: UTC, or a time zone such as Europe/Paris"
        ),
        ("stateDirectory: here", "1:17: stateDirectory: found \"here\"; allowed: an absolute path"),
        (
            "hub:\n  url: http://h\n",
            "2:3: hub.tokenFile: found nothing; allowed: one of tokenFile, token; neither with an https address"
        ),
        ("hub: {url: ftp://h, token: x}", "1:12: hub.url: found \"ftp://h\"; allowed: an http or https address"),
        (
            "hub: {url: http://h, token: \"a b\"}",
            "1:29: hub.token: found something else; allowed: a token of visible ASCII characters"
        ),
        (
            "hub: {url: http://h, token: x, tokenFile: /t}",
            "1:43: hub.tokenFile: found \"/t\"; allowed: one of tokenFile, token"
        ),
        (
            "scanners:\n  - name: a\n    node: /dev/x\n    layout: 7",
            "4:13: scanners[0].layout: found \"7\"; allowed: an xkb layout such as us, fr or de(nodeadkeys)"
        ),
        (
            "scanners:\n  - name: a\n  - name: b\n",
            "2:5: scanners[0].path: found nothing; allowed: exactly one of path, serial, vendorProduct, node; "
                + "or path with serial, vendorProduct or both"
        ),
        (
            "scanners:\n  - {name: a, node: /x}\n  - {name: a, node: /y}",
            "3:12: scanners[1].name: found \"a\"; allowed: a name of its own for each scanner"
        ),
        (
            "scanners:\n  - {name: a, node: /x}\n  - {name: b, node: /x}",
            "3:12: scanners[1].name: found \"b\"; allowed: a device of its own for each scanner"
        ),
        (
            "scanners: [{name: a, vendorProduct: 0c2e-0b61}]",
            "1:37: scanners[0].vendorProduct: found \"0c2e-0b61\"; allowed: vendor and product as hex, such as 0c2e:0b61"
        ),
        (
            "scanners: [{name: a, node: /x, suffix: return}]",
            "1:40: scanners[0].suffix: found \"return\"; allowed: enter, tab, idle"
        ),
        (
            "scanners: [{name: a, node: /x, kind: serial, bits: 9}]",
            "1:52: scanners[0].bits: found \"9\"; allowed: 8, 7"
        ),
        (
            "scanners: [{name: a, node: /x, kind: serial, parity: mark}]",
            "1:54: scanners[0].parity: found \"mark\"; allowed: none, even, odd"
        ),
        (
            "scanners: [{name: a, node: /x, kind: serial, bits: 7}]",
            "1:52: scanners[0].bits: found \"7\"; allowed: 8, or 7 with parity even or odd"
        ),
        (
            "scanners: [{name: a, node: /x, kind: serial, parity: none, bits: 7}]",
            "1:66: scanners[0].bits: found \"7\"; allowed: 8, or 7 with parity even or odd"
        ),
        (
            "scanners: [{name: a, node: /x, parity: odd}]",
            "1:40: scanners[0].parity: found \"odd\"; allowed: no parity for a scanner of kind wedge"
        ),
        ("scanners: hand", "1:11: scanners: found \"hand\"; allowed: a list"),
        (
            "printer:\n  serial: {path: /dev/ttyS0, baud: 9601}",
            "2:36: printer.serial.baud: found \"9601\"; allowed: 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600"
        ),
        (
            "printer: {file: /x, answers: perhaps}",
            "1:30: printer.answers: found \"perhaps\"; allowed: true, false"
        ),
        ("printer: {dpi: 203}", "1:10: printer.serial: found nothing; allowed: exactly one of serial, tcp, usb, file"),
        (
            "printer: {file: /x, tcp: {host: h}}",
            "1:10: printer: found 2 of them; allowed: exactly one of serial, tcp, usb, file"
        ),
        (
            "printer: {tcp: {host: h, port: 0}}",
            "1:32: printer.tcp.port: found \"0\"; allowed: a whole number from 1 to 65535"
        ),
        ("- S1", "1:1: found a list; allowed: a mapping with \(StationConfiguration.keys.joined(separator: ", "))"),
        (
            "station: S1\nsite: A1\nstation: S2",
            "1:1: found twice the key station; allowed: one YAML document, each key once"
        ),
        (
            "station: \"S1",
            "1:13: found bad YAML (found unexpected end of stream); allowed: one YAML document, each key once"
        ),
        (
            "station:\tS1\n\tsite: A",
            "2:1: found bad YAML (found a tab character that violates indentation); allowed: one YAML document, each key once"
        ),
        (
            "station: a\n---\nstation: b",
            "2:1: found bad YAML (but found another document); allowed: one YAML document, each key once"
        ),
    ])
    func `a fault is named with its place`(yaml: String, fault: String) {
        let thrown = #expect(throws: DocumentFault.self) { try StationConfiguration.parse(yaml: yaml, file: "s.yaml") }
        #expect(thrown?.description == "s.yaml:" + fault)
    }

    @Test func `a hub's file is read, and its faults are named`() throws {
        #expect(try HubConfiguration.parse(yaml: "", file: "h") == HubConfiguration())
        #expect(HubConfiguration().site == nil)
        #expect(try HubConfiguration.parse(yaml: "site: DEMO", file: "h").site == "DEMO")
        let read = try HubConfiguration.parse(
            yaml: "database: /srv/hub.sqlite\nhost: \"::1\"\nport: 0\nsite: LYON1", file: "h")
        #expect(read.database == "/srv/hub.sqlite")
        #expect(read.host == "::1")
        #expect(read.port == 0)
        #expect(read.site == "LYON1")
        let fault = #expect(throws: DocumentFault.self) { try HubConfiguration.parse(yaml: "\nport: 65536", file: "h") }
        #expect(fault?.description == "h:2:7: port: found \"65536\"; allowed: a whole number from 0 to 65535")
    }

    @Test func `a document of nothing but brackets is refused`() {
        let deep = "scanners: " + String(repeating: "[", count: 50_000)
        #expect(throws: DocumentFault.self) { try StationConfiguration.parse(yaml: deep, file: "f") }
        let long = String(repeating: "#", count: WireLimits.documentBytes + 1)
        #expect(throws: DocumentFault.self) { try StationConfiguration.parse(yaml: long, file: "f") }
    }

    static let full = """
        station: S-07
        site: LYON1
        prefix: 00042
        labelLanguage: en
        timeZone: Europe/Paris
        position: { x: 12, y: 4 }
        stateDirectory: /srv/state
        runtimeDirectory: /srv/run
        hub:
          url: https://hub.example.org:8443/returns/
          tokenFile: /etc/token
        scanners:
          - { name: hand, vendorProduct: "0c2e:0b61" }
          - name: fixed
            path: pci-0000:00:14.0-usb-0:3
            layout: fr
            suffix: tab
            gs: f8
          - { name: belt, node: /dev/input/by-id/x, suffix: idle }
          - { name: old, serial: 0012345, layout: de(nodeadkeys) }
        printer:
          serial: { path: /dev/ttyS0, baud: 19200, flow: xonxoff }
          language: text
          size: 100x50
          dpi: 300
        """
}
