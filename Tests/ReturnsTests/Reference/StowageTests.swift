import Testing

@testable import Returns

/// What may lie beside what: each rule with the bin that keeps it and the one that breaks it.
struct StowageTests {
    private static func item(
        _ binClass: String = "RESTOCK", owner: String? = nil, supplier: String? = nil, isHazardous: Bool = false,
        hold: Hold? = nil, ground: DestructionGround? = nil, sharesClassOfGround: Bool = false
    ) -> Stowage {
        Stowage(
            binClass: binClass, site: "ORL", owner: owner, supplier: supplier, isHazardous: isHazardous, hold: hold,
            ground: ground, sharesClassOfGround: sharesClassOfGround,
            mayOverflow: hold == nil && ground == nil && !isHazardous)
    }

    private static func bin(_ binClass: String = "RESTOCK", _ purpose: BinPurpose = BinPurpose()) -> Bin {
        Bin(
            code: "A-1", generation: 1, zone: "A", binClass: binClass, capacity: 9,
            details: BinDetails(purpose: purpose))
    }

    private static func conflict(_ item: Stowage, _ bin: Bin, isShared: Bool = false) -> BinConflict? {
        item.conflict(with: bin, onSharedFloor: isShared)
    }

    @Test func `a bin of which nothing is known takes its class and no other`() {
        #expect(Self.conflict(Self.item(), Self.bin()) == nil)
        #expect(Self.conflict(Self.item(), Self.bin("OUTLET")) == .binClass("OUTLET"))
        #expect(Self.conflict(Self.item(), Self.bin("OVERFLOW")) == nil)
    }

    @Test func `a bin of another site takes nothing`() {
        #expect(Self.conflict(Self.item(), Self.bin("RESTOCK", BinPurpose(site: "ORL"))) == nil)
        #expect(Self.conflict(Self.item(), Self.bin("RESTOCK", BinPurpose(site: "LYS"))) == .site("LYS"))
    }

    @Test func `dangerous goods and others are kept apart, whichever the bin is for`() {
        let (danger, plain) = (Self.item(isHazardous: true), Self.item())
        let (forDanger, forOthers) = (BinPurpose(isForHazard: true), BinPurpose(isForHazard: false))
        #expect(Self.conflict(danger, Self.bin("RESTOCK", forDanger)) == nil)
        #expect(Self.conflict(danger, Self.bin("RESTOCK", forOthers)) == .hazardAmongOthers)
        #expect(Self.conflict(plain, Self.bin("RESTOCK", forDanger)) == .othersAmongHazard)
        #expect(Self.conflict(plain, Self.bin("RESTOCK", forOthers)) == nil)
        #expect(Self.conflict(Self.item("HAZARD", isHazardous: true, hold: .hazard), Self.bin()) == .hazardAmongOthers)
        #expect(Self.conflict(danger, Self.bin("OVERFLOW")) == .hazardAmongOthers)
    }

    @Test func `what is called back or may hold data says so where it may not lie`() {
        #expect(Self.conflict(Self.item("RECALL", hold: .recall), Self.bin()) == .recall)
        #expect(Self.conflict(Self.item("DATA-HOLD", hold: .data), Self.bin()) == .dataAmongSellable)
        #expect(Self.conflict(Self.item("RECALL", hold: .recall), Self.bin("RECALL")) == nil)
        #expect(Self.conflict(Self.item("RECALL", hold: .recall), Self.bin("OVERFLOW")) == .recall)
    }

    @Test func `two owners' goods never share a bin`() {
        let (acme, house) = (Self.item(owner: "acme"), Self.item())
        let forAcme = Self.bin("RESTOCK", BinPurpose(owner: "acme"))
        #expect(Self.conflict(acme, forAcme, isShared: true) == nil)
        #expect(Self.conflict(Self.item(owner: "zeta"), forAcme, isShared: true) == .owner("acme"))
        #expect(Self.conflict(house, forAcme, isShared: true) == .owner("acme"))
        // Where bins are kept for owners, one that names none is the house's own.
        #expect(Self.conflict(acme, Self.bin(), isShared: true) == .owner(nil))
        #expect(Self.conflict(house, Self.bin(), isShared: true) == nil)
        // Where none is, there is nobody to tell apart.
        #expect(Self.conflict(acme, Self.bin()) == nil)
    }

    @Test(arguments: [("RESTOCK-ACME", true), ("ACME", true), ("RESTOCK-ACMELIA", false), ("RESTOCK-ACME-2", true)])
    func `a class that was made for an owner needs no bins that say it again`(binClass: String, isFit: Bool) {
        let item = Self.item(binClass, owner: "acme")
        #expect((Self.conflict(item, Self.bin(binClass), isShared: true) == nil) == isFit)
    }

    @Test func `a bin has one ground of destruction, and names it where its class takes several`() {
        let soiled = Self.item("DESTROY", ground: .beyondRepair)
        let shared = Self.item("DESTROY", ground: .beyondRepair, sharesClassOfGround: true)
        let bin = { Self.bin("DESTROY", BinPurpose(ground: $0)) }
        #expect(Self.conflict(soiled, bin(nil)) == nil)
        #expect(Self.conflict(soiled, bin(.beyondRepair)) == nil)
        #expect(Self.conflict(soiled, bin(.dangerous)) == .ground(.dangerous))
        #expect(Self.conflict(shared, bin(nil)) == .ground(nil))
        #expect(Self.conflict(shared, bin(.beyondRepair)) == nil)
        #expect(Self.conflict(Self.item("DESTROY"), bin(.dangerous)) == .ground(.dangerous))
        #expect(Self.conflict(soiled, Self.bin()) == .ground(nil))
    }

    @Test func `a bin that is kept for a supplier takes nobody else's goods, unless it is mixed`() {
        let (own, other) = (Self.item(supplier: "ALPHA"), Self.item(supplier: "BETA"))
        let kept = Self.bin("RESTOCK", BinPurpose(supplier: "ALPHA"))
        let mixed = Self.bin("RESTOCK", BinPurpose(supplier: "ALPHA", mixing: .mixed))
        #expect(Self.conflict(own, kept) == nil)
        #expect(Self.conflict(other, kept) == .supplier("ALPHA"))
        #expect(Self.conflict(other, mixed) == nil)
    }

    @Test func `what is held for another reason waits in bins of its class`() {
        let doubted = Self.item("COUNTERFEIT", hold: .counterfeit)
        #expect(Self.conflict(doubted, Self.bin()) == .held(.counterfeit))
        #expect(Self.conflict(doubted, Self.bin("COUNTERFEIT")) == nil)
    }

    private static func conflict(_ item: Stowage, beside goods: Stowage...) -> BinConflict? {
        item.conflict(with: bin(item.binClass), holding: StowedGoods(goods), onSharedFloor: false)
    }

    @Test func `what lies in the bin decides too, both ways`() {
        let (plain, danger) = (Self.item(), Self.item(isHazardous: true))
        let (recalled, dated) = (Self.item(hold: .recall), Self.item(hold: .data))
        #expect(Self.conflict(plain, beside: Self.item(supplier: "BETA")) == nil)
        #expect(Self.conflict(danger, beside: plain) == .hazardAmongOthers)
        #expect(Self.conflict(plain, beside: danger) == .othersAmongHazard)
        #expect(Self.conflict(danger, beside: danger) == nil)
        #expect(Self.conflict(recalled, beside: plain) == .recall)
        #expect(Self.conflict(recalled, beside: recalled) == nil)
        #expect(Self.conflict(plain, beside: recalled) == .amongHeld(.recall))
        #expect(Self.conflict(dated, beside: recalled) == .amongHeld(.recall))
        #expect(Self.conflict(dated, beside: plain) == .dataAmongSellable)
        #expect(Self.conflict(plain, beside: dated) == .amongHeld(.data))
        // Neither is for sale.
        #expect(Self.conflict(dated, beside: Self.item(hold: .serial)) == nil)
    }

    @Test func `a bin has one owner's goods and one ground, or none`() {
        let (house, acme) = (Self.item(), Self.item(owner: "acme"))
        #expect(Self.conflict(acme, beside: house) == .owner(nil))
        #expect(Self.conflict(house, beside: acme, Self.item(owner: "zeta")) == .owner("acme"))
        #expect(Self.conflict(acme, beside: acme) == nil)
        let (worn, risky) = (Self.item(ground: .beyondRepair), Self.item(ground: .dangerous))
        #expect(Self.conflict(worn, beside: worn) == nil)
        #expect(Self.conflict(worn, beside: risky) == .ground(.dangerous))
        #expect(Self.conflict(worn, beside: house) == .ground(nil))
        #expect(Self.conflict(house, beside: worn) == .ground(.beyondRepair))
    }

    @Test func `what is known of a product, a hold and a way makes one stowage`() {
        let perfume = Stowage(
            to: "RESTOCK", at: "ORL", by: .restock, owner: nil, supplier: nil, traits: [.dangerousGoods], hold: nil,
            ground: nil)
        #expect(perfume.isHazardous && !perfume.mayOverflow)
        let waste = Stowage(
            to: "HAZ", at: "ORL", by: .hazardousDisposal, owner: nil, supplier: nil, traits: [], hold: nil, ground: nil)
        #expect(waste.isHazardous && !waste.mayOverflow)
        let held = Stowage(
            to: "X", at: "ORL", by: nil, owner: nil, supplier: nil, traits: [], hold: .serial, ground: nil)
        #expect(!held.isHazardous && !held.mayOverflow)
        let pen = Stowage(
            to: "X", at: "ORL", by: .restock, owner: nil, supplier: nil, traits: [.electrical], hold: nil, ground: nil)
        #expect(pen.mayOverflow && !pen.isHazardous)
    }

    @Test func `the worst conflict is the one that is told`() {
        let bin = Self.bin("OUTLET", BinPurpose(site: "LYS", owner: "acme", isForHazard: true))
        #expect(Self.conflict(Self.item(), bin, isShared: true) == .site("LYS"))
    }
}
