import Foundation
import GRDB
import Returns
import SystemPackage
import Testing
import Wire

@testable import Journal

/// Rights to fill bins in the journal: rows that change with the event, and survive what the disk does.
@Suite struct RightsTests {
    private let folder: TemporaryFolder
    private let journal: Journal
    private let at = Moment(milliseconds: 1_790_000_000_000)

    init() throws {
        folder = try TemporaryFolder()
        journal = try Floor.open(folder.journal)
    }

    private func take(_ input: Input) throws -> Commit {
        try journal.commit(input, state: try journal.restore(), at: at)
    }

    private func place() throws -> BinPlace { try #require(try journal.bins().first).place }

    private func order(_ number: Int, _ kind: RightsOrder.Kind = .grant, _ count: Int) throws -> Input {
        .rights(
            RightsOrder(
                hub: "h1", number: number, kind: kind, rights: [BinRights(place: try place(), count: count)]))
    }

    @Test func `without a hub that gives rights there is no standing, and loads decide`() throws {
        #expect(try journal.rightsStanding() == nil)
        #expect(try take(order(1, .grant, 5)).recorded.isEmpty)
    }

    @Test func `orders count once and in their order, and what is asked back is what is there`() throws {
        #expect(try take(.hubFound("h1")).recorded.map(\.event) == [.rightsReported(hub: "h1", held: [])])
        #expect(try take(.hubFound("h1")).recorded.isEmpty)
        #expect(try take(order(1, .grant, 5)).recorded.count == 1)
        #expect(try take(order(1, .grant, 5)).recorded.isEmpty)
        #expect(try take(order(3, .grant, 5)).recorded.isEmpty)
        let held = BinRights(place: try place(), count: 5)
        #expect(try journal.rightsStanding() == RightsStanding(hub: "h1", through: 1, held: [held]))
        #expect(
            try take(order(2, .recall, 9)).recorded.map(\.event) == [.rightsReturned(number: 2, rights: [held])])
        #expect(try journal.rightsStanding() == RightsStanding(hub: "h1", through: 2, held: []))
        #expect(
            try take(order(3, .recall, 1)).recorded.map(\.event) == [.rightsReturned(number: 3, rights: [])])
    }

    @Test func `another history of the hub is told what is held, and its orders are counted from one`() throws {
        _ = try take(.hubFound("h1"))
        _ = try take(order(1, .grant, 5))
        let held = BinRights(place: try place(), count: 5)
        #expect(try take(.hubFound("h2")).recorded.map(\.event) == [.rightsReported(hub: "h2", held: [held])])
        // An order of the history before says nothing any more.
        #expect(try take(order(1, .grant, 5)).recorded.isEmpty)
        #expect(try journal.rightsStanding() == RightsStanding(hub: "h2", through: 0, held: [held]))
    }

    @Test func `the rights are the same after a start and after the tables were made again`() throws {
        _ = try take(.hubFound("h1"))
        _ = try take(order(1, .grant, 5))
        _ = try take(order(2, .recall, 2))
        let standing = try journal.rightsStanding()
        try journal.rebuildProjections()
        #expect(try journal.rightsStanding() == standing)
        try journal.close()
        #expect(try Floor.open(folder.journal).rightsStanding() == standing)
    }

    @Test func `a reservation spends a right, its release regains it, and without one no bin is free`() throws {
        _ = try take(.hubFound("h1"))
        let place = try place()
        let plate = LicencePlate(prefix: journal.identity.platePrefix, counter: 1)
        func record(_ event: Event) throws {
            _ = try journal.append(events: [event], state: try journal.restore(), at: at)
        }
        #expect(try journal.read { try $0.binBoard(hasRights: true) }.status(ofCode: place.code)?.hasRoom == false)
        _ = try take(order(1, .grant, 1))
        #expect(try journal.read { try $0.binBoard(hasRights: true) }.status(ofCode: place.code)?.hasRoom == true)
        let room = RoomTaken(byRight: true, measure: ItemMeasure(millilitres: 10, grams: 20, cents: 30))
        try record(
            .itemIdentified(
                ItemIdentification(
                    plate: plate, parcel: "P",
                    candidate: ItemCandidate(code: "X", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
                    category: nil, match: .uncoded, sheet: nil, firstQuestion: nil, policy: nil)))
        try record(.binReserved(plate: plate, place: place, room: room))
        #expect(try journal.rightsStanding()?.held == [])
        #expect(try load(place) == [1, 10, 20, 30])
        try record(.binReleased(plate: plate, place: place, room: room))
        #expect(try journal.rightsStanding()?.held == [BinRights(place: place, count: 1)])
        #expect(try load(place) == [0, 0, 0, 0])
    }

    private func load(_ place: BinPlace) throws -> [Int] {
        try journal.read { db in
            let row = try db.cachedStatement(
                sql: "SELECT load, millilitres, grams, cents FROM binLoad WHERE code = ? AND generation = ?")
            return try [0, 1, 2, 3].map { column in
                try #require(try Row.fetchOne(row, arguments: [place.code, place.generation])).integer(column)
            }
        }
    }
}
