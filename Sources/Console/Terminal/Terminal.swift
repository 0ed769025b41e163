import Glibc
import Returns
public import SystemPackage

/// What only the C library knows about a terminal. The one file of this module that calls it.
public enum Terminal {
    /// Whether a descriptor is a terminal (`isatty`).
    public static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
        isatty(descriptor.rawValue) == 1
    }

    /// A terminal's size (`ioctl` `TIOCGWINSZ`); nil when the descriptor is no terminal or it does not know.
    public static func size(of descriptor: FileDescriptor) -> Size? {
        var window = winsize()
        guard ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
        else { return nil }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// The charset by the environment's `LC_ALL`, `LC_CTYPE` and `LANG` (`getenv`).
    public static func charset() -> Charset {
        Charset(lcAll: variable("LC_ALL"), lcCType: variable("LC_CTYPE"), lang: variable("LANG"))
    }

    /// The time of the station's zone (`localtime_r`).
    public static let wallClock = WallClock { moment in
        var seconds = time_t(moment.milliseconds / 1000)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return 0 }
        return local.tm_gmtoff / 60
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

/// A terminal in raw mode: every byte comes as it is typed, nothing is echoed, no key makes a signal. Ends with the
/// value.
public struct RawMode: ~Copyable {
    private let descriptor: FileDescriptor
    private let before: termios

    /// Puts a terminal into raw mode (`tcgetattr`, `cfmakeraw`, `tcsetattr` with `TCSAFLUSH`, which drops what was
    /// typed before); reads wait for at least one byte.
    ///
    /// Throws the `Errno` of the call that failed, `ENOTTY` for a pipe or file.
    public init(_ descriptor: FileDescriptor) throws(Errno) {
        var settings = termios()
        guard tcgetattr(descriptor.rawValue, &settings) == 0 else { throw Errno(rawValue: errno) }
        let saved = settings
        cfmakeraw(&settings)
        withUnsafeMutableBytes(of: &settings.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        guard tcsetattr(descriptor.rawValue, TCSAFLUSH, &settings) == 0 else { throw Errno(rawValue: errno) }
        self.descriptor = descriptor
        before = saved
    }

    /// Gives the terminal back as it was; may be called again, and by whoever has caught a signal (`tcsetattr` with
    /// `TCSADRAIN` is async-signal-safe).
    public borrowing func restore() {
        var settings = before
        _ = tcsetattr(descriptor.rawValue, TCSADRAIN, &settings)
    }

    deinit {
        restore()
    }
}
