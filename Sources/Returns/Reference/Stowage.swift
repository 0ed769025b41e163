/// What of an item decides in which bins it may lie: its class of bin, and what may not lie beside other goods.
public struct Stowage: Hashable, Sendable {
    /// The class of bin that takes it.
    public let binClass: String
    /// The site it is at.
    public let site: String
    /// The owner's id, where a house works for several.
    public let owner: String?
    /// The supplier's id.
    public let supplier: String?
    /// Whether it is dangerous goods, or may be dangerous.
    public let isHazardous: Bool
    /// The hold, when there is one.
    public let hold: Hold?
    /// Why it may be destroyed, when it is to be.
    public let ground: DestructionGround?
    /// Whether its class takes what is destroyed on another ground, too: then only a bin that names the ground is fit.
    public let sharesClassOfGround: Bool
    /// Whether it may lie among other goods where its own class has no room.
    public let mayOverflow: Bool
    /// What it takes up.
    public let measure: ItemMeasure

    /// Describes an item as the floor sees it.
    public init(
        binClass: String, site: String, owner: String? = nil, supplier: String? = nil, isHazardous: Bool = false,
        hold: Hold? = nil, ground: DestructionGround? = nil, sharesClassOfGround: Bool = false,
        mayOverflow: Bool = false, measure: ItemMeasure = .none
    ) {
        self.binClass = binClass
        self.site = site
        self.owner = owner
        self.supplier = supplier
        self.isHazardous = isHazardous
        self.hold = hold
        self.ground = ground
        self.sharesClassOfGround = sharesClassOfGround
        self.mayOverflow = mayOverflow
        self.measure = measure
    }
}

extension Stowage {
    /// An item whose way is decided: what is held, or dangerous, or to be destroyed, must not go on sale and so never
    /// waits among goods that may.
    ///
    /// - Parameter traits: what is known of the product that speaks of danger.
    public init(
        to binClass: String, at site: String, by disposition: Disposition?, owner: String?, supplier: String?,
        traits: Set<ProductTrait>, hold: Hold?, ground: DestructionGround?, sharesClassOfGround: Bool = false,
        measure: ItemMeasure = .none
    ) {
        let isHazardous =
            hold == .hazard || disposition == .hazardousDisposal || traits.contains(.dangerousGoods)
        self.init(
            binClass: binClass, site: site, owner: owner, supplier: supplier, isHazardous: isHazardous, hold: hold,
            ground: ground, sharesClassOfGround: sharesClassOfGround,
            mayOverflow: hold == nil && ground == nil && !isHazardous, measure: measure)
    }

    /// Whether nothing stands against its being sold.
    var isForSale: Bool { hold == nil && ground == nil }
}
