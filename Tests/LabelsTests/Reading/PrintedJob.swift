import Labels

/// What a printer makes of a job: its commands, and what it would print. Every language has its own reader, which
/// knows the language from its manual and nothing of how we write it.
struct PrintedJob: Equatable {
    /// Commands in order, numbers as `#`, data left out; texts in a row count as one, because a longer text takes more
    /// lines.
    var tokens: [String] = []
    /// The texts in order, as their bytes.
    var texts: [[UInt8]] = []
    /// What scanners read from bars.
    var bars: [String] = []
    /// What scanners read from matrices that the printer makes.
    var matrices: [String] = []
    /// The cells of matrices that are sent as dots.
    var rasters: [[[Bool]]] = []
    /// Filled rectangles: left, top, width, height.
    var filled: [[Int]] = []
    /// How many labels come out, one entry per print command.
    var copies: [Int] = []
    /// Whether the printer was told how bytes above ASCII are read.
    var hasCodePage = false
    /// Points that ink touches, as far as the commands say them.
    var points: [(x: Int, y: Int)] = []

    /// Reads the job as a printer for the language would.
    init(_ job: [UInt8], _ kind: PrinterLanguageKind) {
        switch kind {
        case .zpl: readZPL(job)
        case .epl2: readQuoted(job, .epl2)
        case .tspl: readQuoted(job, .tspl)
        case .escPOS: readESCPOS(job)
        case .text: readText(job)
        }
    }

    mutating func addToken(_ token: String) {
        if token == "text", tokens.last == "text" { return }
        tokens.append(token)
    }

    /// The numbers of a command as one sign each.
    static func numberless(_ text: some StringProtocol) -> String {
        var token = ""
        for character in text {
            if character.isNumber, token.last == "#" { continue }
            token.append(character.isNumber ? "#" : character)
        }
        return token
    }

    static func == (left: PrintedJob, right: PrintedJob) -> Bool {
        left.tokens == right.tokens && left.texts == right.texts && left.bars == right.bars
            && left.matrices == right.matrices && left.rasters == right.rasters && left.copies == right.copies
    }

    /// A line printer: all that it could act upon besides the line feed is a token.
    private mutating func readText(_ job: [UInt8]) {
        guard let text = String(validating: job, as: UTF8.self) else {
            tokens = ["not UTF-8"]
            return
        }
        for scalar in text.unicodeScalars where scalar != "\n" {
            let isControl = [.control, .format].contains(scalar.properties.generalCategory)
            if isControl { tokens.append("U+\(String(scalar.value, radix: 16))") }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        texts = lines.map { Array($0.utf8) }
        // The code stands on a line of its own, to be typed.
        bars = lines.map(String.init).filter { line in
            line.count > 4 && line.contains { $0 != "-" } && line.allSatisfy { $0.isASCII && !" |+".contains($0) }
        }
        copies = lines.count { $0.allSatisfy { $0 == "-" } && !$0.isEmpty } == 2 ? [1] : []
    }
}
