import Wire

/// The id of somebody who uses the hub: 1 to 32 small letters, digits, hyphens or underscores. It is a pseudonym, and
/// stands in records beside what the person did; the name stands elsewhere, and can be erased.
public struct UserID: Hashable, Sendable, CustomStringConvertible {
    /// The id.
    public let text: String

    /// What an id may be, in words.
    public static let words =
        "\(HubLimits.userIDBytes.lowerBound) to \(HubLimits.userIDBytes.upperBound) small letters, digits, - or _"

    /// Reads an id, in any case. Throws `refused` for what is none.
    public init(_ text: String) throws(HubFault) {
        let id = text.lowercased()
        guard HubLimits.userIDBytes.contains(id.utf8.count), id.utf8.allSatisfy(Self.isPart) else {
            throw .refused(.user(.badID(text)))
        }
        self.text = id
    }

    /// The same text.
    public var description: String { text }

    private static func isPart(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
