import CLinuxInput
import Glibc
import SystemPackage

/// Opens a terminal device for a printer or a scanner and sets its line.
enum SerialLine {
    /// Opens `path`, locks it against other programs in both ways that they use, sets the line and checks that it took.
    ///
    /// Throws `unsupportedBaudRate` before anything is opened, `held` without a process when another program has the
    /// port, `settingsNotTaken` when the driver set something else, `device` for any call that failed.
    static func open(
        path: String, baudRate: Int, flow: SerialFlow, character: SerialCharacter = .eightNone
    ) throws(PrinterFault) -> OpenPort {
        guard let rate = BaudRate(rawValue: baudRate) else { throw .unsupportedBaudRate(baudRate) }
        let fd = Glibc.open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard fd >= 0 else {
            let fault = Errno(rawValue: errno)
            if fault == .resourceBusy { throw .held(path: path, holder: nil) }
            throw .device(.device(path: path, operation: "open", errno: fault))
        }
        do throws(PrinterFault) {
            try take(fd, path: path)
            try set(fd, path: path) { line in shape(&line, rate: rate, flow: flow, character: character) }
        } catch {
            // Nothing was written, so this close has nothing to wait for.
            Glibc.close(fd)
            throw error
        }
        return OpenPort(
            descriptor: FileDescriptor(rawValue: fd), kind: .serial, pace: .serial(rate), drain: .emptyQueue,
            isReadable: true)
    }

    /// `flock` first: `TIOCEXCL` does not stop a privileged program, and a program that was there before set neither.
    private static func take(_ fd: Int32, path: String) throws(PrinterFault) {
        if flock(fd, LOCK_EX | LOCK_NB) != 0 {
            let fault = Errno(rawValue: errno)
            guard fault == .resourceTemporarilyUnavailable else {
                throw .device(.device(path: path, operation: "flock", errno: fault))
            }
            throw .held(path: path, holder: nil)
        }
        let exclusive = linux_terminal_exclusive(fd)
        guard let error = DeviceError(exclusive, path: path, operation: "ioctl(TIOCEXCL)") else { return }
        throw .device(error)
    }

    private static func set(
        _ fd: Int32, path: String, to shape: (inout termios) -> Void
    ) throws(PrinterFault) {
        var wanted = termios()
        try check(tcgetattr(fd, &wanted), path: path, "tcgetattr")
        shape(&wanted)
        try check(tcsetattr(fd, TCSANOW, &wanted), path: path, "tcsetattr")
        try check(tcflush(fd, TCIOFLUSH), path: path, "tcflush")
        // `tcsetattr` succeeds when it could do any of what was asked.
        var taken = termios()
        try check(tcgetattr(fd, &taken), path: path, "tcgetattr")
        guard isSame(wanted, taken) else { throw .settingsNotTaken(path: path) }
    }

    /// Raw bytes, no modem control, DTR kept up when the port is closed, reads that return at once.
    static func shape(_ line: inout termios, rate: BaudRate, flow: SerialFlow, character: SerialCharacter) {
        cfmakeraw(&line)
        line.c_iflag &= ~tcflag_t(IXOFF | IXANY | INPCK | IGNPAR)
        set(character, in: &line)
        line.c_cflag |= tcflag_t(CREAD | CLOCAL)
        line.c_cflag &= ~(tcflag_t(CSTOPB | HUPCL) | tcflag_t(CRTSCTS))
        switch flow {
        case .none, .xonXoff: break
        case .rtsCts: line.c_cflag |= tcflag_t(CRTSCTS)
        }
        withUnsafeMutableBytes(of: &line.c_cc) { characters in
            characters[Int(VMIN)] = 0
            characters[Int(VTIME)] = 0
        }
        cfsetispeed(&line, rate.termiosCode)
        cfsetospeed(&line, rate.termiosCode)
    }

    /// Data bits and parity, on a line that `cfmakeraw` has set to 8N1.
    private static func set(_ character: SerialCharacter, in line: inout termios) {
        line.c_cflag &= ~tcflag_t(PARODD | CMSPAR)
        switch character {
        case .eightNone: return
        case .eightEven: break
        case .eightOdd: line.c_cflag |= tcflag_t(PARODD)
        case .sevenEven: setSevenBits(&line)
        case .sevenOdd:
            setSevenBits(&line)
            line.c_cflag |= tcflag_t(PARODD)
        }
        line.c_cflag |= tcflag_t(PARENB)
        // Without PARMRK a character whose parity is wrong is read as NUL, which stands in no code.
        line.c_iflag |= tcflag_t(INPCK)
    }

    /// A device that only looks like a serial line may send the parity as the eighth bit, whatever it was told.
    private static func setSevenBits(_ line: inout termios) {
        line.c_cflag = line.c_cflag & ~tcflag_t(CSIZE) | tcflag_t(CS7)
        line.c_iflag |= tcflag_t(ISTRIP)
    }

    private static func isSame(_ wanted: termios, _ taken: termios) -> Bool {
        wanted.c_iflag == taken.c_iflag && wanted.c_oflag == taken.c_oflag && wanted.c_lflag == taken.c_lflag
            && wanted.c_cflag == taken.c_cflag
            && withUnsafePointer(to: wanted, cfgetospeed) == withUnsafePointer(to: taken, cfgetospeed)
    }

    private static func check(_ result: Int32, path: String, _ operation: String) throws(PrinterFault) {
        guard result != 0 else { return }
        throw .device(.device(path: path, operation: operation, errno: Errno(rawValue: errno)))
    }
}
