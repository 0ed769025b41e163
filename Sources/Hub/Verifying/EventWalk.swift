import Foundation
import Returns
import Wire

/// Follows the events of all stations in the order in which the hub took them, and notes what is not as it was stored.
///
/// Keeps the end of each chain and nothing else of the events.
struct EventWalk {
    /// Where a chain has been followed to.
    struct Link: Sendable {
        let sequence: Int
        /// The hash that the bytes bear.
        let hash: EventHash
        /// The hash that stands in the row: what follows an edited event still names it.
        let noted: EventHash?

        static let start = Link(sequence: 0, hash: .zero, noted: .zero)
    }

    /// What an event was found to be.
    private struct Placed {
        let spot: EventSpot
        /// The hash that it names for the one before it; nil where it cannot be read, or is known to name another.
        let previous: EventHash?
    }

    /// The ends of the chains.
    private(set) var chains: [ChainName: Link]
    /// The last place.
    private(set) var last: Int
    /// Events that were followed.
    private(set) var events = 0
    /// Events among them that were put aside.
    private(set) var quarantined = 0
    /// What was found.
    var findings = Findings()

    /// Begins behind a place, with the chains as they stand there.
    init(after hubSequence: Int, chains: [ChainName: Link]) {
        last = hubSequence
        self.chains = chains
    }

    /// Takes the next event; the hash that its bytes bear.
    mutating func take(_ event: StoredEvent) -> EventHash {
        let place = event.spot.hubSequence
        if place > last + 1 { findings.add(.hole(first: last + 1, last: place - 1)) }
        last = place
        events += 1
        if event.quarantine != nil { quarantined += 1 }
        let hash = EventHash(of: event.bytes)
        if hash != event.hash { findings.add(.bytes(event.spot, expected: event.hash, found: hash)) }
        follow(placed(event), Link(sequence: 0, hash: hash, noted: event.hash))
        return hash
    }

    /// Compares the row with what its event says, and finds where it belongs.
    private mutating func placed(_ event: StoredEvent) -> Placed {
        let spot = event.spot
        let unopened: UnopenedEvent
        do throws(WireError) {
            unopened = try UnopenedEvent(event.bytes)
        } catch {
            if event.quarantine?.hasPrefix("unreadable") != true {
                findings.add(.column(spot, name: "quarantine", expected: "unreadable", found: event.quarantine))
            }
            compare(spot, "kind", "", event.kind)
            compare(spot, "plate", nil, event.plate)
            return Placed(spot: spot, previous: nil)
        }
        let header = unopened.header
        compare(spot, "kind", header.kind, event.kind)
        let expected = EventPlace(
            station: spot.chain.station, epoch: spot.chain.epoch, sequence: spot.sequence,
            previousHash: chains[spot.chain, default: .start].hash)
        if let conflict = ReceivedEvent.conflict(header, expected), conflict == event.quarantine {
            // It came so, and the hub has said so from the start.
            compare(spot, "plate", nil, event.plate)
            return Placed(spot: spot, previous: nil)
        }
        compare(spot, "station", header.station, spot.chain.station)
        compare(spot, "epoch", String(header.epoch), String(spot.chain.epoch))
        compare(spot, "sequence", String(header.sequence), String(spot.sequence))
        comparePayload(unopened, event)
        let chain = ChainName(station: header.station, epoch: header.epoch)
        return Placed(
            spot: EventSpot(hubSequence: spot.hubSequence, chain: chain, sequence: header.sequence),
            previous: header.previousHash)
    }

    /// The plate, and whether there is a reason to put the event aside.
    private mutating func comparePayload(_ unopened: UnopenedEvent, _ event: StoredEvent) {
        let reason = event.quarantine
        // An earlier version of the hub did not know the kind, and has noted nothing of what it says.
        if reason?.hasPrefix("not understood") == true { return compare(event.spot, "plate", nil, event.plate) }
        guard let opened = try? unopened.opened() else {
            findings.add(.column(event.spot, name: "quarantine", expected: "not understood", found: reason))
            return
        }
        compare(event.spot, "plate", opened.recorded.event.plate?.text, event.plate)
        // What the views did not take is put aside although it can be read.
        if let reason, !["does not fit the views", "the hub crashed over it"].contains(where: reason.hasPrefix) {
            findings.add(.column(event.spot, name: "quarantine", expected: nil, found: reason))
        }
    }

    private mutating func compare(_ spot: EventSpot, _ name: String, _ expected: String?, _ found: String?) {
        if expected != found { findings.add(.column(spot, name: name, expected: expected, found: found)) }
    }

    private mutating func follow(_ placed: Placed, _ link: Link) {
        let (chain, sequence) = (placed.spot.chain, placed.spot.sequence)
        let before = chains[chain, default: .start]
        guard sequence > before.sequence else {
            findings.add(.order(placed.spot, expected: before.sequence + 1))
            return
        }
        if sequence > before.sequence + 1 {
            findings.add(.gap(placed.spot, expected: before.sequence + 1))
        } else if let previous = placed.previous, previous != before.hash, previous != before.noted {
            findings.add(.link(placed.spot, expected: previous, found: before.hash))
        }
        chains[chain] = Link(sequence: sequence, hash: link.hash, noted: link.noted)
    }
}

/// What was found: the first of it, and how much.
struct Findings: Hashable, Sendable {
    private(set) var kept: [VerifyFinding] = []
    private(set) var count = 0

    mutating func add(_ finding: VerifyFinding) {
        count += 1
        if kept.count < VerifyingLimits.keptFindings { kept.append(finding) }
    }

    mutating func add(contentsOf other: Findings) {
        count += other.count
        kept += other.kept.prefix(max(0, VerifyingLimits.keptFindings - kept.count))
    }
}
