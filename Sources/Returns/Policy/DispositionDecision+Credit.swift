extension DispositionDecision {
    /// The same way under the rule that demands it. What a supplier credits is destroyed because a rule with a ground
    /// says so, never because the contract does: the rule decides and gives the reason, and the item's own supplier is
    /// the one who credits.
    func demanded(by mandate: DispositionRule) -> DispositionDecision {
        DispositionDecision(
            disposition: disposition, binClass: binClass, rule: mandate.id, label: label, reason: mandate.reason,
            ground: ground, basis: basis)
    }
}

extension ItemDisposition {
    /// Who credits what is destroyed here; nil where nobody does, and for a decision that kept nothing of the item.
    public var creditor: String? { disposition == .fieldCredit ? basis?.item.supplier : nil }
}
