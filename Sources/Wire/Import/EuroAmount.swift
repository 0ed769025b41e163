/// Amounts of euro as people write them.
public enum EuroAmount {
    /// The cents of an amount with at most two decimals, behind a point or a comma, without sign or currency; nil for
    /// anything else.
    public static func cents(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count), decimals.utf8.count <= 2,
            parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }), parts.count == 1 || !decimals.isEmpty
        else { return nil }
        return Int(parts[0] + decimals + String(repeating: "0", count: 2 - decimals.utf8.count))
    }
}
