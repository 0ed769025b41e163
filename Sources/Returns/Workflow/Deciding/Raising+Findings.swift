/// Exceptions that follow from a day and from an answer.
extension Deciding {
    /// Goods that came after the return window: said once for the parcel, with the first piece of the return.
    func lateReturn(_ identified: ItemIdentification) -> [ExceptionRecord] {
        guard let parcel = bench.parcel, let lastDay = parcel.arrival.returnBy, identified.match.isOfReturn,
            !parcel.items.contains(where: \.match.isOfReturn),
            parcel.isLate(in: facts.playbook.currentPolicy.calendar)
        else { return [] }
        return [record(.lateReturn, parcel.arrival, receivedAt: parcel.arrivedAt, detail: "return by \(lastDay)")]
    }

    /// Something is missing: said once for the item, with the answer that tells it, and by name where it was ticked.
    func missingAccessory(_ given: ItemAnswer) -> [ExceptionRecord] {
        guard let parcel = bench.parcel, let item = bench.item, item.plate == given.plate, isLacking(given),
            !item.answers.contains(where: isLacking)
        else { return [] }
        var missing: [String] = []
        if case .confirming(.accessories(let check)) = bench.phase { missing = check.missingNames }
        return [
            record(
                .missingAccessory, parcel.arrival, receivedAt: parcel.arrivedAt,
                subject: ExceptionSubject(parcel: parcel.arrival.parcel, plate: item.plate),
                line: line(of: item.identification), detail: missing.isEmpty ? nil : missing.joined(separator: ", "))
        ]
    }

    private func isLacking(_ answer: ItemAnswer) -> Bool {
        facts.playbook.assessment(after: [answer]).completeness?.isLacking == true
    }
}

extension ItemMatch {
    /// Whether the piece stands for one that was announced.
    fileprivate var isOfReturn: Bool {
        switch self {
        case .expected, .wrongItem: true
        case .extra, .blind, .uncoded: false
        }
    }
}
