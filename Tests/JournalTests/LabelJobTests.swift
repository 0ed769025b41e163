import Journal
import Returns
import Testing

/// Label jobs as the print worker sees them.
struct LabelJobTests {
    private let upToTheLabel: [Script.Line] = [
        .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(2),
    ]

    @Test func `a label request is a queued job with its content`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run(upToTheLabel)
        let job = try #require(try script.journal.labelJob(1))
        #expect(job.number == 1)
        #expect(job.stage == .queued)
        #expect(job.plate == script.state.bench.item?.plate)
        #expect(job.content.grade == .fair)
        #expect(job.content.copy == 1)
        #expect(try script.journal.labelJob(2) == nil)
    }

    @Test(
        arguments: [
            ([.sending], .sending, 1), ([.sending, .sent], .sent, 0),
            ([.sending, .sent, .confirmed], .confirmed, 0), ([.sending, .unknown], .unknown, 0),
            ([.failed(.portBusy)], .failed(.portBusy), 0), ([.failed(.portBusy), .sending], .sending, 1),
            ([.sending, .sent, .failed(.rejected), .sending], .failed(.rejected), 0), ([], .queued, 0),
        ] as [([LabelReport], LabelStage, Int)])
    func `a job's stage follows the news`(reports: [LabelReport], stage: LabelStage, interrupted: Int) throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run(upToTheLabel + reports.map(Script.Line.label))
        try script.journal.close()
        let journal = try Floor.open(folder.journal)
        #expect(try journal.labelJob(1)?.stage == stage)
        #expect(try journal.interruptedLabelJobs().count == interrupted)
    }

    @Test func `a reprint is a job of its own, and a verified label is no longer queued`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.run(upToTheLabel + [.label(.sending), .label(.sent), .command(.reprint)])
        #expect(try script.journal.labelJob(1)?.stage == .sent)
        #expect(try script.journal.labelJob(2)?.stage == .queued)
        #expect(try script.journal.labelJob(2)?.content.copy == 2)
        try script.commit(.scan(try #require(script.state.bench.item?.plate.text)))
        #expect(try script.journal.labelJob(2)?.stage == .verified)
    }
}
