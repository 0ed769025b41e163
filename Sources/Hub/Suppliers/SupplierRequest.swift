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
        return ([head] + items.map(row)).map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
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

    /// A field as a spreadsheet may open it: what it would take for a formula is text, for a code that a stranger
    /// printed must not be run at the supplier's.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let plain = isFormula ? "'" + text : text
        guard plain.contains(where: { ",\"\n\r".contains($0) }) else { return plain }
        return "\"" + plain.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
