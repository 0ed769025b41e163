public import Foundation

/// How a running station does: the answer to `status` on its control socket.
public struct StationStatus: Hashable, Sendable {
    /// The station's id.
    public var station: String
    /// The epoch of its events.
    public var epoch: Int
    /// The program's version.
    public var version: String
    /// The step that the screen shows, as a plain word.
    public var step: String
    /// Whether somebody is signed in. Who it is, is nobody's business here.
    public var isSignedIn: Bool
    /// How the hub is reached: `none`, `connected`, `unreachable` or `rejected`.
    public var hub: String
    /// What IT has to know of the way to the hub: why it does not take this station; nil for nothing.
    public var hubDetail: String?
    /// Events that the hub has not accepted yet.
    public var unsentEvents: Int
    /// How the printer does: `none`, `ready`, `stalled`, `unavailable`, `held`, `ambiguous`, `wrongLanguage`,
    /// `wrongResolution`, or the trouble that it reports, such as `noLabels`.
    public var printer: String
    /// What IT has to know of the printer: who holds it, what is wrong, what it is taken for and why; nil for nothing.
    public var printerDetail: String?
    /// Scanners that are attached.
    public var scanners: Int
    /// Scanners that are configured.
    public var scannersConfigured: Int
    /// Events in the journal.
    public var events: Int
    /// The hash of the last event, 64 hexadecimal digits.
    public var headHash: String
    /// The journal file's size in bytes.
    public var journalBytes: Int
    /// SQLite's `synchronous` as read back; 2 is FULL.
    public var synchronous: Int

    /// Describes a station.
    public init(
        station: String, epoch: Int, version: String, step: String, isSignedIn: Bool, hub: String,
        hubDetail: String? = nil, unsentEvents: Int, printer: String, printerDetail: String? = nil, scanners: Int,
        scannersConfigured: Int, events: Int,
        headHash: String, journalBytes: Int,
        synchronous: Int
    ) {
        self.station = station
        self.epoch = epoch
        self.version = version
        self.step = step
        self.isSignedIn = isSignedIn
        self.hub = hub
        self.hubDetail = hubDetail
        self.unsentEvents = unsentEvents
        self.printer = printer
        self.printerDetail = printerDetail
        self.scanners = scanners
        self.scannersConfigured = scannersConfigured
        self.events = events
        self.headHash = headHash
        self.journalBytes = journalBytes
        self.synchronous = synchronous
    }

    /// JSON with sorted keys.
    public func encoded() -> Data {
        JSONWriter.data([
            "station": .string(station), "epoch": .integer(epoch), "version": .string(version), "step": .string(step),
            "signedIn": .bool(isSignedIn), "hub": .string(hub), "hubDetail": hubDetail.map(JSONValue.string) ?? .null,
            "unsentEvents": .integer(unsentEvents),
            "printer": .string(printer), "printerDetail": printerDetail.map(JSONValue.string) ?? .null,
            "scanners": .integer(scanners),
            "scannersConfigured": .integer(scannersConfigured), "events": .integer(events),
            "headHash": .string(headHash), "journalBytes": .integer(journalBytes), "synchronous": .integer(synchronous),
        ])
    }

    /// Reads `encoded`; throws `WireError` for anything else.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        let counts = 0...Int.max
        self.init(
            station: try fields.text("station"), epoch: try fields.integer("epoch", in: counts),
            version: try fields.text("version"), step: try fields.text("step"), isSignedIn: try fields.flag("signedIn"),
            hub: try fields.text("hub"), hubDetail: try fields.textIfAny("hubDetail"),
            unsentEvents: try fields.integer("unsentEvents", in: counts),
            printer: try fields.text("printer"), printerDetail: try fields.textIfAny("printerDetail"),
            scanners: try fields.integer("scanners", in: counts),
            scannersConfigured: try fields.integer("scannersConfigured", in: counts),
            events: try fields.integer("events", in: counts), headHash: try fields.text("headHash"),
            journalBytes: try fields.integer("journalBytes", in: counts),
            synchronous: try fields.integer("synchronous", in: counts))
    }

    /// The same for a person: one line a fact.
    public var table: String {
        """
        station      \(station), epoch \(epoch), version \(version)
        step         \(step)\(isSignedIn ? "" : ", nobody signed in")
        hub          \(hub), \(unsentEvents) events unsent\(hubDetail.map { "; \($0)" } ?? "")
        printer      \(printer)\(printerDetail.map { ", \($0)" } ?? "")
        scanners     \(scanners) of \(scannersConfigured) attached
        journal      \(events) events, \(journalBytes) bytes, synchronous \(synchronous)
        head         \(headHash)
        """
    }
}
