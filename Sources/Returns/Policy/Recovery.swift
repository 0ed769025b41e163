/// What one item brings on one channel, line by line, in euro cents; costs are below zero.
///
/// The net is the sum of the lines:
///
///     sells · price · list price · (1 − δ)^((age + days) / 30) · (1 − fee) + credit · accepted + tax + eco
///         − handling − rework − transport − storage · days − compliance
public struct Recovery: Hashable, Sendable {
    /// What its sale brings, after decay, probability and fee.
    public let sale: Int
    /// What a supplier credits.
    public let credit: Int
    /// What the tax office gives back.
    public let tax: Int
    /// What the material brings, or costs.
    public let eco: Int
    /// Touching it.
    public let handling: Int
    /// The work that it needs.
    public let rework: Int
    /// Carrying it.
    public let transport: Int
    /// Keeping it.
    public let storage: Int
    /// Papers and certificates.
    public let compliance: Int

    /// Puts a recovery together from its lines.
    public init(
        sale: Int, credit: Int, tax: Int, eco: Int, handling: Int, rework: Int, transport: Int, storage: Int,
        compliance: Int
    ) {
        self.sale = sale
        self.credit = credit
        self.tax = tax
        self.eco = eco
        self.handling = handling
        self.rework = rework
        self.transport = transport
        self.storage = storage
        self.compliance = compliance
    }

    /// The sum of all lines.
    public var net: Int { sale + credit + tax + eco + handling + rework + transport + storage + compliance }
}

/// A value that the formula needs and the item lacks.
public enum MissingValue: String, CaseIterable, Sendable {
    /// The sales price.
    case price
    /// What it was bought for.
    case cost
    /// The weight.
    case weight
}

extension ChannelTerms {
    /// What the item brings here. Throws the first value that is needed and not known.
    ///
    /// `at` is when the decision is made: a price falls from the day of the sale, or else of the arrival.
    func recovery(of item: ItemCase, at: Moment) throws(MissingValue) -> Recovery {
        Recovery(
            sale: try sale(of: item, at: at), credit: try credit(of: item), tax: try share(tax, of: item),
            eco: try eco(of: item), handling: -handling, rework: -item.tasks.reduce(0) { $0 + (rework[$1] ?? 0) },
            transport: -transport, storage: -Money.rounded(storagePerDay * days, by: 100), compliance: -compliance)
    }

    private func sale(of item: ItemCase, at: Moment) throws(MissingValue) -> Int {
        guard price > 0 else { return 0 }
        guard let list = item.priceCents else { throw .price }
        let left = decay.left(of: Money.part(price, of: list), afterDays: item.ageDays(at: at) + days)
        return Money.part(1_000 - fee, of: Money.part(sells, of: left))
    }

    private func credit(of item: ItemCase) throws(MissingValue) -> Int {
        Money.part(accepted, of: try share(credit, of: item))
    }

    private func share(_ permille: Int, of item: ItemCase) throws(MissingValue) -> Int {
        guard permille > 0 else { return 0 }
        guard let cost = item.costCents else { throw .cost }
        return Money.part(permille, of: cost)
    }

    private func eco(of item: ItemCase) throws(MissingValue) -> Int {
        guard ecoPerKilogram != 0 else { return eco }
        guard let grams = item.weightGrams else { throw .weight }
        return eco + Money.rounded(ecoPerKilogram * grams, by: 1_000)
    }
}

extension MissingValue: Error {}

extension ItemCase {
    /// Whole days since it was sold, or else since it arrived; never negative.
    func ageDays(at: Moment) -> Int {
        guard let since = soldAt ?? receivedAt else { return 0 }
        return max(0, Int(at.millisecondsSince(since) / CalendarDay.milliseconds))
    }
}
