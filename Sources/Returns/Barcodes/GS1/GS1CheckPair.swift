/// The pair of check characters of GMN and MUDI, and the order of CSET 82 on which it rests
/// (GS1 General Specifications §7.9.5).
enum GS1CheckPair {
    /// The place of a byte in CSET 82, 0–81; nil for any other byte.
    static func value(of byte: UInt8) -> Int? {
        places[Int(byte)]
    }

    /// Whether the last two characters are the check pair of those before them.
    static func isValid(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        let body = bytes.dropLast(2)
        guard !body.isEmpty, body.count <= primes.count else { return false }
        var sum = 0
        for (byte, prime) in zip(body.reversed(), primes) {
            guard let value = value(of: byte) else { return false }
            sum += value * prime
        }
        let check = sum % 1_021
        return bytes.suffix(2).elementsEqual([alphabet[check >> 5], alphabet[check & 31]])
    }

    private static let primes = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
    ]
    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    private static let places: [Int?] = {
        let order = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
        var places = [Int?](repeating: nil, count: 256)
        for (place, byte) in order.utf8.enumerated() { places[Int(byte)] = place }
        return places
    }()
}
