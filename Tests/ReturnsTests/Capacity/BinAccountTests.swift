import Returns
import Testing

/// The lines of the proof beside `BinAccount` and `HeldRights`, each by itself; what they come to together under every
/// order of faults is played by the simulation.
@Suite struct BinAccountTests {
    private static let one = RightsHolder(station: "S1", epoch: 1)
    private static let two = RightsHolder(station: "S2", epoch: 1)

    @Test func `only a grant raises the sum, and it gives no more than is free`() {
        var account = BinAccount(capacity: 5)
        #expect(account.grant(3, to: Self.one) == 3)
        #expect(account.grant(3, to: Self.two) == 2)
        #expect(account.grant(1, to: Self.one) == 0)
        #expect(account.used == 0 && account.granted == 5 && account.free == 0)
        #expect(account.grant(-2, to: Self.one) == 0 && account.granted == 5)
    }

    @Test func `a placement by right moves one unit, and a removal that regains it moves it back`() {
        var account = BinAccount(capacity: 2, used: 0, out: [Self.one: 2])
        account.placed(by: Self.one, byRight: true)
        #expect(account.used == 1 && account.out == [Self.one: 1])
        account.removed(by: Self.one, regainsRight: true)
        #expect(account.used == 0 && account.out == [Self.one: 2])
    }

    @Test func `what another station takes out gives room back to the hub and no right to anybody`() {
        var account = BinAccount(capacity: 2, used: 2)
        account.removed(by: Self.two, regainsRight: false)
        #expect(account.used == 1 && account.out.isEmpty && account.free == 1)
    }

    @Test func `rights that are given back are free again`() {
        var account = BinAccount(capacity: 3, out: [Self.one: 3])
        account.returned(2, by: Self.one)
        #expect(account.free == 2 && account.out == [Self.one: 1])
    }

    @Test func `an item that is put in without a right is counted, and above the limit the bin is overfull`() {
        var account = BinAccount(capacity: 1, out: [Self.one: 1])
        account.placed(by: Self.two, byRight: false)
        #expect(!account.isOverfull && account.free == 0)
        account.placed(by: Self.one, byRight: true)
        #expect(account.isOverfull && account.used == 2 && account.free == 0)
    }

    @Test func `a limit below what is in and out takes nothing away and grants nothing`() {
        var account = BinAccount(capacity: 5, used: 2, out: [Self.one: 2])
        account.resize(to: 3)
        #expect(account.used == 2 && account.out == [Self.one: 2] && !account.isOverfull)
        #expect(account.grant(1, to: Self.two) == 0)
        account.returned(2, by: Self.one)
        #expect(account.grant(2, to: Self.two) == 1)
    }

    @Test func `a count voids what was out, and a frozen account grants nothing`() {
        var account = BinAccount(capacity: 5, used: 1, out: [Self.one: 4])
        account = account.recounted(3)
        #expect(account.used == 3 && account.out.isEmpty && account.free == 2)
        account.isFrozen = true
        #expect(account.grant(1, to: Self.one) == 0 && account.free == 0)
    }

    @Test func `a station spends what it holds, regains it, and gives back no more than that`() {
        var held = HeldRights()
        #expect(!held.spend() && held.rights == 0)
        held.receive(2)
        #expect(held.spend() && held.spend() && !held.spend())
        held.regain()
        #expect(held.giveBack(5) == 1 && held.rights == 0)
        held.receive(-3)
        #expect(held.rights == 0 && HeldRights(-1).rights == 0)
    }
}
