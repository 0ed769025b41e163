extension PrintedJob {
    /// What EPL2 and TSPL differ in.
    struct Dialect {
        let lineEnd: [UInt8]
        let text: String
        let bars: String
        let matrix: String
        let print: String
        /// The command that says how bytes are read; nil where every job says it.
        let codePage: String?
        /// Bytes that act wherever they stand, also within quotation marks.
        let immediate: [[UInt8]]

        static let epl2 = Dialect(
            lineEnd: [0x0A], text: "A", bars: "B", matrix: "b", print: "P", codePage: nil,
            immediate: [Array("^ee".utf8), Array("^@".utf8), Array("^".utf8), Array("~".utf8)])
        static let tspl = Dialect(
            lineEnd: [0x0A], text: "TEXT", bars: "BARCODE", matrix: "DMATRIX", print: "PRINT",
            codePage: "CODEPAGE 1252",
            immediate: [[0x1B], Array("~!".utf8), Array("~".utf8), Array("^".utf8)])
    }

    /// One command per line. A quotation mark or a backslash in the data is read in the worst way that any firmware
    /// reads it: the mark ends the text, and what follows is a command.
    mutating func readQuoted(_ job: [UInt8], _ dialect: Dialect) {
        for immediate in dialect.immediate where job.contains(immediate) {
            tokens.append("immediate \(immediate)")
        }
        var rest = job[...]
        while let end = rest.firstRange(of: dialect.lineEnd) {
            readLine(rest[..<end.lowerBound], dialect)
            rest = rest[end.upperBound...]
        }
        if !rest.isEmpty { tokens.append("no line end") }
    }

    private mutating func readLine(_ line: ArraySlice<UInt8>, _ dialect: Dialect) {
        let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let command = String(decoding: parts[0], as: UTF8.self)
        if parts.contains(where: { $0.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") } }) {
            tokens.append("control in \(command)")
        }
        if let codePage = dialect.codePage, command == codePage {
            // It changes nothing but how bytes are read, and a text that needs it is no command that content opened.
            hasCodePage = true
            return
        }
        let name = String(command.prefix { $0.isLetter })
        let numbers = command.split { !$0.isNumber }.compactMap { Int($0) }
        // A font's name and the 128 of a barcode stand in quotation marks of their own.
        let data = parts.count > 2 ? Array(parts[parts.count - 2]) : []
        let isWhole = parts.count == 1 || parts.count == 3 || parts.count == 5
        if !isWhole || parts.last?.isEmpty == false, parts.count > 1 { tokens.append("torn \(command)") }
        if name == dialect.text {
            addToken("text")
            texts.append(data)
            let isPageless = dialect.codePage != nil && !hasCodePage
            if isPageless, !data.allSatisfy(Self.isInvariant) { tokens.append("text in any code page") }
        } else {
            addToken(Self.numberless(command))
        }
        if name == dialect.bars { bars.append(String(decoding: data, as: UTF8.self)) }
        if name == dialect.matrix { matrices.append(String(decoding: data, as: UTF8.self)) }
        if ["LO", "BAR"].contains(name), numbers.count == 4 { filled.append(numbers) }
        if name == dialect.print { copies.append(numbers.reduce(1, *)) }
        if [dialect.text, dialect.bars, dialect.matrix, "LO", "BAR", "X", "BOX"].contains(name), numbers.count > 1 {
            points.append((numbers[0], numbers[1]))
        }
    }

    /// Letters, digits and the signs that no national character set replaces (ISO/IEC 646).
    private static func isInvariant(_ byte: UInt8) -> Bool {
        let character = Character(Unicode.Scalar(byte))
        return byte < 0x80
            && (character.isLetter || character.isNumber || " !\"%&'()*+,-./:;<=>?_".contains(character))
    }
}
