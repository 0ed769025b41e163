public import Returns

/// What came of a generated day, with published figures beside it.
public struct DaySummary: Hashable, Sendable {
    /// The seed.
    public let seed: UInt64
    /// Parcels that were received.
    public let parcels: Int
    /// Events in all journals.
    public let events: Int
    /// Items that got a plate.
    public let items: Int
    /// Items that ended in a bin.
    public let binned: Int
    /// Items that a bench still has in its hands, by plate.
    public let unfinished: [LicencePlate]
    /// Every breach of an invariant; empty for a sound day.
    public let findings: [String]
    /// What was wrong in the parcels, could be found and was not; the first of them.
    public let missed: [String]
    /// What went wrong on a bad day, in the order of the day; empty for any other.
    public let troubles: [DayTrouble]
    /// Steps whose facts and outcome a real journal was held against.
    public let stepsOnDisk: Int
    /// Scans of each item that came first out of its parcel, the parcel's own scan among them.
    public let firstItemScans: [Int]
    /// Scans of each other item.
    public let followingItemScans: [Int]
    /// Keys of each item that came first out of its parcel; answers to questions are not counted.
    public let firstItemKeys: [Int]
    /// Keys of each other item.
    public let followingItemKeys: [Int]
    /// Answers to questions of each item.
    public let answers: [Int]
    /// Keys behind the last item of each parcel that needed some: what is missing, and its end.
    public let endingKeys: [Int]
    /// Bins that held goods of an owner, by owner; one that was taken away counts again.
    public let binsOfOwners: [String: Int]
    /// Items whose destruction was proposed.
    public let proposedDestructions: Int
    /// Items that lie in a locked bin, by the ground for which they are destroyed.
    public let destroyed: [DestructionGround: Int]
    let tally: DayTally
    let causes: DayCauses
    let expected: [Grade: Double]
    /// What was foretold of the bins at noon; nil for a day that was over by then.
    let forecast: DayForecast?

    init(_ day: GeneratedDay, troubles: [DayTrouble]) {
        seed = day.seed
        self.troubles = troubles
        let (audit, tally) = (day.audit, day.tally)
        (items, binned, unfinished) = (audit.items, audit.binned, audit.unfinished)
        findings = audit.findings + day.conflicts
        missed = day.causes.missed
        stepsOnDisk = day.benches.reduce(0) { $0 + $1.stepsOnDisk }
        (parcels, events) = (tally.parcels, tally.events)
        (firstItemScans, firstItemKeys) = (tally.first.map(\.scans), tally.first.map(\.keys))
        (followingItemScans, followingItemKeys) = (tally.following.map(\.scans), tally.following.map(\.keys))
        endingKeys = tally.endings.map(\.keys)
        answers = (tally.first + tally.following).map(\.answers)
        binsOfOwners = audit.binsOfOwners
        proposedDestructions = audit.destruction.proposed.count
        destroyed = Dictionary(grouping: audit.destruction.locked.values) { $0 }.mapValues(\.count)
        (self.tally, causes) = (tally, day.causes)
        forecast = DayForecast(day)
        expected = Self.expectedGrades(CategoryProfile.known(to: day.site.playbook))
    }

    /// The share of each grade that the categories of the day make likely, in hundredths.
    private static func expectedGrades(_ profiles: [CategoryProfile]) -> [Grade: Double] {
        let whole = profiles.reduce(0) { $0 + $1.share }
        var shares: [Grade: Double] = [:]
        for profile in profiles {
            for (grade, permille) in profile.grades {
                shares[grade, default: 0] += Double(profile.share * permille) / Double(whole * 10)
            }
        }
        return shares
    }

    /// The number of items of each grade; what is sealed counts as A.
    public var grades: [Grade: Int] {
        Dictionary(grouping: tally.grades.values) { $0.grade == .new ? Grade.likeNew : $0.grade }.mapValues(\.count)
    }

    /// The number of items of each disposition.
    public var dispositions: [Disposition: Int] {
        Dictionary(grouping: tally.dispositions.values, by: \.disposition).mapValues(\.count)
    }

    /// The number of items on hold, by the class of bin that holds them.
    public var holds: [String: Int] {
        let held = tally.dispositions.values.filter { $0.disposition == .hold }
        return Dictionary(grouping: held, by: \.binClass).mapValues(\.count)
    }

    /// Exceptions that the benches raised and did not take back.
    public var exceptions: [ExceptionCode: Int] { causes.counts.mapValues(\.raised).filter { $0.value > 0 } }

    /// Refusals by their kind.
    public var refusals: [String: Int] { tally.refusals }
}
