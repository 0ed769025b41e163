public import Foundation

/// Why a run of stored or received events is not the chain that it claims to be.
public enum ChainFault: Error, Hashable, Sendable {
    /// The event in this place cannot be read.
    case unreadable(sequence: Int, WireError)
    /// The event in this place belongs to another station or epoch.
    case foreign(sequence: Int, station: String, epoch: Int)
    /// Another sequence than the next one stands here.
    case outOfOrder(expected: Int, found: Int)
    /// This event does not follow from the one before: that one was changed, or stood elsewhere.
    case brokenLink(sequence: Int)
    /// The last event is not the one that was promised: it was changed, or events behind it are gone.
    case wrongHead(expected: Int, found: Int)
}

/// Follows a chain event by event. A change is found at the event that comes after; a change of the last event, or a
/// cut tail, only by a head that was kept elsewhere.
public struct ChainCheck: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch, from 1.
    public let epoch: Int
    /// The sequence of the event that was checked last; 0 before the first.
    public private(set) var lastSequence: Int
    /// The hash of the event that was checked last.
    public private(set) var lastHash: EventHash

    /// Begins after a known event: 0 and `EventHash.zero` for the start of an epoch.
    public init(station: String, epoch: Int, lastSequence: Int = 0, lastHash: EventHash = .zero) {
        self.station = station
        self.epoch = epoch
        self.lastSequence = lastSequence
        self.lastHash = lastHash
    }

    /// Checks the next event and gives its header. Kinds that are not known here are followed all the same.
    @discardableResult
    public mutating func follow(_ bytes: Data) throws(ChainFault) -> EventHeader {
        let expected = lastSequence + 1
        let header: EventHeader
        do { header = try EventReader.header(of: bytes) } catch {
            throw .unreadable(sequence: expected, error)
        }
        guard header.station == station, header.epoch == epoch else {
            throw .foreign(sequence: expected, station: header.station, epoch: header.epoch)
        }
        guard header.sequence == expected else { throw .outOfOrder(expected: expected, found: header.sequence) }
        guard header.previousHash == lastHash else { throw .brokenLink(sequence: expected) }
        lastSequence = expected
        lastHash = EventHash(of: bytes)
        return header
    }

    /// Checks that the chain ends where another witness says that it does.
    public func end(at sequence: Int, _ hash: EventHash) throws(ChainFault) {
        guard lastSequence == sequence, lastHash == hash else {
            throw .wrongHead(expected: sequence, found: lastSequence)
        }
    }
}
