/// Reads what a printer sends, byte by byte; one parser per language.
///
/// Bytes come in pieces of any size, with noise around them, and unasked. A parser states facts as soon as they are
/// complete, keeps a bounded number of bytes, and never takes silence for readiness: who asks also keeps the time, and
/// says `silence()` when the answer did not come.
public protocol StatusParser: Sendable {
    /// To be called when the status query was sent; some answers can only be told from noise because they were asked
    /// for.
    mutating func asked()

    /// Takes the next byte and returns the facts that it completes, in order.
    mutating func consume(_ byte: UInt8) -> [PrinterFinding]

    /// To be called when `LabelLimits.answerMilliseconds` have passed since the query: a half answer is dropped, and a
    /// missing one is the fact `.noAnswer`. Returns nothing when no answer is missing.
    mutating func silence() -> [PrinterFinding]
}

extension StatusParser {
    /// Takes the next bytes and returns the facts that they complete, in order.
    public mutating func consume(_ bytes: some Sequence<UInt8>) -> [PrinterFinding] {
        var findings: [PrinterFinding] = []
        for byte in bytes { findings += consume(byte) }
        return findings
    }
}
