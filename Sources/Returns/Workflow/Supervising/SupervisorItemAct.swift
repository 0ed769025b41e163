/// What can be done with an item besides putting it elsewhere, in the order of the keys.
public enum SupervisorItemAct: Int, CaseIterable, Sendable {
    /// Give it another grade, or release it.
    case regrade = 1
    /// Send it another way than the rules do.
    case redirect
    /// Print its label again.
    case relabel
    /// Give its plate up.
    case void
}

/// Another way than the rules had chosen, by a supervisor's word.
public struct WayOverride: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// Where it went before.
    public let from: Disposition
    /// The class of bins before.
    public let oldClass: String
    /// Where it goes from now on.
    public let way: WayChoice
    /// Why.
    public let reason: Reason
    /// What it had waited for; nil for an item that waited for nobody.
    @Apart public var waiting: SecondLook?
    /// The desk's order that was carried out; nil where a supervisor at the bench decided.
    public let order: DeskOrder.Source?

    /// Why an item goes another way, in the order of the keys.
    public enum Reason: String, CaseIterable, Sendable {
        /// The house, or the owner of the goods, said so.
        case instructed
        /// The customer or the supplier agreed to it.
        case agreed
        /// It is wanted there: sold already, or asked for.
        case wanted
        /// Its price or its season is over where the rules send it.
        case outdated
        /// There is no room where the rules send it.
        case noRoom
    }

    /// Describes an override.
    public init(
        plate: LicencePlate, from: Disposition, oldClass: String, way: WayChoice, reason: Reason,
        waiting: SecondLook? = nil,
        order: DeskOrder.Source? = nil
    ) {
        self.plate = plate
        self.from = from
        self.oldClass = oldClass
        self.way = way
        self.reason = reason
        self.waiting = waiting
        self.order = order
    }
}

/// A plate that a supervisor gave up, with all that is needed to have it back.
public struct ItemVoiding: Hashable, Sendable {
    /// The item as it lay in its bin.
    public let item: HeldItem
    /// What it had waited for; nil for an item that waited for nobody.
    @Apart public var waiting: SecondLook?
    /// Why.
    public let reason: Reason

    /// Why a plate is given up, in the order of the keys.
    public enum Reason: String, CaseIterable, Sendable {
        /// One thing has got two plates.
        case doubled
        /// It was taken for another thing, and is received anew.
        case mistaken
        /// It is no return: the house's own, or brought back to stock another way.
        case notReturned
        /// It was received for training or a trial.
        case trial
    }

    /// Describes what is given up.
    public init(item: HeldItem, waiting: SecondLook? = nil, reason: Reason) {
        self.item = item
        self.waiting = waiting
        self.reason = reason
    }
}
