/// A language that label printers understand.
///
/// An implementation is one file beside this one and one case of `PrinterLanguageKind`; the contract suite runs over
/// all cases. Words reach it clean (`LabelWords`), and still it must let none of their characters act as a command.
public protocol PrinterLanguage: Sendable {
    /// The bytes of one job that prints one label once, and changes no setting of the printer.
    ///
    /// Throws `LabelFault` when what must not be shortened does not fit in the letters of this language.
    func encode(_ label: Label) throws(LabelFault) -> [UInt8]

    /// The bytes of one job that prints one card once; otherwise as for a label.
    func encode(_ card: Card) throws(LabelFault) -> [UInt8]

    /// What the printer makes of the job, without a printer; nil when the language draws nothing.
    ///
    /// Throws `LabelFault` as encoding does.
    func drawing(of label: Label) throws(LabelFault) -> Drawing?

    /// The bytes that ask the printer for its status; nil when the language has no answer to give.
    ///
    /// Send it only to a printer that was set up for this language: another one may print the question.
    var statusQuery: [UInt8]? { get }

    /// The bytes of another question, for a printer that keeps quiet at the status query; nil when the language has
    /// none. The same parser reads the answer.
    ///
    /// To be sent when `LabelLimits.firstAnswerMilliseconds` have passed; both share `answerMilliseconds`.
    var secondStatusQuery: [UInt8]? { get }

    /// The bytes that ask the printer what it is, for `HostIdentificationReader`; nil when the language cannot ask.
    ///
    /// As with the status: send it only to a printer that was set up for this language.
    var identityQuery: [UInt8]? { get }

    /// The bytes that make the printer forget the labels it still holds; nil when the language has no such command.
    ///
    /// To be sent before a label is printed again, or a printer out of paper prints both when it gets new paper.
    var forgetHeldLabels: [UInt8]? { get }

    /// The evidence that a label is out; nil when the language gives none and "sent" is all that can be known.
    var evidence: PrintEvidence? { get }

    /// The bytes that switch on the reports that the evidence needs, to be sent once when the port was opened; nil when
    /// nothing has to be switched on.
    var reportsOn: [UInt8]? { get }

    /// The bytes behind a job that the printer answers when the job is printed; nil when the evidence needs none.
    ///
    /// `job` is the number of the label job.
    func mark(job: Int) -> [UInt8]?

    /// A parser for what the printer sends; nil when it sends nothing.
    var statusParser: (any StatusParser)? { get }
}

extension PrinterLanguage {
    /// There is one question.
    public var secondStatusQuery: [UInt8]? { nil }

    /// The language cannot ask.
    public var identityQuery: [UInt8]? { nil }

    /// Nothing has to be switched on.
    public var reportsOn: [UInt8]? { nil }

    /// The evidence needs no mark.
    public func mark(job: Int) -> [UInt8]? { nil }
}

/// A language whose commands place every element by its coordinates: one layout serves all of them.
public protocol DrawingLanguage: PrinterLanguage {
    /// The letters that labels are laid out in.
    var typeface: Typeface { get }

    /// The bytes of one job that prints the drawing once; it was laid out in `typeface`.
    func encode(_ drawing: Drawing) -> [UInt8]
}

extension DrawingLanguage {
    /// Lays the label out in this language's letters and spells it.
    public func encode(_ label: Label) throws(LabelFault) -> [UInt8] {
        encode(try label.drawing(in: typeface))
    }

    /// The layout in this language's letters.
    public func drawing(of label: Label) throws(LabelFault) -> Drawing? {
        try label.drawing(in: typeface)
    }

    /// Lays the card out in this language's letters and spells it.
    public func encode(_ card: Card) throws(LabelFault) -> [UInt8] {
        encode(try card.drawing(in: typeface))
    }
}
