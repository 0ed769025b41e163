public import Foundation

/// What a station asks for when it is enrolled; it travels in a `SealedMessage`.
public struct EnrolmentAsk: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The request for a certificate (PKCS #10), as PEM.
    public let request: String
    /// The host by which the station reaches the hub, as its configuration will name it.
    public let host: String
    /// The journal that the station goes on with; nil where it holds no event.
    public let journal: Journal?

    /// How far a journal has come.
    public struct Journal: Hashable, Sendable {
        /// The epoch of its events.
        public let epoch: Int
        /// The last event's sequence, from 1.
        public let sequence: Int
        /// The last event's hash.
        public let head: EventHash

        /// Describes a journal.
        public init(epoch: Int, sequence: Int, head: EventHash) {
            self.epoch = epoch
            self.sequence = sequence
            self.head = head
        }
    }

    /// Describes a request.
    public init(station: String, request: String, host: String, journal: Journal?) {
        self.station = station
        self.request = request
        self.host = host
        self.journal = journal
    }

    /// The bytes that are sealed.
    public func encoded() -> Data {
        JSONWriter.data([
            "station": .string(station), "request": .string(request), "host": .string(host),
            "journal": journal.map {
                .object([
                    "epoch": .integer($0.epoch), "sequence": .integer($0.sequence), "head": .string($0.head.hex),
                ])
            },
        ])
    }

    /// Reads such bytes.
    public init(decoding payload: Data) throws(WireError) {
        let fields = try Fields(reply: payload)
        var journal: Journal?
        if let inner = try fields.fieldsIfAny("journal") {
            journal = Journal(
                epoch: try inner.integer("epoch", in: WireLimits.sequences),
                sequence: try inner.integer("sequence", in: WireLimits.sequences), head: try inner.hash("head"))
        }
        self.init(
            station: try fields.name("station"), request: try fields.text("request"), host: try fields.text("host"),
            journal: journal)
    }
}

/// What the hub gives an enrolled station; it travels in a `SealedMessage`.
public struct EnrolmentAnswer: Hashable, Sendable {
    /// The certificate of the hub's authority, as PEM: the only one that the station trusts from now on.
    public let authority: String
    /// The station's certificate, as PEM.
    public let certificate: String
    /// Who the station is.
    public let welcome: StationWelcome
    /// Events of the station's journal that the hub has and the journal has not: above 0 for an old copy of a disk.
    public let eventsAhead: Int

    /// Describes an answer.
    public init(authority: String, certificate: String, welcome: StationWelcome, eventsAhead: Int) {
        self.authority = authority
        self.certificate = certificate
        self.welcome = welcome
        self.eventsAhead = eventsAhead
    }

    /// The bytes that are sealed.
    public func encoded() -> Data {
        JSONWriter.data([
            "authority": .string(authority), "certificate": .string(certificate),
            "welcome": .object(welcome.payload), "eventsAhead": .integer(eventsAhead),
        ])
    }

    /// Reads such bytes.
    public init(decoding payload: Data) throws(WireError) {
        let fields = try Fields(reply: payload)
        self.init(
            authority: try fields.text("authority"), certificate: try fields.text("certificate"),
            welcome: try StationWelcome(try fields.fields("welcome")),
            eventsAhead: try fields.integer("eventsAhead", in: 0...WireLimits.sequences.upperBound))
    }
}
