import Rehearsal
import Returns

/// Draws the parcels of a day with what is really in them.
struct DayParcels: Sendable {
    private let byCategory: [String: [Product]]
    private let products: [Product]
    private let profiles: [CategoryProfile]
    private let ways: SheetSearch
    private let morning: Moment
    private var dice: Dice

    /// Pieces to a parcel, in hundredths; the last stands for five to seven.
    private static let pieces: [(Int, Int)] = [(1, 60), (2, 23), (3, 10), (4, 4), (5, 3)]
    /// Parcels that nobody announced, in thousandths.
    private static let blind = 50

    init(seed: UInt64, site: DaySite, ways: SheetSearch) {
        products = site.products
        byCategory = Dictionary(grouping: site.products, by: \.category)
        profiles = CategoryProfile.known(to: site.playbook)
        self.ways = ways
        morning = site.morning
        dice = Dice(seed: seed).branch("parcels")
    }

    /// So many parcels, in the order in which they come.
    mutating func draw(_ count: Int) -> [ParcelTruth] {
        var isBlind = (0..<count).map { $0 < count * Self.blind / 1_000 }
        isBlind.shuffle(using: &dice)
        return isBlind.enumerated().map { number, isBlind in parcel(number, isBlind: isBlind) }
    }

    private mutating func parcel(_ number: Int, isBlind: Bool) -> ParcelTruth {
        let drawn = dice.draw(Self.pieces) ?? 1
        let wanted = (0..<(drawn == 5 ? dice.number(5...7) : drawn)).compactMap { _ in product() }
        let announced = isBlind ? nil : announcement(number, wanted)
        // Rates of the facts are per thousand items and these happen to a parcel, which has 1.77 of them.
        let isEmpty = dice.permille(5)
        let condition = dice.permille(27) ? damage() : .intact
        guard !isEmpty else {
            return ParcelTruth(
                code: Self.code(number), announced: announced, condition: condition, pieces: [],
                leftOut: isBlind ? 0 : wanted.count)
        }
        var pieces: [PieceTruth] = []
        var leftOut = 0
        for product in wanted {
            if !isBlind, wanted.count > 1, pieces.count > leftOut, dice.permille(12) {
                leftOut += 1
            } else {
                pieces.append(piece(product, among: wanted, isBlind: isBlind))
            }
        }
        if !isBlind, dice.permille(9), let more = product(notIn: wanted) {
            pieces.append(judged(PieceTruth(product: more, origin: .extra)))
        }
        if dice.permille(4), let near = wanted.first {
            pieces.append(judged(PieceTruth(product: near, origin: .belonging)))
        }
        return ParcelTruth(
            code: Self.code(number), announced: announced, condition: condition, pieces: pieces, leftOut: leftOut)
    }

    private mutating func damage() -> ParcelCondition {
        dice.pick(ParcelCondition.allCases.filter(\.isDamage)) ?? .crushed
    }

    /// Colissimo's number of a return.
    private static func code(_ number: Int) -> String {
        let body = String(1_000_000_000 + 7_919 * (number + 1))
        return "8R\(body)\(GS1CheckDigit.compute(over: body) ?? 0)"
    }

    private mutating func product() -> Product? {
        let category = dice.draw(profiles.map { ($0.id, $0.share) })
        return category.flatMap { dice.pick(byCategory[$0] ?? []) }
    }

    private mutating func product(notIn announced: [Product]) -> Product? {
        dice.pick(products.filter { product in !announced.contains { $0.gtin == product.gtin } })
    }

    private mutating func announcement(_ number: Int, _ wanted: [Product]) -> ExpectedReturn {
        var quantities: [(gtin: GTIN, quantity: Int, category: String)] = []
        for product in wanted {
            if let same = quantities.firstIndex(where: { $0.gtin == product.gtin }) {
                quantities[same].quantity += 1
            } else {
                quantities.append((product.gtin, 1, product.category))
            }
        }
        let lines = quantities.enumerated().map { index, line in
            ExpectedLine(
                number: index + 1, gtin: line.gtin, quantity: line.quantity,
                declaredReason: CategoryProfile.of(line.category).flatMap { dice.draw($0.reasons) }?.rawValue)
        }
        // Returns trail their sales by two or three weeks; a few are late.
        let soldDays = dice.permille(50) ? dice.number(31...90) : dice.number(14...24)
        return ExpectedReturn(
            rma: "RMA-\(100_000 + number)", codes: [Self.code(number)], lines: lines,
            soldAt: morning.advanced(byDays: -soldDays), noticeAt: morning.advanced(byDays: -dice.number(2...9)))
    }

    private mutating func piece(_ product: Product, among wanted: [Product], isBlind: Bool) -> PieceTruth {
        if !isBlind, dice.permille(8), let other = self.product(notIn: wanted) {
            return judged(PieceTruth(product: other, origin: .swapped))
        }
        return judged(PieceTruth(product: product, origin: dice.permille(20) ? .unreadable : .announced))
    }

    /// Draws what is true of a piece.
    private mutating func judged(_ bare: PieceTruth) -> PieceTruth {
        var piece = bare
        guard let profile = CategoryProfile.of(piece.product.category) else { return piece }
        piece.grade = dice.draw(profile.grades) ?? .likeNew
        if piece.grade == .likeNew, dice.permille(profile.unopened) { piece.grade = .new }
        // The grade falls by what is missing: of those graded so, this many lack a part.
        piece.isIncomplete =
            piece.grade == .fair && ways.canMissParts(in: profile.id) && dice.permille(690)
        piece.isWorn = profile.id == "apparel" && piece.grade == .good && dice.permille(670)
        let mayBeLocked = piece.product.details.traits.contains(.dataBearing) && piece.grade != .new
        piece.isLocked = mayBeLocked && piece.grade != .held && dice.permille(50)
        piece.isDoubted = dice.permille(10)
        if dice.permille(2) { piece.unseen.insert(.counterfeit) }
        if dice.permille(1), dice.permille(500) { piece.unseen.insert(.recalled) }
        if profile.traits.contains(.serialised), dice.permille(36) { piece.unseen.insert(.serialMismatch) }
        if dice.permille(25) { piece.slip = dice.pick(PieceTruth.Slip.allCases) }
        piece.choice = dice.number(0...999)
        return piece
    }
}
