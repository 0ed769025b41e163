import SwiftASN1
import X509

/// A name by which stations reach the hub: a host's name, or an address.
public struct HubName: Hashable, Sendable, CustomStringConvertible {
    /// As it is written, in small letters.
    public let text: String
    /// The bytes of an address; nil for a name.
    private let address: [UInt8]?

    /// Reads a name, an IPv4 address, or an IPv6 address with or without its brackets. Throws `badName`.
    public init(_ text: String) throws(TrustFault) {
        var plain = text.lowercased()
        if plain.hasPrefix("["), plain.hasSuffix("]") { plain = String(plain.dropFirst().dropLast()) }
        self.text = plain
        if plain.contains(":") {
            guard let bytes = Self.version6(plain) else { throw .badName(text) }
            address = bytes
        } else if let bytes = Self.version4(plain) {
            address = bytes
        } else {
            guard Self.isHostName(plain) else { throw .badName(text) }
            address = nil
        }
    }

    /// As it is written.
    public var description: String { text }

    /// Whether both name the same: an address may be written in several ways.
    public static func == (left: HubName, right: HubName) -> Bool {
        left.address == right.address && (left.address != nil || left.text == right.text)
    }

    /// Agrees with `==`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(address)
        if address == nil { hasher.combine(text) }
    }

    /// The name as a certificate bears it (RFC 5280 §4.2.1.6).
    var alternative: GeneralName {
        address.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) } ?? .dnsName(text)
    }

    private static func isHostName(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = labels.last?.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? true
        return text.utf8.count <= 253 && !isNumber && labels.allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    }

    private static func version4(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { part in
            part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(part) : nil
        }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    /// Groups of hexadecimal digits, one `::` at most (RFC 4291 §2.2); the form with an IPv4 address at its end too.
    private static func version6(_ text: String) -> [UInt8]? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return nil }
        let sides = halves.map { half in half.isEmpty ? [UInt8]() : groups(half) }
        guard !sides.contains(nil) else { return nil }
        let (head, tail) = (sides[0] ?? [], sides.count == 2 ? sides[1] ?? [] : [])
        let missing = 16 - head.count - tail.count
        guard halves.count == 2 ? missing >= 2 : missing == 0 else { return nil }
        return head + [UInt8](repeating: 0, count: missing) + tail
    }

    private static func groups(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains("."), let last = version4(part) {
                bytes += last
            } else {
                guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16) else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes
    }
}
