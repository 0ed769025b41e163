import Returns
import Testing

/// Nothing of the trade without a scenario: whoever adds an exception, a ground, a clause or a way through a sheet
/// learns here which one has none.
@Suite struct CoverageTests {
    /// Said by nobody: without an agreement no supplier is asked, so no way is closed by that.
    private static let neverSaid: Set<RefusalWord> = [.noAgreement]

    /// Of all files together: each is played once for all tests.
    private static let whole = Result {
        var coverage = Coverage()
        for file in ScenarioFile.all {
            for block in try played(file) { coverage.add(block) }
        }
        return coverage
    }

    private let coverage: Coverage

    init() throws {
        coverage = try Self.whole.get()
    }

    private static func played(_ file: ScenarioFile) throws -> [PlayedBlock] {
        var play = ScenarioPlay(ScenarioText(try file.text()), place: file.place) {
            try ScenarioFile(name: "Floors/\($0).txt").text()
        }
        play.play()
        return play.played
    }

    @Test func `no file lies where nobody plays it`() {
        #expect(ScenarioFile.all.count > 30)
        #expect(ScenarioFile.unplayed.isEmpty, "they belong into \(ScenarioFile.folders), as .txt")
    }

    @Test func `every exception has a scenario that raises it`() {
        let open = Set(ExceptionCode.allCases).subtracting(coverage.exceptions).map(\.rawValue).sorted()
        #expect(open.isEmpty, "\(open): write Exceptions/CODE.txt")
    }

    @Test func `every step of a second look has a scenario`() {
        let open = Set(LookWord.allCases).subtracting(coverage.looks).map(\.rawValue).sorted()
        #expect(open.isEmpty, "no file in Looks comes to \(open)")
    }

    @Test func `every method of erasure has a scenario that records it`() {
        let open = Set(ErasureMethod.allCases).subtracting(coverage.erasures).map(\.rawValue).sorted()
        #expect(open.isEmpty, "Looks/erasure.txt lacks \(open)")
    }

    @Test(arguments: DestructionGround.allCases)
    func `every ground has a scenario that destroys on it`(ground: DestructionGround) {
        let letter = ground.rawValue
        #expect(coverage.grounds.contains(ground), "ground \(letter) has no scenario; write Grounds/\(letter).txt")
    }

    @Test func `every clause of an agreement has a file that is about it`() {
        let open = Clause.all.filter { !coverage.clauses.contains($0) }
        #expect(open.isEmpty, "no file in Clauses covers \(open.joined(separator: ", "))")
    }

    @Test func `everything that a supplier can say against a return is said once`() {
        let open = Set(RefusalWord.allCases).subtracting(coverage.refusals)
        #expect(open == Self.neverSaid, "\(open.map(\.rawValue).sorted())")
    }

    @Test func `every way through a shipped sheet has a block`() throws {
        for sheet in try PlaybookWays.sheets() {
            let walked = coverage.ways[sheet.id] ?? []
            let open = sheet.ends.map(PlaybookWays.title).filter { !walked.contains($0) }
            let names = open.map { "“\($0)”" }.joined(separator: ", ")
            #expect(open.isEmpty, "Playbooks/\(sheet.id).txt lacks \(names); RECORD=1 adds it")
        }
    }

    @Test(arguments: ScenarioFile.all.filter { $0.name.hasPrefix("Playbooks/") })
    func `a block that walks a sheet to its end is called by its answers`(file: ScenarioFile) throws {
        for block in try Self.played(file) {
            guard let way = PlaybookWays.walked(block) else { continue }
            #expect(block.title == way.title, sourceLocation: file.place(of: block.line))
        }
    }
}
