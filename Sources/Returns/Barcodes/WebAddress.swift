/// Plain web addresses. They are kept as text and never fetched.
enum WebAddress {
    /// Whether bytes are an `http` or `https` address with a host, in visible ASCII.
    static func isPlausible(_ bytes: ArraySlice<UInt8>) -> Bool {
        let folded = bytes.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        guard let scheme = ["http://", "https://"].first(where: { folded.starts(with: $0.utf8) }) else { return false }
        let host = bytes.dropFirst(scheme.utf8.count).first
        return host.map { CodeCharacter.isDigitOrCapital(CodeCharacter.capital($0)) } == true
            && bytes.allSatisfy { $0 > CodeCharacter.space && $0 < 0x7F }
    }
}
