@testable import Wire

/// CSV files as they are imported.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzCSVTables(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let rows = try? CSVReader.rows(of: bytes) else { return 0 }
    claim(rows.count <= bytes.count, "rows are bounded")
    for (row, next) in zip(rows, rows.dropFirst()) { claim(row.line < next.line, "lines count upwards") }
    let text = rows.map { row in row.fields.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    // A first row with more semicolons than commas says that semicolons part the fields.
    guard !(rows.first?.fields ?? []).joined().utf8.contains(UInt8(ascii: ";")) else { return 0 }
    guard !text.hasPrefix("\u{FEFF}") else { return 0 }
    let again = (try? CSVReader.rows(of: Array(text.utf8)))?.map(\.fields)
    claim(again == rows.map(\.fields), "what is written is read again: \(text)")
    return 0
}

/// The field in quotation marks. Doubled byte by byte: with a mark of another script behind it, a quotation mark is no
/// character of its own.
private func quoted(_ field: String) -> String {
    let quote = UInt8(ascii: "\"")
    let doubled = field.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
}
