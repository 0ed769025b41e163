/// The error correction of Data Matrix: Reed–Solomon over GF(256) with x⁸ + x⁵ + x³ + x² + 1 (ISO/IEC 16022, annex E).
struct ReedSolomon: Hashable, Sendable {
    /// The coefficients of the generator from the highest power down, its leading 1 left out.
    private let generator: [UInt8]

    /// A code with so many check codewords; its generator has the roots 2¹…2ⁿ.
    init(count: Int) {
        var product: [UInt8] = [1]
        for power in 1...count {
            let root = Self.powers[power]
            let shifted = product + [0]
            let scaled = [0] + product.map { Self.product($0, root) }
            product = zip(shifted, scaled).map { $0 ^ $1 }
        }
        generator = Array(product.dropFirst())
    }

    /// What is left when the data is divided by the generator.
    func checkwords(of data: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for codeword in data {
            let factor = codeword ^ rest[0]
            for (place, coefficient) in generator.enumerated() {
                let shifted = place + 1 < rest.count ? rest[place + 1] : 0
                rest[place] = shifted ^ Self.product(coefficient, factor)
            }
        }
        return rest
    }

    /// 2 to the power of the index, as far as 254; behind it the row begins again.
    private static let powers: [UInt8] = {
        var powers: [UInt8] = []
        var value = 1
        for _ in 0..<255 {
            powers.append(UInt8(value))
            value <<= 1
            if value > 255 { value ^= 0x12D }
        }
        return powers
    }()

    /// The exponent of 2 that gives each value from 1.
    private static let exponents: [Int] = {
        var exponents = [Int](repeating: 0, count: 256)
        for (exponent, value) in powers.enumerated() { exponents[Int(value)] = exponent }
        return exponents
    }()

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        guard left != 0, right != 0 else { return 0 }
        return powers[(exponents[Int(left)] + exponents[Int(right)]) % 255]
    }
}
