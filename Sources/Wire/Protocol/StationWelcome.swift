public import Foundation
public import Returns

/// Who the hub says a station is: the body of `GET /v1/stations/{station}/welcome`.
public struct StationWelcome: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch that the station works in, from 1.
    public let epoch: Int
    /// The plate prefix of this (station, epoch).
    public let platePrefix: PlatePrefix
    /// The site's code.
    public let site: String
    /// The language of the site's labels.
    public let labelLanguage: Language
    /// Names the hub's history: a new one after the hub was restored.
    public let generation: String
    /// Whether the hub gives rights to fill bins; one of an earlier version gives none.
    public let givesRights: Bool

    /// Makes a welcome.
    public init(
        station: String, epoch: Int, platePrefix: PlatePrefix, site: String, labelLanguage: Language,
        generation: String, givesRights: Bool = false
    ) {
        self.station = station
        self.epoch = epoch
        self.platePrefix = platePrefix
        self.site = site
        self.labelLanguage = labelLanguage
        self.generation = generation
        self.givesRights = givesRights
    }

    /// The identity that the workflow works under.
    public var identity: StationIdentity {
        StationIdentity(
            station: station, epoch: epoch, platePrefix: platePrefix, site: site, labelLanguage: labelLanguage)
    }

    /// The body.
    public func encoded() -> Data { JSONWriter.data(payload) }

    var payload: JSONObject {
        [
            "station": .string(station), "epoch": .integer(epoch), "platePrefix": .string(platePrefix.digits),
            "site": .string(site), "labelLanguage": .coded(labelLanguage), "generation": .string(generation),
            "rights": givesRights ? .bool(true) : nil,
        ]
    }

    /// Reads a body.
    public init(decoding body: Data) throws(WireError) {
        try self.init(try Fields(reply: body))
    }

    init(_ fields: Fields) throws(WireError) {
        let digits = try fields.text("platePrefix")
        guard let prefix = PlatePrefix(digits) else { throw fields.bad("platePrefix", digits, allowed: "five digits") }
        self.init(
            station: try fields.name("station"), epoch: try fields.integer("epoch", in: WireLimits.sequences),
            platePrefix: prefix, site: try fields.name("site"), labelLanguage: try fields.coded("labelLanguage"),
            generation: try fields.name("generation"), givesRights: try fields.flagIfAny("rights") ?? false)
    }
}
