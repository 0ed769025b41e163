public import Foundation

/// The secret of a site that is mixed into its PINs: the bytes of a file, without the line's end.
public enum Pepper {
    /// Reads a pepper.
    ///
    /// Throws `PepperFault` when the file cannot be read, or holds fewer or more bytes than `WireLimits.pepperBytes`.
    public static func read(_ path: String) throws(PepperFault) -> Data {
        guard let data = FileManager.default.contents(atPath: path) else { throw PepperFault(path: path, bytes: nil) }
        let pepper = Data(data.prefix { $0 != 0x0A && $0 != 0x0D })
        guard WireLimits.pepperBytes.contains(pepper.count) else {
            throw PepperFault(path: path, bytes: pepper.count)
        }
        return pepper
    }
}

/// Why a pepper cannot be used.
public struct PepperFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What it holds; nil when it cannot be read.
    public let bytes: Int?

    /// The reason in a sentence.
    public var description: String {
        let limits = WireLimits.pepperBytes
        guard let bytes else { return "The pepper \(path) cannot be read." }
        return "The pepper \(path) has \(bytes) bytes in its first line; "
            + "\(limits.lowerBound) to \(limits.upperBound) are allowed."
    }
}
