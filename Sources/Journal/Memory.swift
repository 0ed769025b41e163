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
    /// Every bin with its load, ordered by code; nil until they are needed again.
    var bins: [BinStatus]?
    /// How far the hub is, as it said last.
    var watermark: Watermark?
    /// The fault after which nothing is written any more.
    var fault: JournalError?

    /// One more item has room in the bin. A place that is no bin of the reference data is nowhere in the memory.
    mutating func countItem(in place: BinPlace) {
        changeBin(at: place) { BinStatus(bin: $0.bin, load: $0.load + 1, isDeclaredFull: $0.isDeclaredFull) }
    }

    /// An operator says that the bin is full, or that it is not after all.
    mutating func declare(_ place: BinPlace, isFull: Bool) {
        changeBin(at: place) { BinStatus(bin: $0.bin, load: $0.load, isDeclaredFull: isFull) }
    }

    private mutating func changeBin(at place: BinPlace, _ change: (BinStatus) -> BinStatus) {
        guard let bins, let index = bins.firstIndex(where: { $0.bin.place == place }) else { return }
        self.bins?[index] = change(bins[index])
    }
}
