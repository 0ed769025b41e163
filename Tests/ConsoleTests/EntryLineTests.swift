import Console
import Returns
import Testing

@Suite struct EntryLineTests {
    private static let question = PromptStep.question(Samples.question)
    private static let wait = KeyLimits.loneDigitNanoseconds

    /// A line that has taken some texts, each at a time in milliseconds.
    private func outcomes(_ reads: [(Int64, String)], step: PromptStep = question, untilMilliseconds: Int64)
        -> [KeyOutcome]
    {
        var line = EntryLine()
        var reader = KeyReader()
        var outcomes: [KeyOutcome] = []
        for (milliseconds, text) in reads {
            let at = milliseconds * 1_000_000
            if let deadline = line.deadline, deadline < at { outcomes += line.expire(at: deadline, step: step) }
            outcomes += line.take(reader.feed(text.utf8, at: at), at: at, step: step)
        }
        return outcomes + line.expire(at: untilMilliseconds * 1_000_000, step: step)
    }

    @Test func `a lone digit is an answer after a silence`() {
        #expect(outcomes([(0, "2")], untilMilliseconds: 99) == [.edit("2")])
        #expect(outcomes([(0, "2")], untilMilliseconds: 100) == [.edit("2"), .press(2)])
    }

    @Test func `a digit and Enter is an answer at once`() {
        #expect(outcomes([(0, "2\r")], untilMilliseconds: 0) == [.edit("2"), .press(2)])
    }

    @Test func `grams are typed where a weight is asked for, even a single one`() {
        let step = PromptStep.evidence(Samples.evidence(.weight, following: 0))
        #expect(outcomes([(0, "4"), (500, "12\r")], step: step, untilMilliseconds: 600).last == .submit("412"))
        #expect(outcomes([(0, "1"), (500, "\r")], step: step, untilMilliseconds: 600).last == .submit("1"))
    }

    @Test func `two answers in a row are two answers`() {
        #expect(
            outcomes([(0, "2"), (150, "1")], untilMilliseconds: 400)
                == [.edit("2"), .press(2), .edit("1"), .press(1)])
    }

    @Test(arguments: [[0, 0, 0, 0], [0, 5, 10, 15], [0, 50, 99, 140], [0, 99, 198, 297]])
    func `a scan that is typed into the terminal is never an answer`(times: [Int64]) {
        let reads = zip(times, ["3", "76012", "345", "6789\r"]).map { ($0, $1) }
        let got = outcomes(reads, untilMilliseconds: 1_000)
        #expect(got.last == .submit("3760123456789"))
        #expect(!got.contains { if case .press = $0 { true } else { false } })
    }

    @Test func `a digit that waits joins what comes late, for the loop may have been held up`() {
        var line = EntryLine()
        _ = line.take([.character("3")], at: 0, step: Self.question)
        let late = line.take([.character("7"), .enter], at: 10 * Self.wait, step: Self.question)
        #expect(late == [.edit("37"), .submit("37")])
        #expect(line.deadline == nil)
    }

    @Test func `a digit does not answer a question that has changed under it`() {
        var line = EntryLine()
        _ = line.take([.character("2")], at: 0, step: Self.question)
        #expect(line.expire(at: Self.wait, step: .question(Samples.longQuestion)) == [])
        #expect(line.text == "2")
    }

    @Test func `a digit is text where no answer is asked, after other text, and from 7 on`() {
        #expect(outcomes([(0, "2")], step: .parcel, untilMilliseconds: 500) == [.edit("2")])
        #expect(outcomes([(0, "A"), (200, "2")], untilMilliseconds: 900) == [.edit("A"), .edit("A2")])
        #expect(outcomes([(0, "7")], untilMilliseconds: 500) == [.edit("7")])
        #expect(outcomes([(0, "0")], untilMilliseconds: 500) == [.edit("0")])
        #expect(outcomes([(0, "\u{1B}[200~2\u{1B}[201~")], untilMilliseconds: 500) == [.edit("2")])
        #expect(outcomes([(0, "²")], untilMilliseconds: 500) == [.edit("²")])
    }

    @Test func `a digit that is taken back is no answer`() {
        #expect(outcomes([(0, "2\u{7F}")], untilMilliseconds: 500) == [.edit("2"), .edit("")])
    }

    @Test(arguments: [
        (Key.function(1), "", KeyOutcome.command(.help)), (.function(8), "12", .command(.hazard)),
        (.function(12), "", .command(.endOfParcel)), (.control("P"), "", .command(.pause)),
        (.control("O"), "", .command(.signOut)), (.control("L"), "x", .redraw), (.control("C"), "", .detach),
        (.control("D"), "", .detach), (.control("C"), "x", .edit("")), (.control("D"), "[)>", .edit("[)>\u{4}")),
        (.control("U"), "x", .edit("")), (.control("U"), "", .none), (.control("Q"), "", .none),
        (.escape, "x", .edit("")),
        (.escape, "", .none), (.backspace, "", .none), (.backspace, "aé", .edit("a")), (.enter, "", .none),
        (.enter, "x", .submit("x")), (.other, "x", .none), (.paste(""), "", .none), (.paste("b"), "a", .edit("ab")),
        (.character("\u{1D}"), "01", .edit("01\u{1D}")), (.character("6"), "", .press(6)),
    ])
    func `a key comes to`(key: Key, entry: String, outcome: KeyOutcome) {
        #expect(KeyMap.outcome(of: key, entry: entry, step: Self.question) == outcome)
    }

    @Test func `what is too long for a barcode stays too long`() {
        let full = String(repeating: "x", count: KeyLimits.entryBytes)
        #expect(KeyMap.outcome(of: .character("y"), entry: full, step: .parcel) == .edit(full))
        #expect(KeyMap.outcome(of: .paste(full + "y"), entry: "", step: .parcel) == .edit(full))
        #expect(KeyLimits.entryBytes > Limits.barcodeBytes)
    }
}
