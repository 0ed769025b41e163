/// The status byte that every USB printer has beside its language (USB Printer Class 1.1, §4.2.2, GET_PORT_STATUS; the
/// request `LPGETSTATUS` of usblp).
public struct PortStatus: OptionSet, Hashable, Sendable {
    /// The byte.
    public let rawValue: UInt8

    /// Wraps a byte.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// No paper.
    public static let paperOut = PortStatus(rawValue: 0x20)
    /// On line.
    public static let selected = PortStatus(rawValue: 0x10)
    /// Set while there is no error.
    public static let noError = PortStatus(rawValue: 0x08)
}
