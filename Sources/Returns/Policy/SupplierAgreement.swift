/// What was agreed with a supplier about goods that come back.
public struct SupplierAgreement: Hashable, Sendable {
    /// The supplier's id; one agreement each.
    public let supplier: String
    /// The first moment at which it holds; nil for no limit.
    public let validFrom: Moment?
    /// The last moment at which it holds; nil for no limit.
    public let validUntil: Moment?
    /// The categories it is about; empty for all.
    public let categories: [String]
    /// The grades that are taken back; empty for all.
    public let grades: [Grade]
    /// The declared reasons that are accepted; empty for all.
    public let reasons: [String]
    /// The cost, in euro cents, that an item must have; nil for any.
    public let cost: ClosedRange<Int>?
    /// How long goods are taken back; nil for ever.
    public let window: SupplierWindow?
    /// What must be recorded about the item.
    public let evidence: [Evidence]
    /// Whether the supplier must have each piece back.
    public let isObligatory: Bool
    /// How the supplier settles.
    public let settlement: Settlement
    /// Ways that the brand closes to its goods.
    public let forbidden: [Disposition]
    /// What a return brings and costs.
    public let terms: ChannelTerms
    /// The class of bin; `{supplier}` in it stands for the supplier's id.
    public let binClass: String
    /// The short words for screen and label.
    public let label: LocalizedText
    /// Why such items go back, in one sentence.
    public let reason: LocalizedText

    /// How a supplier settles.
    public enum Settlement: String, CaseIterable, Sendable {
        /// It takes the goods and gives credit.
        case goods
        /// It gives credit and wants the goods destroyed where they are.
        case fieldDestruction
    }

    /// Makes an agreement.
    public init(
        supplier: String, validFrom: Moment? = nil, validUntil: Moment? = nil, categories: [String] = [],
        grades: [Grade] = [], reasons: [String] = [], cost: ClosedRange<Int>? = nil, window: SupplierWindow? = nil,
        evidence: [Evidence] = [], isObligatory: Bool = false, settlement: Settlement = .goods,
        forbidden: [Disposition] = [], terms: ChannelTerms, binClass: String, label: LocalizedText,
        reason: LocalizedText
    ) {
        self.supplier = supplier
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.categories = categories
        self.grades = grades
        self.reasons = reasons
        self.cost = cost
        self.window = window
        self.evidence = evidence
        self.isObligatory = isObligatory
        self.settlement = settlement
        self.forbidden = forbidden
        self.terms = terms
        self.binClass = binClass
        self.label = label
        self.reason = reason
    }

    /// The way that a return under this agreement is.
    public var disposition: Disposition {
        switch settlement {
        case .goods: .returnToVendor
        case .fieldDestruction: .fieldCredit
        }
    }
}

/// Why a supplier does not take an item back.
public enum SupplierRefusal: Hashable, Sendable {
    /// Nothing was agreed with this supplier.
    case noAgreement
    /// The agreement does not hold yet.
    case notYet(Moment)
    /// The agreement ran out at this moment.
    case ended(Moment)
    /// It is not about this category.
    case category
    /// It is not about this grade.
    case grade
    /// The customer's reason is not accepted.
    case reason
    /// The item costs less or more than agreed, or nobody knows what it cost.
    case cost
    /// The window closed at this moment.
    case windowClosed(Moment)
    /// The day that the window starts from is not known.
    case windowUnknown
    /// This evidence is not there.
    case evidence([Evidence])
}

extension SupplierAgreement {
    /// Why the item is not taken back; nil when it is. The first thing that stands against it is named.
    public func refusal(of item: ItemCase, at: Moment, in calendar: SiteCalendar) -> SupplierRefusal? {
        if let validFrom, at < validFrom { return .notYet(validFrom) }
        if let validUntil, at > validUntil { return .ended(validUntil) }
        if !categories.isEmpty, !(item.category.map(categories.contains) ?? false) { return .category }
        if !grades.isEmpty, !grades.contains(item.grade) { return .grade }
        if !reasons.isEmpty, !(item.declaredReason.map(reasons.contains) ?? false) { return .reason }
        if let cost, !(item.costCents.map(cost.contains) ?? false) { return .cost }
        return windowRefusal(of: item, at: at, in: calendar) ?? evidenceRefusal(of: item)
    }

    private func windowRefusal(of item: ItemCase, at: Moment, in calendar: SiteCalendar) -> SupplierRefusal? {
        guard let window else { return nil }
        guard let end = window.due(item.windowDates, in: calendar) else { return .windowUnknown }
        return at <= end ? nil : .windowClosed(end)
    }

    private func evidenceRefusal(of item: ItemCase) -> SupplierRefusal? {
        let lacking = evidence.filter { !item.evidence.contains($0) }
        return lacking.isEmpty ? nil : .evidence(lacking)
    }
}

extension ItemCase {
    /// The moments that a supplier's window may start with.
    var windowDates: SupplierWindowDates {
        SupplierWindowDates(receivedAt: receivedAt, soldAt: soldAt, customerReturnedAt: noticeAt)
    }
}
