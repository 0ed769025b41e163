/// One application identifier: what may follow it, and where it may stand (GS1 General Specifications §3).
struct GS1ApplicationIdentifier: Sendable {
    /// The two to four digits, such as `01`.
    let code: String
    /// The data title, such as `GTIN`; empty for the coupon codes, which have none.
    let title: String
    /// Whether the value ends at a separator or the end of the data; otherwise its length is predefined.
    let needsSeparator: Bool
    /// The parts of the value, in order.
    let components: [GS1Component]
    /// Whether it may stand in the query of a Digital Link.
    let isLinkAttribute: Bool
    /// The orders of qualifiers that may follow it in the path of a Digital Link; nil when it is no primary key.
    let linkQualifiers: [[String]]?

    /// The longest value, in bytes.
    var longest: Int { components.reduce(0) { $0 + $1.longest } }

    /// Throws what is wrong with a value.
    func check(_ value: ArraySlice<UInt8>) throws(GS1Fault) {
        var rest = value
        for component in components where !(component.isOptional && rest.isEmpty) {
            let part = rest.prefix(component.longest)
            guard part.count >= component.shortest else { throw .wrongLength(identifier: code, bytes: value.count) }
            guard part.allSatisfy(component.characters.contains) else { throw .wrongCharacter(identifier: code) }
            if let failed = component.checks.first(where: { !$0.passes(part) }) {
                throw .failedCheck(identifier: code, failed)
            }
            rest = rest.dropFirst(component.longest)
        }
        guard rest.isEmpty else { throw .wrongLength(identifier: code, bytes: value.count) }
    }
}

extension GS1ApplicationIdentifier {
    /// The identifiers that one row of the table stands for; a malformed row is a bug and traps.
    static func expand(row: Substring) -> [GS1ApplicationIdentifier] {
        let hash = row.utf8.firstIndex(of: UInt8(ascii: "#"))
        let title = hash.map { row[$0...].dropFirst(2) } ?? ""
        var words = row[..<(hash ?? row.endIndex)].split(separator: " ")
        let codes = words.removeFirst()
        let flags = words.first.flatMap { $0.utf8.first == UInt8(ascii: "*") || $0 == "?" ? $0 : nil }
        if flags != nil { words.removeFirst() }
        let key = words.last.flatMap { $0.hasPrefix("dlpkey") ? $0 : nil }
        if key != nil { words.removeLast() }
        let components = words.map(GS1Component.init(row:))
        return expand(range: codes).map { code in
            GS1ApplicationIdentifier(
                code: code, title: String(title), needsSeparator: flags?.contains("*") != true, components: components,
                isLinkAttribute: flags?.contains("?") == true, linkQualifiers: key.map(qualifiers))
        }
    }

    /// `3100-3105` stands for six identifiers; a range never has leading zeros.
    private static func expand(range: Substring) -> [String] {
        let ends = range.split(separator: "-")
        guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]) else { return [String(range)] }
        return (first...last).map { String($0) }
    }

    /// `dlpkey=22,10,21|235` names two orders of qualifiers, `dlpkey` alone none.
    private static func qualifiers(_ word: Substring) -> [[String]] {
        word.dropFirst("dlpkey=".utf8.count).split(separator: "|").map { $0.split(separator: ",").map { String($0) } }
    }
}
