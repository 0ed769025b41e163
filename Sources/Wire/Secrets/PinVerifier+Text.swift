import Foundation
public import Returns

/// A verifier as one word, in the feed, in files and in tables: `scrypt:N:r:p:SALT:HASH`, both in hexadecimal digits.
extension PinVerifier {
    /// The word.
    public var text: String {
        "scrypt:\(cost):\(blockSize):\(parallelism):\(Data(salt).hex):\(Data(hash).hex)"
    }

    /// Reads the word; nil for what is none, or asks for more than `WireLimits` allows.
    public init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Data(hexDigits: parts[4]), let hash = Data(hexDigits: parts[5]),
            WireLimits.scryptCost.contains(cost), cost.nonzeroBitCount == 1,
            WireLimits.scryptFactors.contains(blockSize), WireLimits.scryptFactors.contains(parallelism),
            WireLimits.verifierBytes.contains(salt.count), WireLimits.verifierBytes.contains(hash.count)
        else { return nil }
        self.init(
            salt: Array(salt), cost: cost, blockSize: blockSize, parallelism: parallelism, hash: Array(hash))
    }
}

extension Fields {
    func verifierIfAny(_ key: String) throws(WireError) -> PinVerifier? {
        guard let text = try textIfAny(key) else { return nil }
        guard let verifier = PinVerifier(text: text) else { throw bad(key, text, allowed: "a PIN's verifier") }
        return verifier
    }
}

extension WireLimits {
    /// Scrypt's N, a power of two.
    public static let scryptCost = 2...131_072
    /// Scrypt's r and p.
    public static let scryptFactors = 1...16
    /// Bytes of a verifier's salt and hash.
    public static let verifierBytes = 8...64
    /// UTF-8 bytes of a pepper.
    public static let pepperBytes = 16...1_024
}

extension Data {
    /// Bytes as lower-case hexadecimal digits.
    fileprivate var hex: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Reads such digits; nil for anything else.
    fileprivate init?(hexDigits text: String) {
        let values = text.map { $0.isUppercase ? nil : $0.hexDigitValue.map(UInt8.init) }
        guard values.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes)
    }
}
