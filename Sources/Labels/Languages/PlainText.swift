import Returns

/// Plain UTF-8 text of at most `LabelLimits.textColumns` columns, for a line printer, a file or a demonstration.
///
/// A row of hyphens opens and closes each label. Line feed is the only control character; there is no form feed, so
/// that a label on a roll takes no more paper than it needs and a file of labels can be read.
public struct PlainText: PrinterLanguage {
    /// Makes the language.
    public init() {}

    /// Plain text asks nothing.
    public var statusQuery: [UInt8]? { nil }

    /// Plain text has no commands.
    public var forgetHeldLabels: [UInt8]? { nil }

    /// Plain text proves nothing.
    public var evidence: PrintEvidence? { nil }

    /// Nothing is expected to be sent back.
    public var statusParser: (any StatusParser)? { nil }

    /// One label from its opening to its closing row.
    public func encode(_ label: Label) throws(LabelFault) -> [UInt8] {
        let words = label.words
        let ruler = String(repeating: "-", count: LabelLimits.textColumns)
        var lines = [ruler]
        lines += Self.wrapped(words.product, lineCount: LabelLimits.textProductLines)
        lines.append("")
        lines += gradeLines(words, isHeld: label.isHeld)
        lines.append("")
        lines.append(words.plate)
        // Once more without gaps, to be copied or typed where a scanner would read it.
        lines.append(label.plate.text)
        lines += Self.wrapped("\(words.station)  \(words.time)", lineCount: 1)
        if let mark = words.copyMark, let copy = words.copyWords {
            lines += Self.wrapped("\(mark)  \(copy)", lineCount: 1)
        }
        lines.append(ruler)
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Plain text has lines, and draws nothing.
    public func drawing(of label: Label) -> Drawing? { nil }

    /// One card from its opening to its closing row; the code stands there to be copied or typed.
    ///
    /// Throws `LabelFault.codeNeedsSymbol` for a calibration code, which only a scanner can read.
    public func encode(_ card: Card) throws(LabelFault) -> [UInt8] {
        guard case .own = card.code else { throw .codeNeedsSymbol(card.code.text) }
        let ruler = String(repeating: "-", count: LabelLimits.textColumns)
        var lines = [ruler]
        lines += Self.wrapped(card.title, lineCount: 2)
        lines.append("")
        lines += Self.wrapped(card.caption.french, lineCount: 2)
        lines += Self.wrapped(card.caption.english, lineCount: 2)
        lines.append("")
        lines += [card.code.text, ruler]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The grade at the left, boxed when the item is held; disposition and bin beside it.
    private func gradeLines(_ words: LabelWords, isHeld: Bool) -> [String] {
        let left = isHeld ? ["+---+", "| \(words.grade) |", "+---+"] : ["     ", "  \(words.grade)  ", "     "]
        let room = LabelLimits.textColumns - 7
        let disposition = Self.wrapped(words.disposition, lineCount: 2, columns: room)
        var right = Array(repeating: "", count: max(0, 2 - disposition.count)) + disposition
        right += Self.wrapped(words.bin, lineCount: 1, columns: room)
        let rows = zip(left, right).map { beside, text in
            var row = "\(beside)  \(text)"
            while row.last == " " { row.removeLast() }
            return row
        }
        return Array(rows.drop(while: \.isEmpty))
    }

    /// The text in at most `lineCount` lines of `columns`, broken at spaces; what does not fit ends in an ellipsis.
    private static func wrapped(
        _ text: String, lineCount: Int, columns: Int = LabelLimits.textColumns
    ) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard rest.count > columns else { return lines + [String(rest)] }
            guard lines.count < lineCount - 1 else { return lines + [rest.prefix(columns - 1) + "…"] }
            // A space right behind the last column is as good a place to break as one before it.
            if let space = rest.prefix(columns + 1).lastIndex(of: " ") {
                lines.append(String(rest[..<space]))
                rest = rest[space...].dropFirst()
            } else {
                lines.append(String(rest.prefix(columns)))
                rest = rest.dropFirst(columns)
            }
        }
        return lines
    }
}
