/// A return that was announced: its authorisation (RMA), the codes its parcels may carry, and what should be inside.
public struct ExpectedReturn: Hashable, Sendable {
    /// The return authorisation number; the key.
    public let rma: String
    /// Every code under which a parcel of this return may be scanned (tracking numbers, SSCC, order), upper case.
    public let codes: [String]
    /// What should be inside, in the order of the authorisation.
    public let lines: [ExpectedLine]
    /// Set when a station of the site has already received a parcel of it: the first one.
    public let received: Receipt?
    /// The parcels of it that stations of the site have received, oldest first.
    public let parcels: [ReceivedParcel]
    /// When the goods were sold, when that is known.
    public let soldAt: Moment?
    /// When the customer said that they come back, when that is known.
    public let noticeAt: Moment?
    /// When the customer got the goods, when that is known.
    public let deliveredAt: Moment?
    /// The last civil day on which the goods may come back, when the return itself names one.
    public let returnBy: CalendarDay?

    /// Makes an announced return.
    public init(
        rma: String, codes: [String], lines: [ExpectedLine], received: Receipt? = nil, parcels: [ReceivedParcel] = [],
        soldAt: Moment? = nil, noticeAt: Moment? = nil, deliveredAt: Moment? = nil, returnBy: CalendarDay? = nil
    ) {
        self.rma = rma
        self.codes = codes
        self.lines = lines
        self.received = received
        self.parcels = parcels
        self.soldAt = soldAt
        self.noticeAt = noticeAt
        self.deliveredAt = deliveredAt
        self.returnBy = returnBy
    }

    /// The same return with what is known of its parcels.
    public func received(_ first: Receipt?, parcels: [ReceivedParcel]) -> ExpectedReturn {
        ExpectedReturn(
            rma: rma, codes: codes, lines: lines, received: first, parcels: parcels, soldAt: soldAt, noticeAt: noticeAt,
            deliveredAt: deliveredAt, returnBy: returnBy)
    }
}

/// One line of an announced return.
public struct ExpectedLine: Hashable, Sendable {
    /// The line's number on the authorisation, from 1.
    public let number: Int
    /// The product that should come back.
    public let gtin: GTIN
    /// How many pieces, 1 or more.
    public let quantity: Int
    /// The customer's declared reason as a plain code; kept apart from finding and liability.
    public let declaredReason: String?
    /// The serial numbers of the pieces that were sold; empty where nobody knows them. No screen shows them.
    public let serials: [String]

    /// Makes one line.
    public init(
        number: Int, gtin: GTIN, quantity: Int, declaredReason: String? = nil, serials: [String] = []
    ) {
        self.number = number
        self.gtin = gtin
        self.quantity = quantity
        self.declaredReason = declaredReason
        self.serials = serials
    }
}

/// When and where a parcel was received.
public struct Receipt: Hashable, Sendable {
    /// The station that received it.
    public let station: String
    /// When it was received.
    public let at: Moment

    /// Makes a receipt.
    public init(station: String, at: Moment) {
        self.station = station
        self.at = at
    }
}
