import Returns
import Synchronization
import Wire

/// Eight cages of five, and what is printed on the label of each: a full cage is wheeled away, and the empty one in its
/// place has a label of the next generation.
final class SwappedBins: Sendable {
    static let binClass = "RESTOCK-APPAREL"
    static let capacity = 5
    static let codes = (1...8).map { "R-0\($0)" }

    private let generations = Mutex(Dictionary(uniqueKeysWithValues: SwappedBins.codes.map { ($0, 1) }))

    /// What a scanner reads off a bin.
    func label(of code: String) -> String {
        OwnCode.bin(code: code, generation: generations.withLock { $0[code] ?? 1 }).text
    }

    /// The cages as they stand there.
    var places: [BinPlace] {
        generations.withLock { generations in
            Self.codes.map { BinPlace(code: $0, generation: generations[$0] ?? 1) }
        }
    }

    /// An empty cage stands in the place of a full one.
    func swap(_ code: String) {
        generations.withLock { $0[code, default: 1] += 1 }
    }

    /// All bins of the floor as IT imports them: the cages, and a bin of ten thousand for every other class.
    func csv() throws -> String {
        let others = try SmallSite.bins().filter { $0.binClass != Self.binClass }
        let rows =
            places.map { "\($0.code),Floor,\(Self.binClass),\(Self.capacity),\($0.generation)" }
            + others.map { "\($0.code),\($0.zone),\($0.binClass),\($0.capacity),1" }
        return (["code,zone,class,capacity,generation"] + rows).joined(separator: "\n") + "\n"
    }
}
