/// One row of a CSV file: where it begins and its fields.
struct CSVRow: Hashable, Sendable {
    let line: Int
    let fields: [String]
}

/// Reads CSV (RFC 4180), leniently where spreadsheets differ: a byte-order mark, `;` for `,` (told by the header), any
/// line end, blank lines. Strict where data would be lost: quotes, encoding, lengths.
struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let fieldBytes: Int
    private var position = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Every row, the header first. Throws the first fault: behind it, rows could not be told apart.
    static func rows(
        of bytes: [UInt8], fieldBytes: Int = ImportLimits.fieldBytes
    ) throws(ImportFault) -> [CSVRow] {
        guard bytes.count <= ImportLimits.fileBytes else {
            throw ImportFault(1, nil, .fileTooLong(limitBytes: ImportLimits.fileBytes))
        }
        var reader = CSVReader(bytes, fieldBytes)
        var rows: [CSVRow] = []
        while let row = try reader.next() {
            rows.append(row)
            guard rows.count <= ImportLimits.rows + 1 else {
                throw ImportFault(row.line, nil, .tooManyRows(limit: ImportLimits.rows))
            }
        }
        return rows
    }

    private init(_ bytes: [UInt8], _ fieldBytes: Int) {
        self.fieldBytes = fieldBytes
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        separator = Self.separator(of: self.bytes)
    }

    /// The one of `;` and `,` that the first line has more of; column names hold neither.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let header = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
        let semicolons = header.filter { $0 == UInt8(ascii: ";") }.count
        let commas = header.filter { $0 == UInt8(ascii: ",") }.count
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// The next row that is not blank; nil at the end.
    private mutating func next() throws(ImportFault) -> CSVRow? {
        while position < bytes.count {
            let start = line
            var fields: [String] = []
            repeat { fields.append(try field(startingAt: start)) } while takeSeparator()
            takeLineEnd()
            if fields != [""] { return CSVRow(line: start, fields: fields) }
        }
        return nil
    }

    private mutating func field(startingAt start: Int) throws(ImportFault) -> String {
        let raw = peek == Self.quote ? try quoted(startingAt: start) : try bare()
        guard raw.count <= fieldBytes else {
            throw ImportFault(start, nil, .fieldTooLong(limitBytes: fieldBytes))
        }
        guard let text = String(validating: raw, as: UTF8.self) else { throw ImportFault(start, nil, .notUTF8) }
        return text
    }

    private mutating func bare() throws(ImportFault) -> [UInt8] {
        let start = position
        while let byte = peek, !endsField(byte) {
            if byte == Self.quote { throw ImportFault(line, nil, .strayQuote) }
            position += 1
        }
        return Array(bytes[start..<position])
    }

    private mutating func quoted(startingAt start: Int) throws(ImportFault) -> [UInt8] {
        position += 1
        var content: [UInt8] = []
        while let byte = peek {
            position += 1
            if byte == Self.quote {
                guard peek == Self.quote else {
                    if let next = peek, !endsField(next) { throw ImportFault(line, nil, .strayQuote) }
                    return content
                }
                position += 1
            } else if byte == Self.lineFeed || (byte == Self.carriageReturn && peek != Self.lineFeed) {
                line += 1
            }
            content.append(byte)
        }
        throw ImportFault(start, nil, .unclosedQuote)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private mutating func takeSeparator() -> Bool {
        guard peek == separator else { return false }
        position += 1
        return true
    }

    /// Takes LF, CR LF or CR, when one is there.
    private mutating func takeLineEnd() {
        guard peek != nil else { return }
        let isReturn = peek == Self.carriageReturn
        position += 1
        if isReturn, peek == Self.lineFeed { position += 1 }
        line += 1
    }
}
