import Returns

/// Every limit of labels and of what printers answer, by name.
public enum LabelLimits {
    /// Unicode scalars of one field that are looked at; what follows cannot fit on any label.
    public static let fieldScalars = 1_024
    /// The highest copy number that a label can carry.
    public static let copies = 999
    /// Columns of a plain-text label.
    public static let textColumns = 48
    /// Lines that the product's name may take on a plain-text label.
    public static let textProductLines = 3
    /// The gap between two labels of a roll, in micrometres; EPL2 wants it said with the label's height.
    public static let gapMicrometres = 3_000
    /// What a roll of 58 mm shows, in micrometres, on the narrowest head for it; 30 columns at 203 dpi.
    public static let receiptMicrometresSmall = 45_500
    /// What a roll of 80 mm shows, in micrometres, on the narrowest head for it; 42 columns at 203 dpi.
    public static let receiptMicrometresLarge = 63_000
    /// Characters of a code that is printed, as bars as well as a matrix.
    public static let codeCharacters = Limits.code128Characters
    /// Bytes of one framed printer answer that are kept; a longer frame is dropped whole.
    public static let statusFrameBytes = 256
    /// How long an answer to a status query may take, in milliseconds.
    public static let answerMilliseconds = 2_000
    /// How much of that the first question has where a language has a second one, in milliseconds.
    public static let firstAnswerMilliseconds = 1_000
    /// Marks that a job can be given; after the last one they begin again at 1.
    public static let jobMarks = 9_999
    /// Bytes of one answer without a frame that are kept; a longer one is dropped whole.
    public static let answerLineBytes = 64
    /// Findings of a job that are kept until its last byte is known to have left.
    public static let earlyFindings = 16
    /// Bytes of what a printer says of itself that are looked at.
    public static let identityBytes = 1_024
    /// Bytes of one alert line that are kept; a longer line is dropped whole.
    public static let alertLineBytes = 160
}
