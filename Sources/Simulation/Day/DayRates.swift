/// How often something is out of the ordinary, in ten-thousandths: the first six of parcels, the others of pieces.
struct DayRates: Hashable, Sendable {
    /// Parcels that nobody announced.
    var blind = 500
    /// Boxes without anything in them. A parcel has 1.7 pieces, and figures are usually given per thousand of those.
    var empty = 50
    /// Boxes that are crushed, wet or open.
    var damaged = 270
    /// Parcels with a piece on top.
    var extra = 90
    /// Parcels with the customer's own thing in them.
    var belonging = 40
    /// Parcels with somebody else's goods in them.
    var foreign = 20

    /// Announced pieces that the customer left out.
    var leftOut = 120
    /// Pieces of another product than announced.
    var swapped = 80
    /// Pieces whose code cannot be read.
    var unreadable = 200
    /// Serialised pieces that are others than those sold.
    var serialMismatch = 360
    /// Pieces of a product whose counterfeits have been returned before.
    var watched = 20
    /// Pieces that are called back, or may be.
    var recalled = 5
    /// Pieces of a product of which another lot is called back.
    var otherLot = 5
    /// Pieces with blood, pests or mould.
    var soiled = 10
    /// Pieces that are a danger, of the categories that can be, on top of what is typical of them.
    var dangerous = 0
    /// Opened devices with somebody's account on them, of those that can hold one.
    var locked = 500
    /// Pieces that the operator is not sure about.
    var doubted = 100

    /// What the figures of the day are made with.
    static let usual = DayRates()

    /// What is rare on a usual day happens by the dozen, so that a short day meets all of it.
    static let rough = DayRates(
        blind: 1_000, empty: 400, damaged: 700, extra: 600, belonging: 400, foreign: 400, leftOut: 600, swapped: 400,
        unreadable: 400, serialMismatch: 2_500, watched: 300, recalled: 300, otherLot: 200, soiled: 300, dangerous: 500,
        locked: 5_000, doubted: 300)
}
