import Returns
import Wire

/// What may lie in which bin: the rows of the items, asked of the trade's one rule, `Stowage`.
struct BinStowage {
    let db: Database
    private let site: String
    private let isSharedFloor: Bool

    /// Reads what concerns the whole floor.
    init(_ db: Database) throws {
        self.db = db
        site = try db.one(String.self, "SELECT site FROM hub") ?? ""
        isSharedFloor = try HubStore.bins(in: db).contains { $0.details.purpose.owner != nil }
    }

    /// What is to be said of items that are to lie in a bin.
    struct Judgement {
        /// Why some may not lie there, whoever confirms it: one line for each reason, with the plates.
        let obstacles: [String]
        /// Those that are of another class, and nothing worse can be said of them.
        let strange: [BinItem]
    }

    /// Judges items that come into a bin beside the goods that lie there.
    func judge(_ items: [BinItem], into bin: Bin, beside goods: StowedGoods) throws -> Judgement {
        var hard: [String: [String]] = [:]
        var strange: [BinItem] = []
        for item in items {
            switch try stowage(of: item).conflict(with: bin, holding: goods, onSharedFloor: isSharedFloor) {
            case .binClass?: strange.append(item)
            case let conflict?: hard[conflict.words, default: []].append(item.plate)
            case nil: break
            }
        }
        let obstacles = hard.sorted { $0.key < $1.key }.map { "\($0.key): \(BinDesk.named($0.value))" }
        return Judgement(obstacles: obstacles, strange: strange)
    }

    /// Goods that lie together.
    func goods(_ items: [BinItem]) throws -> StowedGoods { StowedGoods(try items.map(stowage)) }

    /// What lies in the bin.
    func goods(in bin: Bin) throws -> StowedGoods { try goods(BinContent(of: bin.place, in: db).inside) }

    private func stowage(of item: BinItem) throws -> Stowage {
        let line = try ManifestLine(item, in: db)
        return Stowage(
            to: item.binClass ?? "", at: site, by: item.disposition, owner: line.owner, supplier: line.supplier,
            traits: line.isDangerous ? [.dangerousGoods] : [], hold: item.hold, ground: line.ground)
    }
}

extension BinConflict {
    /// Why goods may not lie in a bin, for whoever would put them there.
    fileprivate var words: String {
        switch self {
        case .site(let site): "the bin is of the site \(site)"
        case .hazardAmongOthers: "dangerous goods among others"
        case .othersAmongHazard: "the bin is for dangerous goods only"
        case .recall: "recalled"
        case .dataAmongSellable: "data still on it"
        case .held: "held until somebody decides"
        case .amongHeld(.recall): "recalled goods lie in the bin, and nothing else may"
        case .amongHeld: "goods with data still on them lie in the bin, and nothing for sale may"
        case .owner(let owner?): "the bin is of the owner \(owner)"
        case .owner(nil): "another owner's goods"
        case .supplier(let supplier): "the bin is kept for the supplier \(supplier)"
        case .ground(let ground?): "the bin is for destruction on the ground \(ground.rawValue) only"
        case .ground(nil): "to be destroyed on another ground than what lies there"
        case .binClass(let binClass): "the bin is of the class \(binClass)"
        }
    }
}
