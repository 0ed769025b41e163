import Returns

/// What was really wrong with parcels, lines and pieces, beside what the benches found of it: each cause is looked for
/// at its own parcel, line or plate, so that two mistakes cannot make up for each other.
struct DayCauses: Hashable, Sendable {
    /// One code of exception.
    struct Count: Hashable, Sendable {
        /// How often it was there.
        var there = 0
        /// How often it was there and was raised.
        var found = 0
        /// How often it was raised and not taken back.
        var raised = 0
    }

    private(set) var counts: [ExceptionCode: Count] = [:]
    /// What was there and nobody found, in words.
    private(set) var missed: [String] = []

    /// Misses that are kept: the first say what is wrong.
    private static let missedMax = 20

    /// Compares a parcel that is done with what was really in it.
    mutating func settle(_ parcel: ParcelTruth, _ watch: ParcelWatch) {
        for raised in watch.raised { counts[raised.code, default: Count()].raised += 1 }
        for code in parcel.causes { settle(code, of: parcel, isFound: watch.has(code, plate: nil, line: nil)) }
        for line in parcel.shortLines {
            settle(.shortParcel, of: parcel, isFound: watch.has(.shortParcel, plate: nil, line: line))
        }
        for (number, piece) in parcel.pieces.enumerated() {
            let taken = watch.pieces[number]
            for code in piece.causes(isCalledBack: taken?.isCalledBack ?? false) {
                let isFound = taken.map { watch.has(code, plate: $0.plate, line: nil) } ?? false
                settle(code, of: parcel, isFound: isFound)
            }
        }
    }

    private mutating func settle(_ code: ExceptionCode, of parcel: ParcelTruth, isFound: Bool) {
        counts[code, default: Count()].there += 1
        if isFound {
            counts[code, default: Count()].found += 1
        } else if missed.count < Self.missedMax {
            missed.append("\(code.rawValue) of the parcel \(parcel.code)")
        }
    }
}

/// What a bench raised about one parcel while it worked on it.
struct ParcelWatch: Sendable {
    /// An exception by what it is about.
    struct Raised: Hashable, Sendable {
        let code: ExceptionCode
        let plate: LicencePlate?
        let line: Int?
    }

    /// A piece that got its plate.
    struct Taken: Sendable {
        let plate: LicencePlate
        /// Whether the bench had heard of the day's recall of it.
        let isCalledBack: Bool
    }

    private(set) var raised: Set<Raised> = []
    /// The pieces by their place in the parcel.
    private(set) var pieces: [Int: Taken] = [:]
    /// What the day called back, as the bench knows it.
    var calledBack: Recall?

    /// Takes the events of one step; `piece` is the place of the piece in the hand.
    mutating func note(_ step: [RecordedEvent], piece: Int?) {
        for recorded in step {
            switch recorded.event {
            case .exceptionRaised(let record): raised.insert(Raised(record.code, record.subject))
            case .exceptionWithdrawn(let code, let subject): raised.remove(Raised(code, subject))
            case .itemIdentified(let item):
                guard let piece else { break }
                let isCalledBack = calledBack?.products.contains { $0.gtin == item.candidate.gtin } ?? false
                pieces[piece] = Taken(plate: item.plate, isCalledBack: isCalledBack)
            default: break
            }
        }
    }

    /// Whether an exception stands about this plate, this line, or where both are nil the parcel.
    func has(_ code: ExceptionCode, plate: LicencePlate?, line: Int?) -> Bool {
        raised.contains(Raised(code: code, plate: plate, line: line))
    }
}

extension ParcelWatch.Raised {
    /// An item is one subject, whatever line it is a piece of.
    fileprivate init(_ code: ExceptionCode, _ subject: ExceptionSubject) {
        self.init(code: code, plate: subject.plate, line: subject.plate == nil ? subject.line : nil)
    }
}
