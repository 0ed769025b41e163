import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// A hub with agreements in force and items that go back: what the tests of suppliers do to it.
struct SupplierFloor {
    let floor: Floor
    let store: HubStore

    static let day: Int64 = 86_400_000

    /// Monday 21 September 2026, 16:13 in Paris, and so many days later.
    static func later(_ days: Int64) -> Moment { Floor.start.advanced(byMilliseconds: days * day) }

    init(_ agreements: [SupplierAgreement]) async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        let policy = Policy(
            id: "house", version: 1, agreements: agreements, otherwise: try StandardPlaybook.load().dispositions)
        _ = try await store.publish([
            .policy(policy), .bin(Bin(code: "R-1", generation: 1, zone: "R", binClass: "RTV-ALPHA", capacity: 50)),
        ])
    }

    static func agreement(
        _ supplier: String = "ALPHA", window: SupplierWindow? = nil, evidence: [Evidence] = [],
        authorisation: ReturnAuthorisation? = ReturnAuthorisation(answerHours: 48, validDays: 30),
        batch: ReturnBatch? = nil, unitsPerMonth: Int? = nil, settlementDays: Int? = nil
    ) -> SupplierAgreement {
        SupplierAgreement(
            supplier: supplier, window: window, evidence: evidence, authorisation: authorisation, batch: batch,
            unitsPerMonth: unitsPerMonth, packaging: LocalizedText(french: "carton fermé", english: "closed box"),
            destination: "ALPHA, 12 rue du Port, Lille", settlementDays: settlementDays, terms: ChannelTerms(),
            binClass: "RTV-{supplier}", label: LocalizedText(french: "x", english: "x"),
            reason: LocalizedText(french: "x", english: "x"))
    }

    /// An item that costs 12.00 €, weighs 250 g, and goes back for 10.80 €.
    static func decided(
        _ number: Int, supplier: String = "ALPHA", received: Moment = Floor.start, to: Disposition = .returnToVendor
    ) throws -> [Event] {
        let plate = try Bench.plate(number)
        var item = ItemCase(grade: .good)
        (item.supplier, item.costCents, item.weightGrams) = (supplier, 1_200, 250)
        (item.receivedAt, item.declaredReason, item.evidence) = (received, "DEFECTIVE", [.serial, .photo])
        let basis = DispositionBasis(
            step: .supplier, item: item,
            recovery: Recovery(
                sale: 0, credit: 1_080, tax: 0, eco: 0, handling: 0, rework: 0, transport: 0, storage: 0,
                compliance: 0))
        let words = LocalizedText(french: "x", english: "x")
        return [
            Bench.identified(plate), Bench.graded(plate),
            .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: to, binClass: "RTV-\(supplier)", rule: supplier, table: "house",
                    tableVersion: 1, label: words, reason: words, basis: basis)),
        ]
    }

    /// Sends what a bench journaled.
    func append(_ events: [Event]) async throws {
        _ = try await store.append(StationJournal("S1", [Bench.arrival()] + events).received())
    }

    func desk(daysLater days: Int64 = 0) -> Desk {
        Desk(store: store, now: { Self.later(days) })
    }

    /// One column of what waits, by its name.
    func waiting(_ column: String, daysLater days: Int64 = 0) async throws -> [Listing.Cell] {
        let listing = try await store.waitingListing(at: Self.later(days))
        guard let index = listing.columns.firstIndex(of: column) else { return [] }
        return listing.rows.map { $0[index] }
    }
}

extension DeskRequest {
    static func ask(_ supplier: String = "ALPHA", early: Bool = false) throws -> DeskRequest {
        .askSupplier(try SupplierAsk(supplier: supplier, isEarly: early, language: .fr, by: "marie"))
    }

    static func authorise(
        _ request: String = "1", _ number: String = "RA-7", until: String? = nil
    ) throws -> DeskRequest {
        .recordAnswer(try SupplierAnswer(authorising: request, number: number, until: until, by: "paul"))
    }

    static func refuse(_ request: String = "1", _ reason: String) throws -> DeskRequest {
        .recordAnswer(try SupplierAnswer(refusing: request, reason: reason, by: "paul"))
    }
}
