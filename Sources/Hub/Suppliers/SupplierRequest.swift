import Returns

/// A request to a supplier, as it was recorded: what he is asked to take back, and how it will come.
struct SupplierRequest: Hashable, Sendable {
    /// Its number.
    let number: Int
    let supplier: String
    let answerBy: Moment?
    let items: [WaitingItem]
    let packaging: String?
    let destination: String?
    let freight: FreightPayer

    /// CSV with a head (RFC 4180, with line feeds alone), one row for each item; amounts in euro.
    var csv: String {
        let head = [
            "request", "supplier", "plate", "gtin", "serial", "product", "grade", "reason", "cost", "evidence",
            "packaging", "destination", "freight", "answer_by",
        ]
        return CSVText.text([head] + items.map(row))
    }

    /// Who pays for the way, as the supplier reads it.
    private var payer: String {
        switch freight {
        case .us: "sender"
        case .supplier: "supplier"
        }
    }

    private func row(_ waiting: WaitingItem) -> [String] {
        let item = waiting.item
        return [
            String(number), supplier, waiting.plate.text, waiting.gtin ?? "", waiting.serial ?? "", waiting.name ?? "",
            item.grade.rawValue, item.declaredReason ?? "", item.costCents?.euro ?? "",
            item.evidence.map(\.rawValue).sorted().joined(separator: " "), packaging ?? "", destination ?? "",
            payer, answerBy?.utcText ?? "",
        ]
    }
}
