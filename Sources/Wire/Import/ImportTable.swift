/// The rows of an imported file under the columns that its kind has.
struct ImportTable {
    let rows: [ImportRow]

    /// Reads a file whose header has the columns of a kind, in any order.
    init(_ bytes: [UInt8], _ kind: ImportKind) throws(ImportFault) {
        let columns = kind.columns
        let known = columns + kind.optionalColumns
        let limit = kind.takesForeignColumns ? ImportLimits.foreignFieldBytes : ImportLimits.fieldBytes
        let all = try CSVReader.rows(of: bytes, fieldBytes: limit)
        guard let header = all.first else { throw ImportFault(1, nil, .noHeader) }
        let names = header.fields.map { $0.trimmed.lowercased() }
        for (index, name) in names.enumerated() {
            if !known.contains(name) {
                if kind.takesForeignColumns { continue }
                throw ImportFault(header.line, name, .unknownColumn(expected: known))
            }
            if names[..<index].contains(name) { throw ImportFault(header.line, name, .repeatedColumn) }
        }
        for column in columns where !names.contains(column) {
            throw ImportFault(header.line, column, .missingColumn(expected: columns))
        }
        rows = all.dropFirst().map { ImportRow(line: $0.line, names: names, fields: $0.fields) }
    }
}

/// One row, and the checks that its fields go through. Each check throws the fault with line and column.
struct ImportRow {
    let line: Int
    let names: [String]
    let fields: [String]

    /// Refuses a row with too many or too few fields.
    func checkShape() throws(ImportFault) {
        guard fields.count == names.count else {
            throw ImportFault(line, nil, .fieldCount(found: fields.count, expected: names.count))
        }
    }

    /// The field without the spaces around it.
    func raw(_ column: String) -> String {
        guard let index = names.firstIndex(of: column), fields.indices.contains(index) else { return "" }
        return fields[index].trimmed
    }

    /// A text of 1 to `limit` characters without control characters.
    func text(_ column: String, _ limit: ClosedRange<Int> = ImportLimits.nameCharacters) throws(ImportFault) -> String {
        let value = raw(column)
        guard limit.contains(value.count), !value.unicodeScalars.contains(where: TerminalText.isControl) else {
            throw bad(column, "\(limit.lowerBound) to \(limit.upperBound) characters on one line")
        }
        return value
    }

    /// A whole number within a range.
    func number(_ column: String, _ range: ClosedRange<Int>) throws(ImportFault) -> Int {
        let value = raw(column)
        guard value.utf8.allSatisfy(ASCII.isDigit), let number = Int(value), range.contains(number) else {
            throw bad(column, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// One of the words of a closed list.
    func word<Word: RawRepresentable & CaseIterable>(_ column: String) throws(ImportFault) -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: raw(column).lowercased()) else {
            throw bad(column, Word.allCases.map(\.rawValue).joined(separator: " or "))
        }
        return word
    }

    /// A field that may be empty.
    func optional<Value>(
        _ column: String, _ read: () throws(ImportFault) -> Value
    ) throws(ImportFault) -> Value? {
        raw(column).isEmpty ? nil : try read()
    }

    /// The fault of a field that does not hold what it should.
    func bad(_ column: String, _ expected: String) -> ImportFault {
        ImportFault(line, column, .badValue(found: raw(column), expected: expected))
    }
}

extension String {
    /// Without the spaces and tabs around it.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
