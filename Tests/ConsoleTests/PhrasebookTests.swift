import Console
import Returns
import Testing

@Suite struct PhrasebookTests {
    @Test func `the samples have every step, refusal and notice`() {
        #expect(Set(EveryCase.steps.map(\.kind)).count == PromptStep.kinds)
        #expect(Set(EveryCase.refusals.map(\.kind)).count == Refusal.kinds)
        #expect(Set(EveryCase.notices.map(\.kind)).count == Notice.kinds)
    }

    @Test(arguments: Language.allCases)
    func `every message is one or two lines that fit`(language: Language) {
        let phrasebook = language.phrasebook()
        let refusals = EveryCase.refusals.map { ($0.kind, phrasebook.refusal($0)) }
        let notices = EveryCase.steps.flatMap { step in
            EveryCase.notices.map { ($0.kind + " at " + step.kind, phrasebook.notice($0, at: step)) }
        }
        for (name, saying) in refusals + notices {
            #expect((1...2).contains(saying.lines.count), "\(name)")
            for line in saying.lines {
                #expect(!line.isEmpty, "\(name)")
                #expect(line.unicodeScalars.count <= Saying.lineColumns, "\(name): \(line)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every refusal says what to do`(language: Language) {
        for refusal in EveryCase.refusals {
            #expect(language.phrasebook().refusal(refusal).action?.isEmpty == false, "\(refusal.kind)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a step offers as many answers as it takes keys`(language: Language) {
        for step in EveryCase.steps {
            #expect(language.phrasebook().words(of: step).answers.count == step.answerCount, "\(step.kind)")
        }
    }

    @Test func `every command has a key of its own`() {
        #expect(Set(Command.allCases.map(\.key)).count == Command.allCases.count)
    }

    @Test(arguments: Language.allCases)
    func `short command names are at most nine columns and all differ`(language: Language) {
        let names = Command.allCases.map(language.phrasebook().shortName(of:))
        #expect(names.allSatisfy { (1...9).contains($0.count) })
        #expect(Set(names).count == names.count)
        #expect(Set(Command.allCases.map(language.phrasebook().name(of:))).count == names.count)
    }

    @Test(arguments: Language.allCases)
    func `every state of the printer has words of its own that fit the header`(language: Language) {
        let states: [BenchStatus.PrinterStatus] = [
            .ready, .cold, .stalled, .unavailable, .held(by: nil), .held(by: "ModemManager"), .ambiguous,
            .mismatch(.language(speaks: "ESC/POS", set: "EPL2")), .mismatch(.resolution(has: 300, set: 203)),
        ]
        let all = states + PrinterTrouble.allCases.map(BenchStatus.PrinterStatus.attention)
        let words = all.map(language.phrasebook().printer)
        #expect(Set(words.map(\.long)).count == words.count && Set(words.map(\.short)).count == words.count - 1)
        #expect(words.allSatisfy { (1...32).contains($0.long.count) && (1...13).contains($0.short.count) })
    }

    @Test func `times of day are said in the station's zone`() {
        let east = WallClock { _ in 60 }
        let claim = Language.french.phrasebook(east).notice(.carrierClaim(before: Samples.now), at: .parcel)
        #expect(claim.what.contains("22/11 à 11:00"), "\(claim.what)")
        let west = Language.english.phrasebook(WallClock { _ in -11 * 60 })
        #expect(west.notice(.carrierClaim(before: Samples.now), at: .parcel).what.contains("21/11 at 23:00"))
    }

    @Test(arguments: [
        (Int64(0), "01/01 à 00:00"), (-1, "31/12 à 23:59"), (951_825_600_000, "29/02 à 12:00"),
        (951_868_800_000, "01/03 à 00:00"), (-2_203_891_200_000, "01/03 à 00:00"), (4_107_542_400_000, "01/03 à 00:00"),
    ])
    func `dates follow the Gregorian calendar`(milliseconds: Int64, expected: String) {
        let notice = Notice.carrierClaim(before: Moment(milliseconds: milliseconds))
        #expect(Language.french.phrasebook().notice(notice, at: .parcel).what.contains(expected))
    }

    @Test(arguments: [
        (59_999, "0 min"), (-5_000, "0 min"), (7_140_000, "119 min"), (7_200_000, "2 h"), (172_800_000, "2 d"),
    ])
    func `how long the hub is away is said in one unit`(milliseconds: Int64, expected: String) {
        let since = Samples.now.advanced(byMilliseconds: -milliseconds)
        let words = Language.english.phrasebook().hub(.unreachable(since: since), unsentEvents: 0, now: Samples.now)
        #expect(words.long == "OFFLINE \(expected)")
    }
}
