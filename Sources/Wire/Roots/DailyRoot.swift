internal import Crypto
public import Foundation
public import Returns

/// What a hub says under its signature about the events that it took up to the end of a day (UTC), and behind those of
/// the root before: the hash over their Merkle tree, in the order in which it took them.
///
/// Each root names the one before it, so that none can be left out. Stations keep those that they were told.
public struct DailyRoot: Hashable, Sendable {
    /// From 1 without gaps, over all days and generations of one database.
    public let number: Int
    /// The day at whose end the last of the events was there.
    public let day: CalendarDay
    /// The place of the first event among all of the hub.
    public let first: Int
    /// The place of the last one; never below `first`.
    public let last: Int
    /// The hash over the Merkle tree of the events.
    public let root: EventHash
    /// The `hash` of the root before; zero before the first.
    public let previous: EventHash
    /// The history of the hub in which it was made.
    public let generation: String
    /// When it was made, by the hub's clock.
    public let madeAt: Moment
    /// The public key of the hub, 32 bytes (Ed25519, RFC 8032 §5.1.5).
    public let key: Data
    /// The signature over `statement`, 64 bytes (RFC 8032 §5.1.6); empty before it is signed.
    public var signature: Data

    /// Puts a root together.
    public init(
        number: Int, day: CalendarDay, first: Int, last: Int, root: EventHash, previous: EventHash, generation: String,
        madeAt: Moment, key: Data, signature: Data = Data()
    ) {
        self.number = number
        self.day = day
        self.first = first
        self.last = last
        self.root = root
        self.previous = previous
        self.generation = generation
        self.madeAt = madeAt
        self.key = key
        self.signature = signature
    }

    /// How many events it speaks of.
    public var events: Int { last - first + 1 }

    /// What is signed: JSON, its keys in byte order, one line; everything but the signature.
    public var statement: Data { JSONWriter.data(stated) }

    /// The hash over `statement`, which the next root names.
    public var hash: EventHash { EventHash(of: statement) }

    /// Whether the key that it names has signed it.
    public var isSigned: Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
        return key.isValidSignature(signature, for: statement)
    }

    /// What people tell keys apart by: the first 16 hex digits of the hash over the public key.
    public var fingerprint: String { Self.fingerprint(of: key) }

    /// The fingerprint of a public key.
    public static func fingerprint(of key: Data) -> String { String(EventHash(of: key).hex.prefix(16)) }
}

extension DailyRoot {
    /// The lengths of a key and a signature in bytes.
    static let keyBytes = 32, signatureBytes = 64

    private var stated: JSONObject {
        [
            "day": .string(day.description), "first": .integer(first), "generation": .string(generation),
            "key": .string(key.base64EncodedString()), "last": .integer(last), "madeAt": .moment(madeAt),
            "number": .integer(number), "previous": .string(previous.hex), "root": .string(root.hex),
        ]
    }

    /// `{"day":"2026-11-29","first":1,"generation":…,"key":base64,"last":812,"madeAt":ms,"number":1,"previous":hex,`
    /// `"root":hex,"signature":base64}`
    var payload: JSONObject { stated.adding("signature", .string(signature.base64EncodedString())) }

    init(_ data: Fields) throws(WireError) {
        let first = try data.integer("first", in: WireLimits.sequences)
        guard let day = try data.dayIfAny("day") else { throw .missingField(path: data.path(of: "day")) }
        self.init(
            number: try data.integer("number", in: WireLimits.sequences), day: day, first: first,
            last: try data.integer("last", in: first...WireLimits.sequences.upperBound), root: try data.hash("root"),
            previous: try data.hash("previous"), generation: try data.name("generation"),
            madeAt: try data.moment("madeAt"), key: try data.base64("key", bytes: Self.keyBytes),
            signature: try data.base64("signature", bytes: Self.signatureBytes))
    }
}

extension Fields {
    /// So many bytes in base 64 (RFC 4648 §4).
    fileprivate func base64(_ key: String, bytes: Int) throws(WireError) -> Data {
        let text = try text(key)
        guard let data = Data(base64Encoded: text), data.count == bytes else {
            throw bad(key, text, allowed: "\(bytes) bytes in base 64")
        }
        return data
    }
}
