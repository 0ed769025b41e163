import Crypto
import Foundation

/// The secret of a station, or of a user: `STATION.` or `USER.`, and 256 random bits as 64 hexadecimal digits.
///
/// The hub keeps only the SHA-256 of the whole text. A slow hash would add nothing: what it protects is not guessable.
public struct StationToken: Sendable {
    /// The token as the station's configuration, or the user's client, holds it; shown once, stored nowhere.
    public let text: String

    /// Makes a token from 256 random bits.
    public init(station: String, using generator: inout some RandomNumberGenerator) {
        let words = (0..<4).map { _ in generator.next() }
        text = "\(station)." + words.map(Self.hex).joined()
    }

    /// The hash of no token that anybody has: what a station keeps that shows a certificate.
    static func nobodys() -> Data {
        var generator = SystemRandomNumberGenerator()
        return hash(StationToken(station: "", using: &generator).text)
    }

    /// The SHA-256 of a token's text.
    static func hash(_ text: String) -> Data {
        Data(SHA256.hash(data: Data(text.utf8)))
    }

    /// The station that a token claims to be of; nil when it has not the shape of one.
    static func station(of text: String) -> String? {
        guard let dot = text.firstIndex(of: "."), text.utf8.count <= 128 else { return nil }
        return String(text[..<dot])
    }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

extension Data {
    /// Equality that takes the same time wherever the first difference is.
    func equalsInConstantTime(_ other: Data) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }
}
