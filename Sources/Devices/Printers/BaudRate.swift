import Glibc

/// The speeds of a serial line that a printer is set to, in bits per second.
enum BaudRate: Int, CaseIterable {
    case b1200 = 1200
    case b2400 = 2400
    case b4800 = 4800
    case b9600 = 9600
    case b19200 = 19200
    case b38400 = 38400
    case b57600 = 57600
    case b115200 = 115_200
    case b230400 = 230_400
    case b460800 = 460_800
    case b921600 = 921_600

    /// The constant of termios(3) for it, which is a code and not the number.
    var termiosCode: speed_t {
        switch self {
        case .b1200: speed_t(B1200)
        case .b2400: speed_t(B2400)
        case .b4800: speed_t(B4800)
        case .b9600: speed_t(B9600)
        case .b19200: speed_t(B19200)
        case .b38400: speed_t(B38400)
        case .b57600: speed_t(B57600)
        case .b115200: speed_t(B115200)
        case .b230400: speed_t(B230400)
        case .b460800: speed_t(B460800)
        case .b921600: speed_t(B921600)
        }
    }
}
