/// What the workflow wants to know before it decides about one input; the journal answers with `Facts`.
public struct FactRequest: Hashable, Sendable {
    /// A badge id.
    public var badge: String?
    /// Codes under which a parcel may be announced or already received.
    public var parcelKeys: [String] = []
    /// Product codes, best reading first.
    public var gtins: [GTIN] = []
    /// A serial number with the product it belongs to.
    public var serial: String?
    /// A plate.
    public var plate: LicencePlate?
    /// Whether the item with the plate is needed as its bin holds it, if it is on hold for data.
    public var needsHeldItem = false
    /// An item of which it matters whether it was offered for donation, beside the product codes.
    public var offered: LicencePlate?
    /// A bin's code.
    public var bin: String?
    /// Whether the recalls of the product codes are needed.
    public var needsRecalls = false
    /// Whether the plate may be one that waits for another operator.
    public var seeksSecondLook = false
    /// Whether there may be an order of the desk for the plate. Where there is one, what it takes to carry it out is
    /// asked for as well, by `carryingOut`.
    public var seeksOrder = false
    /// Whether the bins that could take an item are needed.
    public var needsBins = false
    /// Whether it is needed what the item with the plate was graded as.
    public var needsStanding = false
    /// The bin of which the content is needed.
    public var contents: BinPlace?
    /// Whether it is needed what the items in it were graded as.
    public var weighsContents = false
    /// Another bin of which the verdicts of its items are needed: what is put beside them.
    public var beside: BinPlace?
    /// Something of which the last act of a supervisor is needed.
    public var act: ActSubject?
    /// Items that are asked for by their plates alone.
    public var plates: [LicencePlate] = []
    /// Whether it is needed how far the station has come with the hub's orders about rights.
    public var needsRights = false

    /// A request for nothing.
    public init() {}
}

/// The rows that bear on one input, read in the very transaction that writes the outcome.
public struct Facts: Hashable, Sendable {
    /// Who the station is.
    public var station: StationIdentity
    /// The published rules.
    public var playbook: Playbook
    /// The badge asked for.
    @Apart public var badge: Badge?
    /// Announced returns that match a parcel key.
    public var returns: [ExpectedReturn] = []
    /// An earlier receipt at this station under one of the parcel keys.
    public var receipt: Receipt?
    /// The parcels of the first of `returns` that this station received itself, oldest first, all with what was found.
    public var received: [ReceivedParcel] = []
    /// Products that match, in the order of the request.
    public var products: [Product] = []
    /// Recalls of the product codes asked for, by id.
    public var recalls: [Recall] = []
    /// What came of offers of donation, of the item and the products asked for; a way is decided by them.
    public var donations: [DonationRecord] = []
    /// The item with the plate, or else with the product and serial asked for.
    @Apart public var item: KnownItem?
    /// What waits under the plate for another operator.
    @Apart public var secondLook: WaitingItem?
    /// What the desk ordered for the item with the plate asked for, as long as nobody has done it.
    @Apart public var order: DeskOrder?
    /// The item with the plate asked for, when it lies in a bin on hold for data.
    @Apart public var held: HeldItem?
    /// What the hub told of the piece with the serial number asked for; the station's own `item` goes before it.
    @Apart public var returned: ReturnedSerial?
    /// The bin with the code asked for.
    @Apart public var bin: BinStatus?
    /// What the item with the plate asked for was graded as and where it went, as far as this station knows.
    @Apart public var standing: ItemVerdict?
    /// What the bin asked for holds, by plate.
    public var contents = BinContents()
    /// What the items of the bin that something is put into were graded as and where they go, when asked for.
    public var beside: [ItemVerdict] = []
    /// The item with the plate asked for as it lies in its bin, when this station knows it whole.
    @Apart public var binned: HeldItem?
    /// The last act of a supervisor on what was asked for, as long as it was not taken back.
    @Apart public var act: SupervisedAct?
    /// Those of the plates asked for, and of that act, that this station knows.
    public var items: [KnownItem] = []
    /// Every bin with its load, when asked for; in the order of their codes.
    public var bins = BinBoard()
    /// How far the station has come with the hub's orders about rights, when asked for; nil where no hub gives any.
    @Apart public var rights: RightsStanding?

    /// Facts that know only the station and its rules.
    public init(station: StationIdentity, playbook: Playbook) {
        self.station = station
        self.playbook = playbook
    }
}

/// An item that is known here, wherever it was processed.
public struct KnownItem: Hashable, Sendable {
    /// Its plate.
    public let plate: LicencePlate
    /// The parcel that it came in.
    public let parcel: String
    /// Where it is; nil while it was never binned.
    public let place: BinPlace?
    /// What it takes up there.
    public let room: RoomTaken
    /// When it was last touched.
    public let at: Moment

    /// Names a known item.
    public init(plate: LicencePlate, parcel: String, place: BinPlace?, room: RoomTaken = .place, at: Moment) {
        self.plate = plate
        self.parcel = parcel
        self.place = place
        self.room = room
        self.at = at
    }
}
