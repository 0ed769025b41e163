import Rehearsal
import Returns

/// Draws the parcels of a day with what is really in them.
struct DayParcels: Sendable {
    private let site: DaySite
    private let ordinary: [String: [Product]]
    private let profiles: [CategoryProfile]
    private let ways: SheetSearch
    private let rates: DayRates
    private var dice: Dice

    /// Pieces to a parcel, in hundredths; the last stands for five to seven.
    private static let pieces: [(Int, Int)] = [(1, 60), (2, 23), (3, 10), (4, 4), (5, 3)]

    /// A piece that the customer sends back, with the serial number that it was sold under.
    private struct Sent {
        let product: Product
        let serial: String?
        /// Whether only other lots of it are called back.
        var isOtherLot = false
    }

    init(seed: UInt64, site: DaySite, ways: SheetSearch, rates: DayRates) {
        self.site = site
        ordinary = Dictionary(grouping: site.products.filter(site.isOrdinary), by: \.category)
        profiles = CategoryProfile.known(to: site.playbook)
        (self.ways, self.rates) = (ways, rates)
        dice = Dice(seed: seed).branch("parcels")
    }

    /// So many parcels, in the order in which they come.
    mutating func draw(_ count: Int) -> [ParcelTruth] {
        var isBlind = (0..<count).map { $0 < count * rates.blind / 10_000 }
        isBlind.shuffle(using: &dice)
        return isBlind.enumerated().map { number, isBlind in parcel(number, isBlind: isBlind) }
    }

    /// A parcel in the place of the drawn one, with a phone in it whose battery is swollen; nil where the catalogue has
    /// no device.
    mutating func swollenPhone(inPlaceOf parcel: ParcelTruth, number: Int) -> ParcelTruth? {
        let devices = ordinary["connected"] ?? []
        guard let phone = devices.first(where: { $0.details.group == "phones" }) ?? devices.first else { return nil }
        let sent = Sent(product: phone, serial: Self.serial(number, 0))
        var piece = PieceTruth(product: phone, origin: .announced, serial: sent.serial)
        piece.grade = .held
        chooseWay(of: &piece)
        return ParcelTruth(
            code: parcel.code, announced: announcement(number, [sent]), condition: .intact, pieces: [piece])
    }

    private mutating func parcel(_ number: Int, isBlind: Bool) -> ParcelTruth {
        let drawn = dice.draw(Self.pieces) ?? 1
        let sent = (0..<(drawn == 5 ? dice.number(5...7) : drawn)).compactMap { index in self.sent(number, index) }
        let announced = isBlind ? nil : announcement(number, sent)
        let isEmpty = dice.tenThousandths(rates.empty)
        let condition = dice.tenThousandths(rates.damaged) ? damage() : .intact
        return ParcelTruth(
            code: Self.code(number), announced: announced, condition: condition,
            pieces: isEmpty ? [] : pieces(of: sent, isBlind: isBlind))
    }

    private mutating func pieces(of sent: [Sent], isBlind: Bool) -> [PieceTruth] {
        var pieces: [PieceTruth] = []
        for (index, one) in sent.enumerated() {
            // Something has to be in the box.
            let mayLack = !isBlind && (index < sent.count - 1 || !pieces.isEmpty)
            if mayLack, dice.tenThousandths(rates.leftOut) { continue }
            pieces.append(piece(one, among: sent, isBlind: isBlind))
        }
        if !isBlind, dice.tenThousandths(rates.extra), let more = product(notIn: sent) {
            pieces.append(judged(PieceTruth(product: more, origin: .extra)))
        }
        if dice.tenThousandths(rates.belonging), let near = sent.first?.product {
            pieces.append(judged(PieceTruth(product: near, origin: .belonging)))
        }
        if dice.tenThousandths(rates.foreign), let near = sent.first?.product {
            pieces.append(judged(PieceTruth(product: near, origin: .foreign)))
        }
        return pieces
    }

    private mutating func damage() -> ParcelCondition {
        dice.pick(ParcelCondition.allCases.filter(\.isDamage)) ?? .crushed
    }

    /// Colissimo's number of a return.
    private static func code(_ number: Int) -> String {
        let body = String(1_000_000_000 + 7_919 * (number + 1))
        return "8R\(body)\(GS1CheckDigit.compute(over: body) ?? 0)"
    }

    /// The number that the piece was sold under; no two of a day are the same.
    private static func serial(_ parcel: Int, _ index: Int) -> String { "SN\(1_000_000 + parcel * 10 + index)" }

    private mutating func sent(_ parcel: Int, _ index: Int) -> Sent? {
        let category = dice.draw(profiles.map { ($0.id, $0.share) })
        var (product, isOtherLot) = (category.flatMap { dice.pick(ordinary[$0] ?? []) }, false)
        if dice.tenThousandths(rates.watched) { product = dice.pick(site.watched) ?? product }
        if dice.tenThousandths(rates.recalled) { product = dice.pick(site.calledBack) ?? product }
        if dice.tenThousandths(rates.otherLot), let other = dice.pick(site.calledBackByLot) {
            (product, isOtherLot) = (other, true)
        }
        return product.map {
            let isSerialised = $0.details.traits.contains(.serialised)
            return Sent(
                product: $0, serial: isSerialised ? Self.serial(parcel, index) : nil, isOtherLot: isOtherLot)
        }
    }

    private mutating func product(notIn sent: [Sent]) -> Product? {
        dice.pick(
            ordinary.keys.sorted().flatMap { ordinary[$0] ?? [] }.filter { product in
                !sent.contains { $0.product.gtin == product.gtin }
            })
    }

    private mutating func announcement(_ number: Int, _ sent: [Sent]) -> ExpectedReturn {
        var grouped: [(product: Product, serials: [String?])] = []
        for one in sent {
            if let same = grouped.firstIndex(where: { $0.product.gtin == one.product.gtin }) {
                grouped[same].serials.append(one.serial)
            } else {
                grouped.append((one.product, [one.serial]))
            }
        }
        let lines = grouped.enumerated().map { index, line in
            ExpectedLine(
                number: index + 1, gtin: line.product.gtin, quantity: line.serials.count,
                declaredReason: CategoryProfile.of(line.product.category).flatMap { dice.draw($0.reasons) }?.rawValue,
                serials: line.serials.compactMap(\.self))
        }
        // Returns trail their sales by two or three weeks; a few are late.
        let soldDays = dice.permille(50) ? dice.number(31...90) : dice.number(14...24)
        return ExpectedReturn(
            rma: "RMA-\(100_000 + number)", codes: [Self.code(number)], lines: lines,
            soldAt: site.morning.advanced(byDays: -soldDays),
            noticeAt: site.morning.advanced(byDays: -dice.number(2...9)))
    }

    private mutating func piece(_ sent: Sent, among all: [Sent], isBlind: Bool) -> PieceTruth {
        if !isBlind, dice.tenThousandths(rates.swapped), let other = product(notIn: all) {
            return judged(PieceTruth(product: other, origin: .swapped))
        }
        var piece = PieceTruth(
            product: sent.product, origin: dice.tenThousandths(rates.unreadable) ? .unreadable : .announced)
        piece.serial = sent.serial
        if sent.product.details.traits.contains(.watched) { piece.screened.insert(.counterfeit) }
        if let recall = site.recalls.first(where: { $0.products.contains { $0.gtin == sent.product.gtin } }) {
            screen(&piece, recall, isOtherLot: sent.isOtherLot)
        }
        if let serial = sent.serial, !isBlind, dice.tenThousandths(rates.serialMismatch) {
            piece.serial = "X\(serial)"
            piece.screened.insert(.serialMismatch)
        }
        return judged(piece)
    }

    /// A recall of some lots reaches a piece of those, and one whose code tells no lot.
    private mutating func screen(_ piece: inout PieceTruth, _ recall: Recall, isOtherLot: Bool) {
        let lots = recall.products.first { $0.gtin == piece.product.gtin }?.lots ?? []
        if isOtherLot {
            piece.lot = "B\(dice.number(100...999))"
        } else {
            piece.lot = dice.chance(50) ? lots.first : nil
            piece.screened.insert(.recalled)
        }
    }

    /// Draws what is true of a piece.
    private mutating func judged(_ bare: PieceTruth) -> PieceTruth {
        var piece = bare
        guard let profile = CategoryProfile.of(piece.product.category) else { return piece }
        piece.grade = dice.draw(profile.grades) ?? .likeNew
        if piece.grade == .likeNew, dice.permille(profile.unopened) { piece.grade = .new }
        let mayBeDangerous = profile.grades.contains { $0.0 == .held && $0.1 > 0 }
        if mayBeDangerous, dice.tenThousandths(rates.dangerous) { piece.grade = .held }
        piece.isWorn = profile.id == "apparel" && piece.grade == .good && dice.permille(670)
        let mayBeLocked = piece.product.details.traits.contains(.dataBearing) && piece.grade != .new
        piece.isLocked = mayBeLocked && piece.grade != .held && dice.tenThousandths(rates.locked)
        piece.isSoiled = piece.grade != .held && !piece.isLocked && dice.tenThousandths(rates.soiled)
        // The grade falls by what is missing: of those graded so, this many lack a part.
        piece.isIncomplete = piece.grade == .fair && dice.permille(690)
        piece.isDoubted = dice.tenThousandths(rates.doubted)
        if dice.permille(25) { piece.slip = dice.pick(PieceTruth.Slip.allCases) }
        piece.choice = dice.number(0...999)
        chooseWay(of: &piece)
        return piece
    }

    /// What a sheet has no word for no bench can say, so it is not said to be there.
    private func chooseWay(of piece: inout PieceTruth) {
        let fitting = ways.ways(for: piece)
        let way = fitting.isEmpty ? nil : fitting[piece.choice % fitting.count]
        piece.way = way
        piece.isSoiled = way?.hold == .hygiene
        piece.isLocked = way?.hold == .data
        piece.isIncomplete = way?.hold == nil && way?.tasks.contains("PARTS") == true
    }
}
