internal import Crypto
public import Foundation

/// The SHA-256 (FIPS 180-4) over the exact bytes of one event; it names the event and everything before it.
public struct EventHash: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The length of a hash in bytes.
    public static let length = 32

    /// What stands before the first event of an epoch: 32 zero bytes.
    public static let zero = EventHash(unchecked: [UInt8](repeating: 0, count: length))

    /// Hashes the bytes of one event as they are stored or were received; nothing is ever written anew for hashing.
    public init(of event: Data) {
        var hasher = SHA256()
        event.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        bytes = hasher.finalize().withUnsafeBytes { Array($0) }
    }

    /// Takes the 32 bytes of a hash; nil for another length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 lower-case hex digits; nil for anything else.
    public init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 2 * Self.length else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// 64 lower-case hex digits.
    public var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * Self.length)
        writeHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Writes the 64 digits on, all in one piece.
    func writeHex(to digits: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.length) { hex in
            for (index, byte) in bytes.enumerated() {
                hex[2 * index] = Self.digit(byte >> 4)
                hex[2 * index + 1] = Self.digit(byte & 15)
            }
            digits.append(contentsOf: UnsafeBufferPointer(hex))
        }
    }

    /// 64 lower-case hex digits.
    public var description: String { hex }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
