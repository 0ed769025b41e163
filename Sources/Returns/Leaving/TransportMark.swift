/// What the carriage of one piece depends on.
public struct CarriedPiece: Hashable, Sendable {
    /// Its battery, when it has one.
    public let battery: Battery?
    /// Whether it is damaged or defective, or cannot be told not to be.
    public let isDamaged: Bool
    /// Whether it is dangerous goods other than a battery: an aerosol, a perfume, paint.
    public let isDangerous: Bool

    /// Describes a piece.
    public init(battery: Battery?, isDamaged: Bool, isDangerous: Bool) {
        (self.battery, self.isDamaged, self.isDangerous) = (battery, isDamaged, isDangerous)
    }
}

/// One mark that a package has to bear on the road (ADR 2025), and what in it asks for the mark.
public struct TransportMark: Hashable, Sendable {
    /// Which mark it is.
    public let kind: Kind
    /// The UN number of the batteries; nil for other goods.
    public let unitedNationsNumber: Int?
    /// The pieces that ask for it.
    public let pieces: Int
    /// The energy of their batteries in tenths of a watt-hour, as far as it is known.
    public let deciwattHours: Int
    /// The pieces whose energy nobody knows.
    public let unmeasured: Int

    /// The marks, in the order in which they are told.
    public enum Kind: String, CaseIterable, Sendable {
        /// Damaged or defective batteries (special provision 376, P908 or LP904); never by air.
        case damagedBattery
        /// Batteries above 100 Wh, or of an energy that nobody knows: class 9A label and UN number.
        case batteryLabel
        /// Batteries of at most 100 Wh each: the battery mark of special provision 188 with the UN number.
        case batteryMark
        /// Other dangerous goods: the mark of limited quantities (chapter 3.4), where the amounts allow it.
        case limitedQuantity
    }

    /// Watt-hours of one battery up to which special provision 188 frees it of the label, in tenths.
    public static let freeDeciwattHours = 1_000

    /// What a package with these pieces has to bear: the gravest first, then by UN number.
    public static func marks(of pieces: [CarriedPiece]) -> [TransportMark] {
        let batteries = pieces.compactMap { piece -> (Key, Int?)? in
            guard let battery = piece.battery, let number = battery.unitedNationsNumber else { return nil }
            return (Key(kind: kind(of: battery, piece.isDamaged), number: number), battery.deciwattHours)
        }
        let marks = Dictionary(grouping: batteries, by: \.0).map { key, found in
            TransportMark(
                kind: key.kind, unitedNationsNumber: key.number, pieces: found.count,
                deciwattHours: found.reduce(0) { $0 + ($1.1 ?? 0) }, unmeasured: found.count { $0.1 == nil })
        }
        let others = pieces.count(where: \.isDangerous)
        let limited = TransportMark(
            kind: .limitedQuantity, unitedNationsNumber: nil, pieces: others, deciwattHours: 0, unmeasured: 0)
        return marks.sorted { $0.order < $1.order } + (others > 0 ? [limited] : [])
    }

    private struct Key: Hashable {
        let kind: Kind
        let number: Int
    }

    private static func kind(of battery: Battery, _ isDamaged: Bool) -> Kind {
        if isDamaged { return .damagedBattery }
        return battery.deciwattHours.map { $0 <= freeDeciwattHours } == true ? .batteryMark : .batteryLabel
    }

    private var order: (Int, Int) { (Kind.allCases.firstIndex(of: kind) ?? 0, unitedNationsNumber ?? 0) }
}
