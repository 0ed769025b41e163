import Foundation
import Returns
import Wire

/// A push as it came in, read as far as it can be read before it meets the database.
struct ReceivedBatch: Sendable {
    /// The station whose token was shown.
    let station: String
    /// What the push says about itself.
    let header: PushHeader
    /// The events, in the order of the push.
    let events: [ReceivedEvent]
    /// When it came in.
    let at: Moment

    /// Reads every event of a push. Nothing an event holds can stop it: what cannot be read is marked.
    init(station: String, batch: PushBatch, at: Moment) {
        self.station = station
        self.header = batch.header
        self.at = at
        var previous = batch.header.previousHash
        var events: [ReceivedEvent] = []
        events.reserveCapacity(batch.events.count)
        for (offset, bytes) in batch.events.enumerated() {
            let place = EventPlace(
                station: station, epoch: batch.header.epoch, sequence: batch.header.fromSequence + offset,
                previousHash: previous)
            let event = ReceivedEvent(bytes: bytes, at: place)
            previous = event.hash
            events.append(event)
        }
        self.events = events
    }
}

/// Where the push says that an event stands.
struct EventPlace: Sendable {
    let station: String
    let epoch: Int
    let sequence: Int
    let previousHash: EventHash
}

/// One event: its bytes, and what they were found to be.
struct ReceivedEvent: Sendable {
    let bytes: Data
    /// Over the bytes as received.
    let hash: EventHash
    /// The kind as the event names it; empty when not even that can be read.
    let kind: String
    let content: Content

    enum Content: Sendable {
        /// The views may use it.
        case readable(RecordedEvent)
        /// Stored and acknowledged; the views skip it, and somebody should look.
        case quarantined(AppendTally.Cause, String)
    }

    init(bytes: Data, at place: EventPlace) {
        self.bytes = bytes
        hash = EventHash(of: bytes)
        let unopened: UnopenedEvent
        do throws(WireError) {
            unopened = try UnopenedEvent(bytes)
            kind = unopened.header.kind
            if let conflict = Self.conflict(unopened.header, place) {
                content = .quarantined(.unreadable, conflict)
                return
            }
        } catch {
            kind = ""
            content = .quarantined(.unreadable, "unreadable: \(error)")
            return
        }
        do throws(WireError) {
            content = .readable(try unopened.opened().recorded)
        } catch {
            content = .quarantined(.notUnderstood, "not understood: \(error)")
        }
    }

    /// What the event says about its own place, when that is not where the push puts it.
    static func conflict(_ header: EventHeader, _ place: EventPlace) -> String? {
        if header.station != place.station { return "names station \(header.station)" }
        if header.epoch != place.epoch { return "names epoch \(header.epoch)" }
        if header.sequence != place.sequence { return "names sequence \(header.sequence)" }
        if header.previousHash != place.previousHash { return "names another event before it" }
        return nil
    }
}
