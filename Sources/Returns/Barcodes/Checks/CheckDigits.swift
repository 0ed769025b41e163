/// The decimal check digits of carriers and publishers, one named function each.
///
/// Callers pass ASCII digits only; other bytes give a meaningless result, never a trap.
enum CheckDigits {
    /// UPU S10: eight digits, weights 8, 6, 4, 2, 3, 5, 9, 7, modulo 11; 10 becomes 0 and 11 becomes 5.
    static func postalUnion(_ eight: some Collection<UInt8>) -> Int {
        let check = 11 - weightedSum(eight, weights: [8, 6, 4, 2, 3, 5, 9, 7]) % 11
        return check == 10 ? 0 : check == 11 ? 5 : check
    }

    /// UPS `1Z` and waybill: from the left weights 1, 2, 1, 2, …; a letter counts (ASCII − 3) modulo 10.
    static func ups(_ body: some Collection<UInt8>) -> Int {
        let digits = body.map { CodeCharacter.isDigit($0) ? $0 : 0x30 + ($0 &- 3) % 10 }
        return complement(weightedSum(digits, weights: [1, 2]))
    }

    /// FedEx Express, eleven digits: weights 3, 1, 7 from the left, modulo 11, modulo 10.
    static func fedExExpress(_ eleven: some Collection<UInt8>) -> Int {
        weightedSum(eleven, weights: [3, 1, 7]) % 11 % 10
    }

    /// FedEx 34, the thirteen digits before the last: weights 1, 7, 3 from the left, modulo 11, modulo 10.
    static func fedExLong(_ thirteen: some Collection<UInt8>) -> Int {
        weightedSum(thirteen, weights: [1, 7, 3]) % 11 % 10
    }

    /// FedEx Ground, fourteen digits: weights 1, 3 from the left.
    static func fedExGround(_ fourteen: some Collection<UInt8>) -> Int {
        complement(weightedSum(fourteen, weights: [1, 3]))
    }

    /// DHL Express: the number itself modulo 7.
    static func dhlExpress(_ digits: some Collection<UInt8>) -> Int {
        digits.reduce(0) { ($0 * 10 + CodeCharacter.value($1)) % 7 }
    }

    /// Deutsche Post Identcode and Leitcode: weights 4, 9 from the left.
    static func deutschePost(_ digits: some Collection<UInt8>) -> Int {
        complement(weightedSum(digits, weights: [4, 9]))
    }

    /// GLS, eleven digits: weights 3, 1 from the left, and one more than their sum.
    static func gls(_ eleven: some Collection<UInt8>) -> Int {
        complement(weightedSum(eleven, weights: [3, 1]) + 1)
    }

    /// Mondial Relay: weights 2 to 7 over and over from the right, modulo 11; 11 becomes 0.
    ///
    /// Nil where the sum gives 10, for which the carrier's label specification names no digit.
    static func mondialRelay(_ digits: some BidirectionalCollection<UInt8>) -> Int? {
        let check = 11 - weightedSum(digits.reversed(), weights: [2, 3, 4, 5, 6, 7]) % 11
        return check == 10 ? nil : check == 11 ? 0 : check
    }

    /// Luhn (IMEI, Purolator), check digit included: from the right every second digit doubled, digits summed.
    static func isLuhnValid(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = CodeCharacter.value(digit) * (place % 2 + 1)
            sum += value > 9 ? value - 9 : value
        }
        return CodeCharacter.areDigits(digits) && sum % 10 == 0
    }

    /// ISBN-10, check included: weights 10 to 1, modulo 11; a last `X` counts ten.
    static func isISBN10Valid(_ code: some BidirectionalCollection<UInt8>) -> Bool {
        endsInElevensCheck(code, weights: [10, 9, 8, 7, 6, 5, 4, 3, 2])
    }

    /// ISSN, check included: weights 8 to 1, modulo 11; a last `X` counts ten.
    static func isISSNValid(_ code: some BidirectionalCollection<UInt8>) -> Bool {
        endsInElevensCheck(code, weights: [8, 7, 6, 5, 4, 3, 2])
    }

    private static func endsInElevensCheck(
        _ code: some BidirectionalCollection<UInt8>, weights: [Int]
    ) -> Bool {
        guard code.count == weights.count + 1, let last = code.last, CodeCharacter.areDigits(code.dropLast()) else {
            return false
        }
        let check = (11 - weightedSum(code.dropLast(), weights: weights) % 11) % 11
        return check == 10 ? last == UInt8(ascii: "X") : Int(last) - 0x30 == check
    }

    private static func weightedSum(_ digits: some Collection<UInt8>, weights: [Int]) -> Int {
        var sum = 0
        for (place, digit) in digits.enumerated() {
            sum += CodeCharacter.value(digit) * weights[place % weights.count]
        }
        return sum
    }

    private static func complement(_ sum: Int) -> Int { (10 - sum % 10) % 10 }
}
