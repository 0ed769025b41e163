extension Barcode {
    /// What a garbled scan meant, of the texts that it may have been: the first for which a check vouches, with its
    /// place, if all for which one does are the same code. A guess between two would be worse than a refusal.
    public static func vouched(among texts: [String]) -> (place: Int, barcode: Barcode)? {
        let found = texts.enumerated().map { (place: $0.offset, barcode: Barcode(parsing: $0.element)) }
            .filter { $0.barcode.trust == .checked }
        guard let first = found.first, found.allSatisfy({ $0.barcode == first.barcode }) else { return nil }
        return first
    }
}
