import Rehearsal
import Testing

@testable import Returns

/// The board gives the answers that reading every bin in its order would give.
struct BinBoardTests {
    private static let classes = ["RESTOCK", "OUTLET", "OVERFLOW"]

    private static func status(_ number: Int, _ dice: inout Dice) -> BinStatus {
        BinStatus(
            bin: Bin(
                code: "A-\(100 + number)", generation: 1 + number % 3, zone: "A",
                binClass: classes[Int.random(in: 0...2, using: &dice)], capacity: Int.random(in: 1...4, using: &dice),
                isOpen: Int.random(in: 0...9, using: &dice) > 0),
            load: Int.random(in: 0...5, using: &dice), isDeclaredFull: Int.random(in: 0...9, using: &dice) == 0)
    }

    /// The fullest with room, first of equals, told by a plain walk over all bins.
    private static func fullest(_ bins: [BinStatus], _ binClass: String, _ unfit: [BinPlace]) -> Bin? {
        var best: BinStatus?
        for candidate in bins where candidate.bin.binClass == binClass && candidate.hasRoom {
            if unfit.contains(candidate.bin.place) { continue }
            guard let leader = best else {
                best = candidate
                continue
            }
            if candidate.load * leader.bin.capacity > leader.load * candidate.bin.capacity { best = candidate }
        }
        return best?.bin
    }

    private static let now = Moment(milliseconds: 0)

    private static func item(_ binClass: String) -> Stowage { Stowage(binClass: binClass, site: "DEMO") }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `it answers as a walk over every bin does, whatever changed`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var bins = (0..<30).map { Self.status($0, &dice) }
        var board = BinBoard(bins)
        for _ in 0..<60 {
            let index = Int.random(in: 0..<bins.count, using: &dice)
            let old = bins[index]
            if Bool.random(using: &dice) {
                let difference = old.load == 0 || Bool.random(using: &dice) ? 1 : -1
                board.count(difference, in: old.bin.place)
                bins[index] = BinStatus(
                    bin: old.bin, load: old.load + difference, isDeclaredFull: old.isDeclaredFull)
            } else {
                board.declare(old.bin.place, isFull: !old.isDeclaredFull)
                bins[index] = BinStatus(bin: old.bin, load: old.load, isDeclaredFull: !old.isDeclaredFull)
            }
            let unfit = bins.filter { _ in Int.random(in: 0...5, using: &dice) == 0 }.map(\.bin.place)
            for binClass in Self.classes {
                let inClass = bins.filter { $0.bin.binClass == binClass }
                #expect(board.statuses(ofClass: binClass) == inClass)
                let item = Self.item(binClass)
                #expect(board.hasRoom(ofClass: binClass, for: item) == inClass.contains(where: \.hasRoom))
                let best = board.best(ofClass: binClass, for: item, excluding: unfit, at: Self.now)
                #expect(best?.bin == Self.fullest(bins, binClass, unfit))
                let usable = inClass.filter { $0.bin.isOpen && !$0.isDeclaredFull }
                let filling = board.filling(ofClass: binClass)
                #expect(filling.capacity == usable.reduce(0) { $0 + $1.bin.capacity })
                #expect(filling.load == usable.reduce(0) { $0 + min($1.load, $1.bin.capacity) })
            }
        }
        #expect(bins.allSatisfy { board.status(ofCode: $0.bin.code) == $0 })
        #expect(board == BinBoard(bins) && board.count == bins.count)
    }

    @Test func `a place that is no bin of the board changes nothing`() {
        let bin = Bin(code: "A-1", generation: 2, zone: "A", binClass: "RESTOCK", capacity: 1)
        let before = BinBoard([BinStatus(bin: bin, load: 0)])
        var board = before
        board.count(1, in: BinPlace(code: "A-1", generation: 1))
        board.declare(BinPlace(code: "B-1", generation: 2), isFull: true)
        #expect(board == before)
        #expect(board.status(ofCode: "B-1") == nil && !board.hasRoom(ofClass: "OUTLET", for: Self.item("OUTLET")))
        board.count(1, in: bin.place)
        #expect(board != before && !board.hasRoom(ofClass: "RESTOCK", for: Self.item("RESTOCK")))
    }

    @Test func `of two bins with one code the first counts`() {
        let first = BinStatus(
            bin: Bin(code: "A-1", generation: 1, zone: "A", binClass: "RESTOCK", capacity: 1), load: 0)
        let second = BinStatus(
            bin: Bin(code: "A-1", generation: 2, zone: "B", binClass: "OUTLET", capacity: 1), load: 1)
        #expect(BinBoard([first, second]) == BinBoard([first]))
    }
}
