/// What one message, document or field may measure at most. Reaching one is an error that names it.
public enum WireLimits {
    /// UTF-8 bytes of one sealed event.
    public static let eventBytes = 256 * 1_024
    /// UTF-8 bytes of one reference item.
    public static let referenceItemBytes = 256 * 1_024
    /// UTF-8 bytes of one stored record: a checkpoint.
    public static let recordBytes = 64 * 1_024
    /// UTF-8 bytes of one reply, watermark or welcome.
    public static let replyBytes = 64 * 1_024
    /// UTF-8 bytes of all that the flight recorder gives out at once.
    public static let recordingsBytes = 32 * 1_024 * 1_024
    /// Events in one push.
    public static let eventsPerBatch = 500
    /// UTF-8 bytes of one push, header and line ends included.
    public static let batchBytes = 1_024 * 1_024
    /// Bytes of one push as it travels compressed; what it holds is bounded by `batchBytes`. Events shrink to a fifth:
    /// a push that does not shrink to half travels as it is.
    public static let compressedBatchBytes = 512 * 1_024
    /// Bytes from which a body is compressed. A shorter one fits into one segment of TCP over Ethernet with its head
    /// left out of account: compressing it would cost both sides 60 µs and save nothing.
    public static let compressedFromBytes = 1_400
    /// Items in one page of a feed.
    public static let itemsPerFeedPage = 2_000
    /// UTF-8 bytes of one page of a feed, first line and line ends included.
    public static let feedPageBytes = 4 * 1_024 * 1_024
    /// Lines of a file of what stations keep as witnesses: ten years of 200 stations.
    public static let witnessLines = 1_000_000
    /// UTF-8 bytes of one YAML document.
    public static let documentBytes = 512 * 1_024
    /// Characters of any text of a document that has no limit of its own; paths included.
    public static let textCharacters = 512
    /// Categories of one file, or named by one rule.
    public static let categories = 200
    /// Sheets of one file.
    public static let sheetsPerFile = 50
    /// Product groups of one file.
    public static let groupsPerFile = 200
    /// Examples of one sheet.
    public static let examplesPerSheet = 100
    /// Examples of one policy.
    public static let examplesPerPolicy = 500
    /// Characters of a category's name or a sheet's title.
    public static let titleCharacters = 40
    /// Characters of a question.
    public static let questionCharacters = 70
    /// Characters of the help to a question.
    public static let helpCharacters = 160
    /// Characters of an answer.
    public static let answerCharacters = 38
    /// Characters of a disposition's words on screen and label.
    public static let labelCharacters = 24
    /// Characters of a disposition's reason.
    public static let reasonCharacters = 160
    /// UTF-8 bytes of a station's id.
    public static let stationIDBytes = 1...16
    /// Scanners of one station.
    public static let scanners = 16
    /// Arrays and objects inside one another.
    public static let nesting = 16
    /// Names and addresses by which one hub is reached.
    public static let hubNames = 16
    /// Characters of a name such as a station's or a rule's id.
    public static let nameCharacters = 64
    /// Codes under which one announced return is found.
    public static let codesPerReturn = 64
    /// Serial numbers that were sold under one line.
    public static let serialsPerLine = 200
    /// Products of one recall.
    public static let productsPerRecall = 1_000
    /// Lots of one product of a recall; a product with more of them is called back whole.
    public static let lotsPerProduct = 200
    /// Days that a recall may give.
    public static let recallDays = 0...3_650
    /// Characters of a recall's title and risk.
    public static let recallCharacters = 160
    /// Received parcels that one announced return tells of, the earliest ones.
    public static let parcelsPerReturn = 64
    /// Questions of one grading sheet.
    public static let questionsPerSheet = 64
    /// Tasks that one answer adds.
    public static let tasksPerAnswer = 16
    /// Rules of one disposition table.
    public static let rulesPerTable = 500
    /// What different places tell of one contested bin.
    public static let versionsPerBin = 9
    /// Bins to which one station holds rights.
    public static let binsWithRights = 2_000
    /// Elements of any list that has no limit of its own.
    public static let listElements = 2_000
    /// Characters of a refused value that an error repeats.
    public static let quotedCharacters = 64

    /// Sequence numbers, steps, epochs: from 1 up to what every JSON reader keeps exactly.
    public static let sequences = 1...9_007_199_254_740_991
    /// Job numbers, counters and versions.
    public static let counters = 0...999_999_999
    /// Milliseconds since 1970: far enough for any clock, near enough that no difference overflows.
    public static let milliseconds = -253_402_300_799_999...253_402_300_799_999
    /// An amount in euro cents that may be below zero.
    public static let signedCents = -1_000_000_000_000...1_000_000_000_000
    /// Sums of amounts.
    public static let summedCents = -1_000_000_000_000_000...1_000_000_000_000_000
    /// Euro cents per kilogram: no product of it and a weight overflows.
    public static let centsPerKilogram = -10_000_000...10_000_000
    /// A share in thousandths.
    public static let permille = 0...1_000
    /// What a price loses in thousandths a month.
    public static let decayPermille = 0...999
    /// How long a channel takes.
    public static let days = 0...3_650
    /// How long a supplier takes goods back.
    public static let windowDays = 1...3_650
    /// Hours within which a supplier answers.
    public static let answerHours = 1...8_760
    /// Units that one supplier takes back in a month, or in one batch.
    public static let returnedUnits = 1...999_999
    /// Characters of how goods are packed and of where they go.
    public static let arrangementCharacters = 160
    /// Regions in which one brand's goods may be sold.
    public static let regions = 250
    /// Minutes that a site's clocks stand east of UTC.
    public static let offsetMinutes = -720...840
    /// Suppliers in one policy.
    public static let agreements = 1_000
    /// Tasks that a channel has costs for.
    public static let reworkTasks = 64
    /// An amount in euro cents.
    public static let cents = 0...1_000_000_000_000
}
