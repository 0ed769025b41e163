import Returns
import SystemPackage
import Wire

/// Knows which event is being folded into the views, so that one over which the hub crashed is known after the restart,
/// and put aside when it did so twice: its station would send it for ever, and the hub would never get up.
final class FoldWatch: Sendable {
    /// An event, whatever hub it comes to.
    struct Key: Hashable, Sendable {
        let station: String
        let epoch: Int
        let sequence: Int
        let hash: EventHash

        /// How a note names it. A station's name has no space.
        var words: String { "\(station) \(epoch) \(sequence) \(hash.hex)" }

        init(station: String, epoch: Int, sequence: Int, hash: EventHash) {
            (self.station, self.epoch, self.sequence, self.hash) = (station, epoch, sequence, hash)
        }

        /// Reads a note; nil for anything else.
        init?(words: String) {
            let fields = words.split(separator: " ")
            guard fields.count == 4, let epoch = Int(fields[1]), let sequence = Int(fields[2]),
                let hash = EventHash(hex: String(fields[3]))
            else { return nil }
            self.init(station: String(fields[0]), epoch: epoch, sequence: sequence, hash: hash)
        }
    }

    /// So often may the hub crash over an event.
    static let crashesMax = 2

    private let note: CrashNote
    private let putAside: Set<Key>

    /// Reads the note of the process before and counts it in the store; from now on a crash is marked. What the store
    /// says of every hub's crashes is known until the next start.
    ///
    /// Throws what the file says, or the store.
    init(_ path: FilePath, of store: HubStore, at moment: Moment) async throws {
        note = try CrashNote(path)
        if let left = note.left.flatMap(Key.init(words:)) { try await store.noteCrash(over: left, at: moment) }
        putAside = try await store.crashing(atLeast: Self.crashesMax)
        note.markAtCrash()
    }

    /// Whether the event was put aside for good.
    func isPutAside(_ key: Key) -> Bool { !putAside.isEmpty && putAside.contains(key) }

    /// Runs a fold under the event's name.
    func folding<Value>(_ key: Key, _ fold: () throws -> Value) rethrows -> Value {
        note.write(key.words)
        defer { note.clear() }
        return try fold()
    }
}
