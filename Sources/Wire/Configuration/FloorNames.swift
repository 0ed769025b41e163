import Returns

/// The shapes of the names by which a station and its site are known, wherever they are given: in a configuration, at
/// the hub's desk, in an address.
public enum FloorNames {
    /// What a station's id may be, in words.
    public static let stationIDs =
        "\(WireLimits.stationIDBytes.lowerBound) to \(WireLimits.stationIDBytes.upperBound) letters, digits or hyphens"
    /// What a site's code may be, in words.
    public static let sites =
        "\(Limits.siteBytes.lowerBound) to \(Limits.siteBytes.upperBound) digits and capitals"

    /// Whether a text can be a station's id: ASCII letters, digits and hyphens, for it stands in addresses.
    public static func isStationID(_ text: String) -> Bool {
        WireLimits.stationIDBytes.contains(text.utf8.count) && text.utf8.allSatisfy(isIDPart)
    }

    /// Whether a text can be a site's code: ASCII digits and capitals, as many as cards can carry.
    public static func isSite(_ text: String) -> Bool {
        Limits.siteBytes.contains(text.utf8.count)
            && text.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isCapital($0) }
    }

    /// What a scanner's name may be, in words.
    public static let scannerNames = "1 to \(WireLimits.nameCharacters) letters, digits or - _ ."

    /// Whether a text can be a scanner's name.
    public static func isScannerName(_ text: String) -> Bool {
        (1...WireLimits.nameCharacters).contains(text.utf8.count) && text.utf8.allSatisfy(ASCII.isNamePart)
    }

    private static func isIDPart(_ byte: UInt8) -> Bool {
        ASCII.isDigit(byte) || ASCII.isCapital(byte) || ASCII.isSmall(byte) || byte == UInt8(ascii: "-")
    }
}
