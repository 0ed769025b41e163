import Glibc
import SystemPackage
import Testing

@testable import Devices

/// Getting hold of a serial port, over real pseudo-terminals.
@Suite struct SerialPortTests {
    @Test func `a port that another program has locked is named with its holder and had when it is free`() throws {
        let fake = try FakeSerialPrinter()
        let other = open(fake.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(other >= 0)
        try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
        let bench = try PrinterBench(.serial(path: fake.path, baudRate: 9600, flow: .none))
        let held = PrinterFault.held(path: fake.path, holder: PortHolder.find(path: fake.path))
        #expect(PortHolder.find(path: fake.path)?.process == getpid())
        try bench.wait(for: .unavailable(held))
        bench.printer.send([1], job: 1)
        try bench.wait(for: .refused(job: 1, held))
        close(other)
        try bench.wait(for: .ready)
        bench.printer.send([2], job: 2)
        try bench.wait(for: .sent(job: 2))
        #expect(try fake.take(1) == [2])
        #expect(bench.reports == [.unavailable(held), .refused(job: 1, held), .ready, .sent(job: 2)])
    }

    @Test func `an open port cannot be locked by another program`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try PrinterBench(.serial(path: fake.path, baudRate: 9600, flow: .none))
        try bench.wait(for: .ready)
        let other = open(fake.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        // Only a privileged program gets past TIOCEXCL.
        guard other >= 0 else {
            #expect(errno == EBUSY)
            return
        }
        defer { close(other) }
        #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
        #expect(errno == EWOULDBLOCK)
    }

    @Test func `a closed port is free at once, even while its last close still waits`() throws {
        let fake = try FakeSerialPrinter()
        let port = try SerialLine.open(path: fake.path, baudRate: 9600, flow: .none)
        // A stuck driver keeps the open file alive for half a minute; so does a second descriptor.
        let stuck = dup(port.descriptor.rawValue)
        defer { close(stuck) }
        port.close(discarding: true)
        let next = try SerialLine.open(path: fake.path, baudRate: 9600, flow: .none)
        next.close(discarding: false)
    }

    @Test func `a missing port is told once, refuses jobs, and is had when it is plugged in`() throws {
        let link = try DeviceLink()
        let bench = try PrinterBench(.serial(path: link.path, baudRate: 9600, flow: .none))
        let missing = PrinterFault.device(.device(path: link.path, operation: "open", errno: .noSuchFileOrDirectory))
        try bench.wait(for: .unavailable(missing))
        bench.printer.send([1], job: 1)
        try bench.wait(for: .refused(job: 1, missing))
        let fake = try FakeSerialPrinter()
        try link.lead(to: fake.path)
        bench.printer.tryNow()
        try bench.wait(for: .ready)
        #expect(bench.reports == [.unavailable(missing), .refused(job: 1, missing), .ready])
        #expect(fake.takeWhatIsThere().isEmpty)
    }

    @Test(arguments: [0, -9600, 13, 9601, 12_345, Int.max])
    func `a line speed that cannot be had is named and nothing is opened`(baudRate: Int) throws {
        let fake = try FakeSerialPrinter()
        let bench = try PrinterBench(.serial(path: fake.path, baudRate: baudRate, flow: .none))
        bench.printer.send([1], job: 1)
        try bench.wait(for: .refused(job: 1, .unsupportedBaudRate(baudRate)))
        #expect(bench.reports.first == .unavailable(.unsupportedBaudRate(baudRate)))
        #expect(bench.reports.count == 2)
    }

    @Test func `a file that is no terminal is named with the call that failed`() throws {
        let bench = try PrinterBench(.serial(path: "/dev/null", baudRate: 9600, flow: .none))
        let fault = PrinterFault.device(
            .device(path: "/dev/null", operation: "ioctl(TIOCEXCL)", errno: .inappropriateIOCTLForDevice))
        try bench.wait(for: .unavailable(fault))
    }

    @Test(arguments: [SerialFlow.none, .xonXoff, .rtsCts], PrinterPort.allowedBaudRates)
    func `the line is raw, at its speed, and only the CTS wire is left to the kernel`(
        flow: SerialFlow, baudRate: Int
    ) throws {
        let fake = try FakeSerialPrinter()
        let open = try SerialLine.open(path: fake.path, baudRate: baudRate, flow: flow)
        defer { open.close(discarding: false) }
        var line = termios()
        try #require(tcgetattr(open.descriptor.rawValue, &line) == 0)
        #expect(line.c_iflag & tcflag_t(IXON | IXOFF | ICRNL | INLCR | ISTRIP) == 0)
        #expect(line.c_lflag & tcflag_t(ICANON | ECHO | ISIG | IEXTEN) == 0)
        #expect(line.c_oflag & tcflag_t(OPOST) == 0)
        #expect(line.c_cflag & tcflag_t(CS8 | CREAD | CLOCAL) == tcflag_t(CS8 | CREAD | CLOCAL))
        #expect(line.c_cflag & tcflag_t(HUPCL | CSTOPB | PARENB) == 0)
        #expect((line.c_cflag & tcflag_t(CRTSCTS) != 0) == (flow == .rtsCts))
        #expect(cfgetospeed(&line) == BaudRate(rawValue: baudRate)?.termiosCode)
    }

    /// What is asked of a driver: the bits of a character, and whether it has a parity, an odd one.
    @Test(arguments: [
        (SerialCharacter.eightNone, CS8, false, false), (.eightEven, CS8, true, false), (.eightOdd, CS8, true, true),
        (.sevenEven, CS7, true, false), (.sevenOdd, CS7, true, true),
    ])
    func `a line is asked for its data bits and its parity, whatever it was set to`(
        character: SerialCharacter, size: Int32, hasParity: Bool, isOdd: Bool
    ) throws {
        for before in [tcflag_t(0), ~0] {
            var line = termios()
            (line.c_iflag, line.c_cflag) = (before, before)
            SerialLine.shape(&line, rate: .b9600, flow: .none, character: character)
            #expect(line.c_cflag & tcflag_t(CSIZE) == tcflag_t(size))
            #expect((line.c_cflag & tcflag_t(PARENB) != 0) == hasParity)
            #expect((line.c_cflag & tcflag_t(PARODD) != 0) == isOdd)
            #expect(line.c_cflag & tcflag_t(CSTOPB | CMSPAR) == 0)
            // A wrong bit is told as NUL, and not as three bytes.
            #expect((line.c_iflag & tcflag_t(INPCK) != 0) == hasParity)
            #expect(line.c_iflag & tcflag_t(IGNPAR | PARMRK | IXON | IXOFF) == 0)
            #expect((line.c_iflag & tcflag_t(ISTRIP) != 0) == (size == CS7))
        }
    }

    @Test(arguments: SerialCharacter.allCases)
    func `a parity that comes as the eighth bit is taken off seven bits and no others`(
        character: SerialCharacter
    ) throws {
        let fake = try FakeSerialPrinter()
        let open = try SerialLine.open(path: fake.path, baudRate: 9600, flow: .none)
        defer { open.close(discarding: false) }
        // A pseudo-terminal keeps eight bits, as a device does that only looks like a serial line.
        var line = termios()
        try #require(tcgetattr(open.descriptor.rawValue, &line) == 0)
        SerialLine.shape(&line, rate: .b9600, flow: .none, character: character)
        try #require(tcsetattr(open.descriptor.rawValue, TCSANOW, &line) == 0)
        try fake.say([0xB4, 0x30, 0x8D])
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = read(open.descriptor.rawValue, &bytes, bytes.count)
        let hasSeven = [.sevenEven, .sevenOdd].contains(character)
        #expect(bytes.prefix(max(0, count)) == (hasSeven ? [0x34, 0x30, 0x0D] : [0xB4, 0x30, 0x8D]))
    }
}
