import Journal
import Labels
import Returns
import Testing
import Wire

@testable import Devices
@testable import Station

/// What becomes of a label's job, whatever dies in between: cases 20 to 25 of the printers.
enum JobCases {
    static let rows: [CaseRow] = [
        CaseRow(
            20, "a station that dies before the first byte leaves a question, and sends nothing again",
            .test(
                "a label that was being sent when the process was killed is a question, and is not sent again",
                in: "KillTests")),
        CaseRow(
            21, "a station that dies after the printer's word has a label that is out",
            .here {
                let (journal, place, state) = try withQueuedLabel()
                let item = try #require(state.bench.item)
                let job = try #require(item.label).number
                var told = state
                for (second, report) in [LabelReport.sending, .sent, .confirmed].enumerated() {
                    let at = Moment(milliseconds: 1_774_947_700_000 + Int64(second) * 1_000)
                    told = try journal.commit(.label(job: job, plate: item.plate, report), state: told, at: at).state
                }
                try journal.close()
                let next = try open(place)
                #expect(try next.interruptedLabelJobs().isEmpty)
                #expect(try next.restore().bench.item?.label?.stage == .confirmed)
                try next.close()
            },
            .test(
                "nothing that was shown is lost when the process is killed, and the hub ends with exactly the journal",
                in: "KillTests")),
        CaseRow(
            22, "the same job twice is one job, and another under its number is turned away",
            .here {
                let (journal, _, state) = try withQueuedLabel()
                let item = try #require(state.bench.item)
                let job = try #require(item.label).number
                let news = Input.label(job: job, plate: item.plate, .sending)
                let at = Moment(milliseconds: 1_774_947_700_000)
                let once = try journal.commit(news, state: state, at: at)
                let twice = try journal.commit(news, state: once.state, at: at)
                #expect(once.recorded.count == 1 && twice.recorded.isEmpty)
                try journal.close()
                var machine = SendMachine(pace: .byThePort, drain: .written, at: MonotonicTime(nanoseconds: 0))
                let first = machine.take([1], job: 7, at: MonotonicTime(nanoseconds: 0))
                let second = machine.take([2], job: 8, at: MonotonicTime(nanoseconds: 0))
                #expect(first == nil && second == 7)
            }, .test("the same push twice stores its events once", in: "EventAppendTests"),
            .test("a push behind the head with another past is a fork", in: "EventAppendTests")),
        CaseRow(
            23, "a reprint makes the printer forget first, is a job of its own, and says on the label that it is one",
            .here {
                let sample = try LabelPaperTests.content()
                let copy = LabelContent(
                    plate: sample.plate, grade: sample.grade, disposition: sample.disposition, bin: sample.bin,
                    product: sample.product, requestedAt: sample.requestedAt, station: sample.station, copy: 2,
                    isHeld: false)
                for kind in PrinterLanguageKind.allCases {
                    let paper = Desks.paper(kind)
                    let (one, two) = (paper.bytes(for: sample, job: 1), paper.bytes(for: copy, job: 2))
                    let forget = kind.language.forgetHeldLabels ?? []
                    #expect(two?.starts(with: forget) == true, "\(kind)")
                    #expect(forget.isEmpty || one?.starts(with: forget) == false, "\(kind)")
                    #expect(two?.firstRange(of: Array("R1".utf8)) != nil, "\(kind)")
                }
            }, .test("an interrupted label is a question and a reprint is copy 2", in: "LabelAndBinTests"),
            .test("a reprint is a job of its own, and a verified label is no longer queued", in: "LabelJobTests")),
        CaseRow(
            24, "a label that the operator has after all is scanned, and is verified by that",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, .answering(AnsweringPrinter.hostStatus()))
                try await printer.station(in: place) { pipe in
                    try pipe.wait(toRead: "? Stick the label on")
                    let plate = try #require(Hand.plate(in: pipe.latest))
                    try pipe.enter(plate, reading: "? Put it into the bin")
                }
                #expect(
                    try Findings(place).events.contains { event in
                        if case .labelVerified = event { true } else { false }
                    })
            },
            .test(
                "a label that was being sent when the process was killed is a question, and is not sent again",
                in: "KillTests")),
        CaseRow(
            25, "another item's label is refused aloud, with both plates",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, .answering(AnsweringPrinter.hostStatus()))
                try await printer.station(in: place) { pipe in
                    try pipe.wait(toRead: "? Stick the label on")
                    let plate = try #require(Hand.plate(in: pipe.latest))
                    let other = LicencePlate(prefix: try #require(PlatePrefix("99999")), counter: 9).text
                    try pipe.enter(other, reading: "Expected: \(plate)")
                    #expect(pipe.text.contains(other))
                }
            }, .test("another label than the item's is refused and audited", in: "LabelAndBinTests")),
    ]

    /// A journal whose item waits for its label.
    private static func withQueuedLabel() throws -> (Journal, Place, State) {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let journal = try open(place)
        try BenchWalk.toQueuedLabel(journal)
        return (journal, place, try journal.restore())
    }

    private static func open(_ place: Place) throws -> Journal {
        try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
    }
}
