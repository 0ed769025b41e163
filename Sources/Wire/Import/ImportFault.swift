/// One fault of an imported file, at its line.
public struct ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line on which the row begins, from 1; a line break inside quotes counts as one.
    public let line: Int
    /// The column, when the fault is one field's.
    public let column: String?
    /// What is wrong.
    public let problem: ImportProblem

    init(_ line: Int, _ column: String? = nil, _ problem: ImportProblem) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    /// For example `line 12, gtin: found "123", expected …`.
    public var description: String {
        "line \(line)\(column.map { ", \($0)" } ?? ""): \(problem)"
    }
}

/// What can be wrong with an imported file.
public enum ImportProblem: Hashable, Sendable {
    /// The file is longer than this many bytes.
    case fileTooLong(limitBytes: Int)
    /// There is not even a header.
    case noHeader
    /// Bytes that are no UTF-8.
    case notUTF8
    /// A quoted field is never closed.
    case unclosedQuote
    /// A quote inside a field that is not quoted, or text behind a closing quote.
    case strayQuote
    /// The row has another number of fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// One field is longer than this many bytes.
    case fieldTooLong(limitBytes: Int)
    /// The file has more rows than this.
    case tooManyRows(limit: Int)
    /// The header lacks a column.
    case missingColumn(expected: [String])
    /// The header has a column that nothing is known about.
    case unknownColumn(expected: [String])
    /// The header has a column twice.
    case repeatedColumn
    /// The field does not hold what it should.
    case badValue(found: String, expected: String)
    /// The key was used before.
    case repeatedKey(String, firstLine: Int)
    /// The field names something that is not known.
    case unknown(found: String, what: String)
    /// The row is well-formed, but stations could not read it.
    case notTransferable(reason: String)
}

extension ImportProblem: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .fileTooLong(let limit): "the file is longer than \(limit) bytes; split it"
        case .noHeader: "the file is empty; expected a header"
        case .notUTF8: "found bytes that are not UTF-8; save the file as UTF-8"
        case .unclosedQuote: "a quoted field is never closed"
        case .strayQuote: "found a quote inside a field; expected the whole field in quotes, its quotes doubled"
        case .fieldCount(let found, let expected): "found \(found) fields, expected \(expected)"
        case .fieldTooLong(let limit): "the field is longer than \(limit) bytes"
        case .tooManyRows(let limit): "more than \(limit) rows; split the file"
        case .missingColumn(let expected): "the column is missing; expected \(expected.joined(separator: ","))"
        case .unknownColumn(let expected): "unknown column; expected \(expected.joined(separator: ","))"
        case .repeatedColumn: "the column is there twice"
        case .badValue(let found, let expected): "found \(Self.quoted(found)), expected \(expected)"
        case .repeatedKey(let key, let line): "found \(Self.quoted(key)) again; it is on line \(line) already"
        case .unknown(let found, let what): "found \(Self.quoted(found)), which is no known \(what)"
        case .notTransferable(let reason): "stations could not read this row: \(reason)"
        }
    }

    private static func quoted(_ text: String) -> String {
        let shown = TerminalText.safe(text)
        return shown.count > 60 ? "\"\(shown.prefix(60))…\"" : "\"\(shown)\""
    }
}
