/// The ways that a person may choose for an item in place of the one that was decided.
public enum OpenWays: Hashable, Sendable {
    /// This rule or agreement demands a way, and nobody's word goes before it.
    case demanded(by: String)
    /// None of the rules minds where the item goes of these, in the order of the policy.
    case free([OpenWay])
}

/// A way that is open to an item, whatever it brings.
public struct OpenWay: Hashable, Sendable {
    /// Where the item would go.
    public let disposition: Disposition
    /// The class of bins that takes it.
    public let binClass: String
    /// The channel's id, the supplier's or the rule's.
    public let id: String
    /// The short words for screen and label.
    public let label: LocalizedText
}

extension Policy {
    /// What is open to an item: neither forbidden nor closed by its brand, and for things like it.
    ///
    /// Destruction is never among it: that takes a ground that the law knows, and a second person.
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
            channels.map { OpenWay($0.disposition, filled($0.binClass), $0.id, $0.label) }
            + supplierWays + rules.map { OpenWay($0.disposition, filled($0.binClass), $0.id, $0.label) }
        var open: [OpenWay] = []
        for way in ways where !way.disposition.destroys && prohibition(of: way.disposition) == nil {
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

    private var supplierWays: [OpenWay] {
        guard let agreement, agreement.settlement == .goods,
            agreement.refusal(of: item, at: at, in: policy.calendar) == nil
        else { return [] }
        return [
            OpenWay(agreement.disposition, filled(agreement.binClass), agreement.supplier, agreement.label)
        ]
    }
}

extension OpenWay {
    fileprivate init(_ disposition: Disposition, _ binClass: String, _ id: String, _ label: LocalizedText) {
        self.init(disposition: disposition, binClass: binClass, id: id, label: label)
    }
}

extension Disposition {
    /// Whether the goods are destroyed, here or for somebody's credit.
    var destroys: Bool { self == .destroy || self == .fieldCredit }
}
