/// The ways that a person may choose for an item in place of the one that was decided.
public enum OpenWays: Hashable, Sendable {
    /// This rule or agreement demands a way, and nobody's word goes before it.
    case demanded(by: String)
    /// None of the rules minds where the item goes of these, in the order of the policy.
    case free([WayChoice])
}

/// A way that a person may choose for an item, whatever it brings.
public struct WayChoice: Hashable, Sendable {
    /// Where the item would go.
    public let disposition: Disposition
    /// The class of bins that would take it.
    public let binClass: String
    /// The channel, supplier or rule that opens the way.
    public let rule: String
    /// The short words for screen and label.
    public let label: LocalizedText

    /// Describes a way.
    public init(disposition: Disposition, binClass: String, rule: String, label: LocalizedText) {
        self.disposition = disposition
        self.binClass = binClass
        self.rule = rule
        self.label = label
    }
}

extension Policy {
    /// What is open to an item: neither forbidden nor closed by its brand, and for things like it.
    ///
    /// Destruction is never among it: that takes a ground that the law knows, and a second person. Nor is a hold, the
    /// last resort of every table: nobody would come for an item that a person sent to wait.
    public func openWays(for item: ItemCase, at: Moment) -> OpenWays {
        Weighing(policy: self, item: item, at: at).openWays
    }
}

extension Weighing {
    fileprivate var openWays: OpenWays {
        if let demanded { return .demanded(by: demanded) }
        let channels = policy.channels.filter { channel in
            channel.when.fits(item) && agreement?.lock(on: channel, in: policy.region) == nil
        }
        let rules = policy.otherwise.rules.filter { $0.when.fits(item) && $0.ground == nil }
        let ways =
            channels.map { way($0.disposition, $0.binClass, $0.id, $0.label) }
            + supplierWays + rules.map { way($0.disposition, $0.binClass, $0.id, $0.label) }
        var open: [WayChoice] = []
        for way in ways where way.disposition.isChoice && prohibition(of: way.disposition) == nil {
            let isThere = open.contains { $0.disposition == way.disposition && $0.binClass == way.binClass }
            if !isThere { open.append(way) }
        }
        return .free(open)
    }

    /// Who demands a way for the item; nil where nobody does.
    private var demanded: String? {
        let mandate = policy.mandates.first { $0.when.fits(item) && prohibition(of: $0.disposition) == nil }
        if let mandate { return mandate.id }
        guard let agreement, agreement.isObligatory, agreement.settlement == .goods,
            agreement.refusal(of: item, at: at, in: policy.calendar) == nil,
            prohibition(of: agreement.disposition) == nil
        else { return nil }
        return agreement.supplier
    }

    private var supplierWays: [WayChoice] {
        guard let agreement, agreement.settlement == .goods,
            agreement.refusal(of: item, at: at, in: policy.calendar) == nil
        else { return [] }
        return [way(agreement.disposition, agreement.binClass, agreement.supplier, agreement.label)]
    }

    private func way(
        _ disposition: Disposition, _ binClass: String, _ rule: String, _ label: LocalizedText
    ) -> WayChoice {
        WayChoice(disposition: disposition, binClass: filled(binClass), rule: rule, label: label)
    }
}

extension Disposition {
    /// Whether the goods are destroyed, here or for somebody's credit.
    var destroys: Bool { self == .destroy || self == .fieldCredit }

    /// Whether a person may choose it in place of what was decided.
    fileprivate var isChoice: Bool { self != .hold && !destroys }
}
