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
    /// It is not about this product group.
    case group
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
    /// The window closes at this moment, before the supplier has answered a request that is made now.
    case answerTooLate(Moment)
    /// This evidence is not there.
    case evidence([Evidence])
}

extension SupplierAgreement {
    /// Why the item is not taken back; nil when it is. The first thing that stands against it is named.
    public func refusal(of item: ItemCase, at: Moment, in calendar: SiteCalendar) -> SupplierRefusal? {
        if let validFrom, at < validFrom { return .notYet(validFrom) }
        if let validUntil, at > validUntil { return .ended(validUntil) }
        if !categories.isEmpty, !(item.category.map(categories.contains) ?? false) { return .category }
        if !groups.isEmpty, !(item.group.map(groups.contains) ?? false) { return .group }
        if !grades.isEmpty, !grades.contains(item.grade) { return .grade }
        if !reasons.isEmpty, !(item.declaredReason.map(reasons.contains) ?? false) { return .reason }
        if let cost, !(item.costCents.map(cost.contains) ?? false) { return .cost }
        return windowRefusal(of: item, at: at, in: calendar) ?? evidenceRefusal(of: item)
    }

    /// When the item's window closes; nil without one, or when the day that it starts with is not known.
    public func windowEnd(of item: ItemCase, in calendar: SiteCalendar) -> Moment? {
        window?.due(item.windowDates, in: calendar)
    }

    private func windowRefusal(of item: ItemCase, at: Moment, in calendar: SiteCalendar) -> SupplierRefusal? {
        guard let window else { return nil }
        guard let end = window.due(item.windowDates, in: calendar) else { return .windowUnknown }
        guard at <= end else { return .windowClosed(end) }
        guard let authorisation, authorisation.answered(at) > end else { return nil }
        return .answerTooLate(end)
    }

    private func evidenceRefusal(of item: ItemCase) -> SupplierRefusal? {
        guard !asksNothing(about: item) else { return nil }
        let lacking = lackingEvidence(of: item)
        return lacking.isEmpty ? nil : .evidence(lacking)
    }

    /// The evidence that is not there and that the supplier does without, because the item cost so little.
    public func waivedEvidence(of item: ItemCase) -> [Evidence] {
        asksNothing(about: item) ? lackingEvidence(of: item) : []
    }

    private func lackingEvidence(of item: ItemCase) -> [Evidence] {
        evidence.filter { !item.evidence.contains($0) }
    }

    /// Whether the item cost so little that the supplier takes it unseen; what nobody knows is not little.
    private func asksNothing(about item: ItemCase) -> Bool {
        guard let acceptedBelowCents, let cost = item.costCents else { return false }
        return cost < acceptedBelowCents
    }
}

extension ItemCase {
    /// The moments that a supplier's window may start with.
    var windowDates: SupplierWindowDates {
        SupplierWindowDates(receivedAt: receivedAt, soldAt: soldAt, customerReturnedAt: noticeAt)
    }
}
