import Returns
import Wire

/// What the writer keeps beside the file, so that a commit reads no more than the step needs. All of it is a copy of
/// rows and can be loaded again.
struct Memory: Sendable {
    /// Who the station is.
    var identity: StationIdentity
    /// Where the chain of events ends.
    var chain: EventChain
    /// The rules in force: the stored ones, or else the shipped ones.
    var playbook: Playbook
    /// The rules that came with the program.
    let shipped: Playbook
    /// Every bin with its load, in the order of their codes; nil until they are needed again.
    var bins: BinBoard?
    /// When the bins were opened, kept while `bins` are not: it takes a look at every item to find out.
    var openings: [BinPlace: Moment]?
    /// The products asked for last, by what was asked: an item is asked about at each of its questions.
    var products: (asked: [GTIN], found: [Product])?
    /// What came of the offers of donation asked for last, in the same way.
    var donations: (asked: [DonationSubject], found: [DonationRecord])?
    /// How far the hub's orders about rights were carried out; nil where no hub gives any, and loads decide.
    var rights: RightsPosition?
    /// How far the hub is, as it said last.
    var watermark: Watermark?
    /// The fault after which nothing is written any more.
    var fault: JournalError?
}

extension Memory {
    /// Forgets the bins, but for when they were opened.
    mutating func forgetBins() {
        openings = bins?.openings ?? openings
        bins = nil
    }

    /// Forgets copies of rows that these items replace; of all rows when any of them may have changed.
    mutating func forget(_ items: [ReferenceItem], all: Bool = false) {
        if all || items.contains(where: { $0.kind == .bin }) { forgetBins() }
        if all || items.contains(where: { $0.kind == .product }) { products = nil }
        if all || items.contains(where: { $0.kind == .donationRecord }) { donations = nil }
    }
}
