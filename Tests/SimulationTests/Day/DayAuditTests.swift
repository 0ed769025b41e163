import Returns
import Testing
import Wire

@testable import Simulation

/// An audit that finds nothing is worth what it finds where something is wrong.
struct DayAuditTests {
    private let site: DaySite
    private let plate: LicencePlate
    private let board: BinBoard

    init() throws {
        site = DaySite(
            seed: 1, size: DaySize(parcels: 0, products: 9, bins: 60, rules: 0, benches: 1),
            playbook: try StandardPlaybook.load())
        plate = LicencePlate(prefix: try #require(PlatePrefix("10001")), counter: 1)
        board = BinBoard(site.bins.map { BinStatus(bin: $0, load: 0) })
    }

    /// What an audit says of one step and of the state that its fold gives.
    private func findings(_ events: [Event], board: BinBoard? = nil, state: State? = nil) -> [String] {
        var audit = DayAudit(site: site)
        let step = events.enumerated().map {
            RecordedEvent(sequence: $0 + 1, step: 1, at: site.morning, event: $1)
        }
        audit.check(step, of: "S1", state: state ?? Workflow.apply(State(), step: step), board: board ?? self.board)
        return audit.findings
    }

    private var identified: Event {
        .itemIdentified(
            ItemIdentification(
                plate: plate, parcel: "10001-000001",
                candidate: ItemCandidate(code: "", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
                category: nil, match: .uncoded, sheet: nil, firstQuestion: nil))
    }

    private func graded(_ hold: Hold?, _ way: Disposition, _ binClass: String) -> [Event] {
        [
            .itemGraded(ItemGrading(plate: plate, grade: hold == nil ? .good : .held, hold: hold, tasks: [])),
            .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: way, binClass: binClass, rule: "R", table: "T", tableVersion: 1,
                    label: LocalizedText(french: "L", english: "L"), reason: LocalizedText(french: "R", english: "R"))),
        ]
    }

    private func binned(in binClass: String) throws -> (events: [Event], board: BinBoard) {
        let place = try #require(site.bins.first { $0.binClass == binClass }).place
        var loaded = board
        loaded.count(1, in: place)
        return ([.binReserved(plate: plate, place: place), .itemBinned(plate: plate, place: place)], loaded)
    }

    @Test func `a sound step is sound`() throws {
        let (events, loaded) = try binned(in: "OUTLET")
        #expect(findings([identified] + graded(nil, .outlet, "OUTLET") + events, board: loaded).isEmpty)
        let (held, safe) = try binned(in: "HAZARD")
        #expect(findings([identified] + graded(.hazard, .hold, "HAZARD") + held, board: safe).isEmpty)
    }

    @Test func `a held item in a bin whose goods are sold is found`() throws {
        let (events, loaded) = try binned(in: "OUTLET")
        let found = findings([identified] + graded(.hazard, .outlet, "OUTLET") + events, board: loaded)
        #expect(found.contains { $0.contains("which is sold") })
    }

    @Test func `an item that is in nobody's hand and in no bin is found`() throws {
        let found = findings([identified] + graded(nil, .outlet, "OUTLET"), state: State())
        #expect(found.contains { $0.contains("in no place") })
    }

    @Test func `a load that does not count what is in the bin is found`() throws {
        let (events, _) = try binned(in: "OUTLET")
        let found = findings([identified] + graded(nil, .outlet, "OUTLET") + events)
        #expect(found.contains { $0.contains("counts 0 and holds 1") })
    }

    @Test func `destruction without a ground is found`() {
        let found = findings([identified] + graded(nil, .destroy, "OUTLET"))
        #expect(found.contains { $0.contains("without a ground") })
    }
}
