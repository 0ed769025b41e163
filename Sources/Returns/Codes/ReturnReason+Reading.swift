extension ReturnReason {
    /// Whose words a declared reason is written in.
    public enum Vocabulary: String, CaseIterable, Sendable {
        /// Our own.
        case own
        /// Google's merchant interface.
        case google
        /// Shopify.
        case shopify
        /// X12 data element 1293.
        case x12
    }

    /// Reads a declared reason written exactly as its vocabulary spells it; nil when that has no such word.
    public init?(_ word: String, in vocabulary: Vocabulary) {
        let reason: ReturnReason? =
            switch vocabulary {
            case .own: ReturnReason(rawValue: word)
            case .google: GoogleReturnReason(rawValue: word)?.reason
            case .shopify: ShopifyReturnReason(rawValue: word)?.reason
            case .x12: X12ReturnRequestReason(rawValue: word)?.reason
            }
        guard let reason else { return nil }
        self = reason
    }
}
