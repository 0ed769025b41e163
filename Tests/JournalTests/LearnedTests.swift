import Journal
import Testing

/// What a station has learned of its own devices.
struct LearnedTests {
    @Test func `what was learned of the scanners outlives the process, and the newest counts`() throws {
        let folder = try TemporaryFolder()
        let identity = try Floor.identity()
        let journal = try Journal.open(at: folder.journal, identity: identity, playbook: Floor.playbook())
        #expect(try journal.learnedScanners() == nil)
        try journal.keepLearnedScanners("first")
        try journal.keepLearnedScanners("second, with \"quotes\" and é")
        try journal.close()
        let again = try Journal.open(at: folder.journal, identity: identity, playbook: Floor.playbook())
        #expect(try again.learnedScanners() == "second, with \"quotes\" and é")
        let reader = try Journal.openReadOnly(at: folder.journal, playbook: Floor.playbook())
        #expect(try reader.learnedScanners() == "second, with \"quotes\" and é")
    }
}
