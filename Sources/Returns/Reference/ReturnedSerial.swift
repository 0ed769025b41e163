/// A piece of a serialised product that came back, at whichever bench of the site.
public struct ReturnedSerial: Hashable, Sendable {
    /// The product.
    public let gtin: GTIN
    /// The serial number as it is compared: in capitals, without blanks and hyphens. No screen shows it.
    public let serial: String
    /// The plate that the piece was given.
    public let plate: LicencePlate
    /// The station that took it in.
    public let station: String
    /// When.
    public let at: Moment

    /// Makes an entry; nil for a serial number of which nothing is left to compare.
    public init?(gtin: GTIN, serial: String, plate: LicencePlate, station: String, at: Moment) {
        let spelled = Self.spelling(of: serial)
        guard !spelled.isEmpty else { return nil }
        self.gtin = gtin
        self.serial = spelled
        self.plate = plate
        self.station = station
        self.at = at
    }

    /// A serial number as it is compared, however it was printed or typed.
    public static func spelling(of serial: String) -> String { serial.spelled }
}
