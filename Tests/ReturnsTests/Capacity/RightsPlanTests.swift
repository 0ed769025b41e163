import Rehearsal
import Returns
import Testing

/// Who gets which rights of one class of bins, and who is asked for some.
@Suite struct RightsPlanTests {
    private static let one = RightsHolder(station: "S1", epoch: 1)
    private static let two = RightsHolder(station: "S2", epoch: 1)
    private static let three = RightsHolder(station: "S3", epoch: 1)

    private static func room(
        _ code: String, _ capacity: Int, used: Int = 0, out: [RightsHolder: Int] = [:]
    ) -> RightsPlan.Room {
        RightsPlan.Room(
            place: BinPlace(code: code, generation: 1),
            account: BinAccount(capacity: capacity, used: used, out: out))
    }

    private static func claim(_ holder: RightsHolder, _ wanted: Int = 10, isOnline: Bool = true) -> RightsPlan.Claim {
        RightsPlan.Claim(holder: holder, wanted: wanted, isOnline: isOnline)
    }

    private static func given(_ plan: RightsPlan, to holder: RightsHolder) -> Int {
        plan.steps.filter { $0.holder == holder && $0.kind == .grant }.flatMap(\.rights).reduce(0) { $0 + $1.count }
    }

    @Test func `with plenty each station gets what it wants, the fullest bin first`() {
        let plan = RightsPlan(
            rooms: [Self.room("A", 50), Self.room("B", 50, used: 30)], claims: [Self.claim(Self.one, 12)])
        #expect(plan.steps.flatMap(\.rights) == [BinRights(place: BinPlace(code: "B", generation: 1), count: 12)])
    }

    @Test func `nobody gets more than an even share, and part of the room stays at the hub`() {
        let plan = RightsPlan(
            rooms: [Self.room("A", 48)], claims: [Self.one, Self.two, Self.three].map { Self.claim($0, 1_000) })
        // 48 less an eighth, by three; then what is left by the same rule.
        #expect(Self.given(plan, to: Self.one) == 14)
        #expect(plan.rooms[0].account.free > 0)
        #expect(plan.rooms[0].account.granted + plan.rooms[0].account.free == 48)
    }

    @Test func `a station that has half of what it wants waits, and one with less is served`() {
        let rooms = [Self.room("A", 100, out: [Self.one: 6, Self.two: 5])]
        let plan = RightsPlan(rooms: rooms, claims: [Self.claim(Self.one), Self.claim(Self.two)])
        #expect(Self.given(plan, to: Self.one) == 0)
        #expect(Self.given(plan, to: Self.two) == 5)
    }

    @Test func `what is scarce goes one by one to connected stations that have nothing`() {
        let rooms = [Self.room("A", 5, used: 2, out: [Self.one: 1])]
        let claims = [
            Self.claim(Self.one), Self.claim(Self.two), Self.claim(Self.three, isOnline: false),
        ]
        let plan = RightsPlan(rooms: rooms, claims: claims)
        #expect(Self.given(plan, to: Self.two) == 1)
        #expect(Self.given(plan, to: Self.one) == 0 && Self.given(plan, to: Self.three) == 0)
    }

    @Test func `where nothing is free the connected station that holds most is asked for half, once`() {
        let rooms = [Self.room("A", 9, used: 2, out: [Self.one: 5, Self.three: 2])]
        let plan = RightsPlan(
            rooms: rooms, claims: [Self.claim(Self.one), Self.claim(Self.two), Self.claim(Self.three)])
        #expect(plan.steps == [Self.step(Self.one, .recall, 3)])
        let answering = RightsPlan.Claim(holder: Self.one, wanted: 10, isOnline: true, isRecalled: true)
        let again = RightsPlan(rooms: rooms, claims: [answering, Self.claim(Self.two), Self.claim(Self.three)])
        #expect(again.steps.isEmpty)
    }

    @Test func `who has less than half of an even share is helped out by who has more, and who is away gets nothing`() {
        let rooms = [Self.room("A", 10, out: [Self.one: 9])]
        let plan = RightsPlan(rooms: rooms, claims: [Self.claim(Self.one), Self.claim(Self.two)])
        #expect(plan.steps == [Self.step(Self.two, .grant, 1), Self.step(Self.one, .recall, 4)])
        let away = RightsPlan(
            rooms: [Self.room("A", 10)], claims: [Self.claim(Self.one, isOnline: false), Self.claim(Self.two)])
        #expect(Self.given(away, to: Self.one) == 0 && Self.given(away, to: Self.two) > 0)
    }

    @Test func `a bin in which more lies than it takes gives nothing`() {
        let plan = RightsPlan(rooms: [Self.room("A", 5, used: 7)], claims: [Self.claim(Self.one)])
        #expect(plan.steps.isEmpty)
    }

    @Test(arguments: 0..<200) func `no plan gives out more than is free`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let holders = [Self.one, Self.two, Self.three]
        let rooms = (0..<dice.number(1...6)).map { index in
            Self.room(
                "R\(index)", dice.number(1...20), used: dice.number(0...12),
                out: Dictionary(uniqueKeysWithValues: holders.map { ($0, dice.number(0...4)) }))
        }
        let claims = holders.map { Self.claim($0, dice.number(1...30), isOnline: dice.chance(70)) }
        let plan = RightsPlan(rooms: rooms, claims: claims)
        for (before, after) in zip(rooms, plan.rooms) {
            let isRaised = after.account.granted > before.account.granted
            #expect(!isRaised || after.account.used + after.account.granted <= after.account.capacity)
        }
    }

    private static func step(_ holder: RightsHolder, _ kind: RightsOrder.Kind, _ count: Int) -> RightsPlan.Step {
        RightsPlan.Step(
            holder: holder, kind: kind, rights: [BinRights(place: BinPlace(code: "A", generation: 1), count: count)])
    }
}
