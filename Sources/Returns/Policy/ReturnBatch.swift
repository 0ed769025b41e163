/// How much has to be gathered before goods go back to a supplier. Any threshold that is reached makes the batch due.
public struct ReturnBatch: Hashable, Sendable {
    /// So many units.
    public let units: Int?
    /// Goods that cost so much, in euro cents.
    public let valueCents: Int?
    /// Goods of so many grams.
    public let weightGrams: Int?
    /// So many civil days since the first of them waits.
    public let days: Int?

    /// Makes a batch; nil for a threshold that was not agreed.
    public init(units: Int? = nil, valueCents: Int? = nil, weightGrams: Int? = nil, days: Int? = nil) {
        self.units = units
        self.valueCents = valueCents
        self.weightGrams = weightGrams
        self.days = days
    }

    /// Whether nothing makes it due.
    public var isEmpty: Bool { Threshold.allCases.allSatisfy { limit(of: $0) == nil } }

    /// One of the thresholds.
    public enum Threshold: String, CaseIterable, Sendable {
        /// Units.
        case units
        /// What they cost.
        case value
        /// What they weigh.
        case weight
        /// How long the first of them waits.
        case days
    }

    /// The thresholds that waiting goods reach; none for no goods.
    public func reached(by load: ReturnLoad) -> [Threshold] {
        guard load.units > 0 else { return [] }
        return Threshold.allCases.filter { threshold in
            limit(of: threshold).map { load[threshold] >= $0 } ?? false
        }
    }

    /// The amount at which a threshold is reached, in the load's unit; nil where it was not agreed.
    public func limit(of threshold: Threshold) -> Int? {
        switch threshold {
        case .units: units
        case .value: valueCents
        case .weight: weightGrams
        case .days: days
        }
    }
}

/// What waits to go back to one supplier.
public struct ReturnLoad: Hashable, Sendable {
    /// How many units.
    public private(set) var units = 0
    /// What they cost, in euro cents; what nobody knows counts nothing.
    public private(set) var costCents = 0
    /// What they weigh, in grams; what nobody knows counts nothing.
    public private(set) var weightGrams = 0
    /// When the first of them began to wait.
    public private(set) var oldest: Moment?
    /// The civil days that the first of them waits.
    public private(set) var days = 0

    /// Nothing yet.
    public init() {}

    /// Adds one unit that waits since a moment.
    public mutating func add(
        costCents: Int?, weightGrams: Int?, since: Moment, at now: Moment, in calendar: SiteCalendar
    ) {
        units += 1
        self.costCents += costCents ?? 0
        self.weightGrams += weightGrams ?? 0
        oldest = oldest.map { min($0, since) } ?? since
        days = max(days, calendar.daysLate(at: now, due: since))
    }

    /// How much there is of what a threshold measures.
    public subscript(threshold: ReturnBatch.Threshold) -> Int {
        switch threshold {
        case .units: units
        case .value: costCents
        case .weight: weightGrams
        case .days: days
        }
    }
}
