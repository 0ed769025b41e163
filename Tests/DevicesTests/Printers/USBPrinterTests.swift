import Foundation
import Glibc
import SystemPackage
import Testing

@testable import Devices

/// A USB printer, over a raw terminal in the place of usblp: what is shown is what the station does with the answers of
/// the driver. What the driver itself does (a chunk that counts as written while its transfer runs, `EBUSY`, empty
/// packets) only a real device can show.
@Suite struct USBPrinterTests {
    private func bench(_ fake: FakeSerialPrinter) throws -> PrinterBench {
        try fake.makeRaw()
        let bench = try PrinterBench(.usb(path: fake.path))
        try bench.wait(for: .ready)
        return bench
    }

    @Test func `a job is out when the port is writable again, and answers are heard`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake)
        bench.printer.send(job(of: 30_000), job: 1)
        expectSame(try fake.take(30_000), job(of: 30_000))
        try bench.wait(for: .sent(job: 1))
        bench.printer.query(Array("~HS".utf8))
        #expect(try fake.take(3) == Array("~HS".utf8))
        try fake.say([0x02, 0x11, 0x13, 0x03])
        try bench.wait(toReceive: [0x02, 0x11, 0x13, 0x03])
        #expect(bench.reports == [.ready, .sent(job: 1)])
    }

    @Test func `a printer pulled within a job leaves it unknown, and is had again`() throws {
        let link = try DeviceLink()
        let first = try FakeSerialPrinter()
        try first.makeRaw()
        try link.lead(to: first.path)
        let bench = try PrinterBench(.usb(path: link.path))
        try bench.wait(for: .ready)
        bench.printer.send(job(of: 30_000), job: 1)
        _ = try first.take(64)
        let second = try FakeSerialPrinter()
        try second.makeRaw()
        try link.lead(to: second.path)
        first.unplug()
        let report = try bench.wait(for: "the interruption") { $0.concerns(job: 1) }
        if case .interrupted(1, 64..., _) = report {} else { Issue.record("\(report)") }
        try bench.wait(for: .ready, times: 2)
        #expect(second.takeWhatIsThere().isEmpty)
        #expect(bench.reports.count { $0.concerns(job: 1) } == 1)
    }

    @Test func `a port that is no USB printer's has no status of its own and no identification`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake)
        bench.printer.queryPort()
        try bench.wait(for: .portStatus(nil))
        #expect(!bench.reports.contains { if case .identified = $0 { true } else { false } })
    }

    @Test func `a serial printer is not asked for the status of a USB port`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try PrinterBench(.serial(path: fake.path, baudRate: 115_200, flow: .none))
        try bench.wait(for: .ready)
        bench.printer.queryPort()
        try bench.wait(for: .portStatus(nil))
        #expect(fake.takeWhatIsThere().isEmpty)
    }

    @Test func `the identification is read from sysfs by the number of the device`() throws {
        let fake = try FakeSerialPrinter()
        let terminal = try FileDescriptor.open(fake.path, .readWrite, options: [.closeOnExec, .nonBlocking])
        defer { try? terminal.close() }
        var status = stat()
        try #require(fstat(terminal.rawValue, &status) == 0)
        let number = DeviceNumber(UInt64(status.st_rdev))
        let root = FileManager.default.temporaryDirectory.appending(path: "sysfs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = root.appending(path: "dev/char/\(number.major):\(number.minor)/device")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sysfs = FilePath(root.path())
        #expect(USBPort.deviceID(of: terminal, sysfs: sysfs) == nil)
        let text = Data("MFG:Zebra;CMD:ZPL;MDL:ZTC GK420d;\n".utf8)
        try text.write(to: folder.appending(path: "ieee1284_id"))
        #expect(USBPort.deviceID(of: terminal, sysfs: sysfs) == Array(text))
        try Data().write(to: folder.appending(path: "ieee1284_id"))
        #expect(USBPort.deviceID(of: terminal, sysfs: sysfs) == nil)
        try Data(repeating: 0x41, count: 100_000).write(to: folder.appending(path: "ieee1284_id"))
        #expect(USBPort.deviceID(of: terminal, sysfs: sysfs)?.count == PrinterLimits.deviceIDBytesMax)
    }

    @Test(
        arguments: [
            (PortStatus([.selected, .noError]), UInt8(0x18)), ([.paperOut, .selected], 0x30), ([], 0),
        ] as [(PortStatus, UInt8)])
    func `the bits of the status byte are those of the printer class`(status: PortStatus, byte: UInt8) {
        #expect(status.rawValue == byte)
    }
}

/// Which device a name means, and which news of udev concern it.
@Suite struct PortNameTests {
    private static let byID = "/dev/serial/by-id/usb-1a86_USB2.0-Serial-if00-port0"
    private static let places = [1, 2].map { "/dev/serial/by-path/pci-0000:00:14.0-usb-0:\($0):1.0-port0" }

    @Test func `two cables with one name are told apart by their places`() {
        let devices = [
            (node: "/dev/ttyUSB1", links: [Self.byID, Self.places[1]]),
            (node: "/dev/ttyUSB0", links: [Self.places[0], Self.byID, "/dev/printer"]),
            (node: "/dev/ttyACM0", links: ["/dev/serial/by-id/other"]),
        ]
        #expect(PortClaims.candidates(for: Self.byID, among: devices) == Self.places)
        #expect(PortClaims.candidates(for: Self.places[0], among: devices).count == 1)
        #expect(PortClaims.candidates(for: "/dev/serial/by-id/none", among: devices).isEmpty)
    }

    @Test func `a cable without a place of its own is told by its node`() {
        let devices = [(node: "/dev/ttyUSB0", links: [Self.byID]), (node: "/dev/ttyUSB1", links: [Self.byID])]
        #expect(PortClaims.candidates(for: Self.byID, among: devices) == ["/dev/ttyUSB0", "/dev/ttyUSB1"])
        let many = (10..<40).map { (node: "/dev/ttyUSB\($0)", links: [Self.byID]) }
        #expect(PortClaims.candidates(for: Self.byID, among: many).count == PrinterLimits.candidatesMax)
    }

    @Test func `news concern a port by its node or one of its links`() {
        #expect(PortWatch.concerns("/dev/ttyUSB0", node: "/dev/ttyUSB0", links: []))
        #expect(PortWatch.concerns(Self.byID, node: "/dev/ttyUSB7", links: [Self.places[0], Self.byID]))
        #expect(!PortWatch.concerns(Self.byID, node: "/dev/ttyUSB7", links: [Self.places[0]]))
        #expect(!PortWatch.concerns("/dev/ttyUSB0", node: nil, links: []))
    }

    @Test(arguments: [
        ("/dev/ttyUSB0", true), (PortNameTests.byID, true), ("/dev/usb/lp0", true), ("/dev/pts/3", false),
        ("/tmp/printer", false),
    ])
    func `only what udev makes is waited for by its news`(path: String, isOfUdev: Bool) {
        #expect(PortWatch.isOfUdev(path) == isOfUdev)
    }

    /// Errors of `open` and other faults, and whether a device that comes or goes ends them.
    @Test(
        arguments: [
            (PrinterFault.device(.device(path: "/dev/x", operation: "open", errno: .noSuchFileOrDirectory)), true),
            (.device(.device(path: "/dev/x", operation: "open", errno: .operationNotSupportedByDevice)), true),
            (.device(.device(path: "/dev/x", operation: "open", errno: .noSuchAddressOrDevice)), true),
            (.ambiguous(path: "/dev/x", candidates: ["/dev/a", "/dev/b"]), true),
            (.device(.device(path: "/dev/x", operation: "open", errno: .permissionDenied)), false),
            (.device(.device(path: "/dev/x", operation: "write", errno: .ioError)), false),
            (.held(path: "/dev/x", holder: nil), false), (.hungUp(port: "/dev/x"), false),
        ] as [(PrinterFault, Bool)])
    func `a process that waits for a device is not woken to look`(fault: PrinterFault, endsWithADevice: Bool) {
        #expect(fault.endsWithADevice == endsWithADevice)
        #expect(fault.mayPass)
    }
}
