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
            seed: 1, size: DaySize(parcels: 0, products: 220, bins: 60, rules: 0, benches: 1),
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

    /// An item that is what was announced.
    private func identified(_ product: Product, as plate: LicencePlate) -> Event {
        .itemIdentified(
            ItemIdentification(
                plate: plate, parcel: "10001-000001",
                candidate: ItemCandidate(
                    code: product.gtin.display, gtin: product.gtin, serial: nil, lot: nil, isKnown: true),
                name: product.name, category: product.category, match: .expected(line: 1), sheet: nil,
                firstQuestion: nil))
    }

    private func graded(_ hold: Hold?, _ way: Disposition, _ binClass: String) -> [Event] {
        [
            .itemGraded(ItemGrading(plate: plate, grade: hold == nil ? .good : .held, hold: hold, tasks: [])),
            .itemDispositioned(disposition(of: plate, way, binClass)),
        ]
    }

    private func disposition(of plate: LicencePlate, _ way: Disposition, _ binClass: String) -> ItemDisposition {
        ItemDisposition(
            plate: plate, disposition: way, binClass: binClass, rule: "R", table: "T", tableVersion: 1,
            label: LocalizedText(french: "L", english: "L"), reason: LocalizedText(french: "R", english: "R"))
    }

    private func binned(in binClass: String) throws -> (events: [Event], board: BinBoard) {
        let place = try #require(site.bins.first { $0.binClass == binClass }).place
        var loaded = board
        loaded.count(1, in: place)
        let verified = Event.labelVerified(job: 1, plate: plate)
        return ([.binReserved(plate: plate, place: place), verified, .itemBinned(plate: plate, place: place)], loaded)
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

    @Test func `an item that is binned without its label having been seen is found`() throws {
        let (events, loaded) = try binned(in: "OUTLET")
        let unseen = events.filter { if case .labelVerified = $0 { false } else { true } }
        let found = findings([identified] + graded(nil, .outlet, "OUTLET") + unseen, board: loaded)
        #expect(found.contains { $0.contains("nobody saw its label") })
    }

    @Test func `what is called back or watched is found among goods that are sold`() throws {
        let (events, loaded) = try binned(in: "OUTLET")
        let recalled = try #require(site.calledBack.first)
        let way = graded(nil, .outlet, "OUTLET") + events
        #expect(
            findings([identified(recalled, as: plate)] + way, board: loaded).contains { $0.contains("called back") })
        let watched = try #require(site.watched.first)
        #expect(
            findings([identified(watched, as: plate)] + way, board: loaded).contains { $0.contains("counterfeit") })
        let ordinary = try #require(site.products.first(where: site.isOrdinary))
        #expect(findings([identified(ordinary, as: plate)] + way, board: loaded).isEmpty)
    }

    @Test func `goods of two owners in one bin are found`() throws {
        let shared = DaySite(
            seed: 1, size: DaySize(parcels: 0, products: 220, bins: 60, rules: 0, benches: 1, owners: 3),
            playbook: site.playbook)
        let place = try #require(shared.bins.first { $0.binClass == "OUTLET-OWN" }).place
        func findings(_ owners: [String]) throws -> [String] {
            var audit = DayAudit(site: shared)
            var loaded = BinBoard(shared.bins.map { BinStatus(bin: $0, load: 0) })
            for (number, owner) in owners.enumerated() {
                let product = try #require(
                    shared.products.first { $0.details.owner == owner && shared.isOrdinary($0) })
                let plate = LicencePlate(prefix: plate.prefix, counter: number + 1)
                let events = [
                    identified(product, as: plate),
                    .itemGraded(ItemGrading(plate: plate, grade: .good, hold: nil, tasks: [])),
                    .itemDispositioned(disposition(of: plate, .outlet, "OUTLET-OWN")),
                    .binReserved(plate: plate, place: place), .labelVerified(job: 1, plate: plate),
                    .itemBinned(plate: plate, place: place),
                ]
                let step = events.enumerated().map {
                    RecordedEvent(sequence: $0 + 1, step: 1, at: shared.morning, event: $1)
                }
                loaded.count(1, in: place)
                audit.check(step, of: "S1", state: Workflow.apply(State(), step: step), board: loaded)
            }
            return audit.findings
        }
        #expect(try findings(["OWN", "OWN"]).isEmpty)
        #expect(try findings(["OWN", "NORD"]).contains { $0.contains("has goods of OWN") })
    }
}
