/// What an item that is stopped for danger is dangerous by: that says which exception it is.
extension Deciding {
    /// A battery is presumed wherever one may be, for one that nobody can judge counts as damaged (ADR, special
    /// provision 376): by the catalogue, by the answer, and for an item of which nobody knows whether it has one.
    func danger(of plate: LicencePlate, among events: [Event]) -> Danger {
        guard let identified = identification(of: plate, among: events) else { return .battery }
        let product = facts.products.first { $0.gtin == identified.candidate.gtin }
        if product?.details.battery != nil { return .battery }
        let answered = events.lazy.compactMap(\.answer).first { $0.plate == plate }
        if let answer = answered.flatMap(facts.playbook.answer) { return answer.danger ?? .battery }
        if product?.details.traits.contains(.dangerousGoods) == true { return .other }
        guard product != nil, let sheet = identified.sheet.flatMap(facts.playbook.sheet) else { return .battery }
        return sheet.asksAfterBattery ? .battery : .other
    }

    private func identification(of plate: LicencePlate, among events: [Event]) -> ItemIdentification? {
        if let item = bench.item, item.plate == plate { return item.identification }
        return events.lazy.compactMap(\.identification).first { $0.plate == plate }
    }

    /// Whether dangerous goods had raised this exception when they were identified: taking a stop back leaves that.
    static func stoodBefore(_ raised: ExceptionRecord, among events: [Event]) -> Bool {
        guard raised.code == .otherHazard, let plate = raised.subject.plate,
            !events.contains(where: { $0.identification?.plate == plate })
        else { return false }
        return events.contains { $0.disposition?.isOfDangerousGoods == true }
    }
}

extension ItemDisposition {
    /// Whether the catalogue calls the product dangerous goods; false for a decision that kept nothing of the item.
    var isOfDangerousGoods: Bool { basis?.item.traits.contains(.dangerousGoods) == true }
}

extension Event {
    fileprivate var answer: ItemAnswer? {
        if case .questionAnswered(let answer) = self { answer } else { nil }
    }

    fileprivate var identification: ItemIdentification? {
        if case .itemIdentified(let identified) = self { identified } else { nil }
    }

    fileprivate var disposition: ItemDisposition? {
        if case .itemDispositioned(let disposition) = self { disposition } else { nil }
    }
}
