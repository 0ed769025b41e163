public import Returns

/// The plates that somebody counted in a bin away from a bench, as arguments or from a list.
public struct CountedPlates: Hashable, Sendable {
    /// Each item once, in the order in which it was counted.
    public private(set) var plates: [LicencePlate] = []
    /// Those that were counted more than once.
    public private(set) var repeated: [LicencePlate] = []

    /// Reads plates in any case: `found` one a word, `list` one a line as ASCII, where blank lines say nothing.
    ///
    /// Throws `refused` for the first word or line that is no plate, with the line's number, and for more items than
    /// one count takes (`Limits.platesPerRecount`).
    public init(found: [String], list: [UInt8] = []) throws(HubFault) {
        for word in found {
            guard let plate = LicencePlate(word.uppercased()) else { throw .refused(.badPlate(word)) }
            try add(plate)
        }
        for (index, line) in list.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let words = line.split { Self.blanks.contains($0) }
            guard !words.isEmpty else { continue }
            guard words.count == 1, let plate = LicencePlate(String(decoding: words[0], as: UTF8.self).uppercased())
            else { throw .refused(.bin(.badCountedLine(line: index + 1, found: Self.shown(line)))) }
            try add(plate)
        }
    }

    /// Reads a list from a file of at most `HubLimits.countedListBytes`, or with `-` from standard input. Throws `file`
    /// with the reason, `fileTooLong`, and what a list is refused for.
    public init(found: [String], from path: String?) throws(HubFault) {
        let list = try path.map { path throws(HubFault) in
            try ImportFile.read(path, limitBytes: HubLimits.countedListBytes, takesInput: true)
        }
        try self.init(found: found, list: list ?? [])
    }

    /// The list that the initialiser reads again at the other end of the desk's socket.
    var list: [UInt8] { Array((plates + repeated).map(\.text).joined(separator: "\n").utf8) }

    private mutating func add(_ plate: LicencePlate) throws(HubFault) {
        if seen.contains(plate) {
            if !repeated.contains(plate) { repeated.append(plate) }
            return
        }
        guard plates.count < Limits.platesPerRecount else {
            throw .refused(.bin(.tooManyCounted(limit: Limits.platesPerRecount)))
        }
        plates.append(plate)
        seen.insert(plate)
    }

    private var seen: Set<LicencePlate> = []

    /// Spaces, tabs, and the carriage returns of other systems' lists.
    private static let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]

    /// What stood there, as much of it as helps.
    private static func shown(_ line: ArraySlice<UInt8>) -> String {
        let text = String(decoding: line.prefix(shownBytes), as: UTF8.self)
        return line.count > shownBytes ? text + "…" : text
    }

    private static let shownBytes = 40
}
