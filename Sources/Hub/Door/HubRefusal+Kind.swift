extension HubRefusal {
    /// How a refusal is told over HTTP.
    enum Kind: String, CaseIterable {
        /// What was named is not there.
        case notFound = "not-found"
        /// Its effect has to be seen first; `detail` tells it, and `confirmed` does it.
        case unconfirmed = "unconfirmed"
        /// It was understood, and cannot be.
        case refused = "refused"

        var status: Int {
            switch self {
            case .notFound: 404
            case .unconfirmed: 409
            case .refused: 422
            }
        }

        var title: String {
            switch self {
            case .notFound: "What was asked for is not there"
            case .unconfirmed: "The effect has to be seen first"
            case .refused: "The hub refuses this"
            }
        }
    }

    /// Its kind.
    var kind: Kind {
        switch self {
        case .noSuchStation, .noSuchItem, .noSuchBinClass, .noDecision, .bin(.noSuchBin),
            .settling(.noSuchException), .settling(.noSuchItemException), .settling(.noSuchReturn),
            .asking(.noSuchRequest), .donating(.noSuchProduct), .donating(.noSuchOffer), .dispatching(.noManifest),
            .alert(.noSuchAlert), .badge(.unknown), .user(.unknown),
            .person(.unknown), .person(.noName), .revoking(.noSuchCertificate):
            .notFound
        case .bin(.unconfirmed), .ordering(.unconfirmed), .plate(.unconfirmed): .unconfirmed
        case .badStationID, .stationExists, .siteNeeded, .badSite, .otherSite, .platePrefixesUsedUp, .importFaults,
            .rulesRefused, .badPlate, .badDay, .settling, .asking, .donating, .bin, .ordering, .plate, .dispatching,
            .alert, .badge, .user, .person, .overtaken, .revoking, .badWitnesses, .scratchNeeded:
            .refused
        }
    }
}
