/// Check characters of ISO/IEC 7064.
enum ISO7064 {
    /// The check character of the hybrid system MOD 37,36 over `0`–`9`, `A`–`Z`: it catches every single wrong
    /// character and nearly every exchange of two neighbours.
    ///
    /// Nil when there is nothing to check or a byte is outside that alphabet. Used by DPD and by our own codes.
    static func mod37Then36(_ bytes: some Collection<UInt8>) -> UInt8? {
        guard !bytes.isEmpty else { return nil }
        var product = 36
        for byte in bytes {
            guard let value = CodeCharacter.base36(byte) else { return nil }
            let sum = (product + value) % 36
            product = (sum == 0 ? 36 : sum) * 2 % 37
        }
        let check = UInt8((37 - product) % 36)
        return check < 10 ? 0x30 + check : 0x41 + check - 10
    }

    /// Whether an IBAN passes MOD 97-10: the first four characters moved to the end, `A` = 10 … `Z` = 35,
    /// and the number that this spells leaves 1.
    static func isIBANValid(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count > 4 else { return false }
        var remainder = 0
        for byte in Array(bytes.dropFirst(4)) + Array(bytes.prefix(4)) {
            guard let value = CodeCharacter.base36(byte) else { return false }
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
        }
        return remainder == 1
    }
}
