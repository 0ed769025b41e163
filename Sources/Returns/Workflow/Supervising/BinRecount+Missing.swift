extension BinRecount {
    /// Holds what was counted, each item once, against what is known to be inside. `known` tells of an item that nobody
    /// knew there; throws what that throws.
    public init<Fault: Error>(
        of place: BinPlace, inside: [LicencePlate], counted: [LicencePlate],
        known: (LicencePlate) throws(Fault) -> StrangeItem
    ) throws(Fault) {
        let (all, expected) = (Set(counted), Set(inside))
        var strange: [StrangeItem] = []
        for plate in counted where !expected.contains(plate) { strange.append(try known(plate)) }
        self.init(
            place: place, generation: place.generation + 1, found: inside.filter(all.contains),
            missing: Self.missing(of: inside, counted: all), strange: strange)
    }

    /// Which items of a list nobody counted, in the list's order. Bench and hub keep lists of their own of what was in
    /// the bin, and both ask here.
    public static func missing(of inside: [LicencePlate], counted: Set<LicencePlate>) -> [LicencePlate] {
        inside.filter { !counted.contains($0) }
    }

    /// Which items of somebody else's list are not in the bin after this count.
    public func missing(of inside: [LicencePlate]) -> [LicencePlate] {
        Self.missing(of: inside, counted: Set(found + strange.map(\.plate)))
    }
}

extension ExceptionRecord {
    /// E21: an item that a recount did not find. `bin` is where it should have been, when that is known.
    public static func inventoryMissing(
        _ plate: LicencePlate, of parcel: String?, from bin: BinPlace?, at: Moment, in calendar: SiteCalendar
    ) -> ExceptionRecord {
        let code = ExceptionCode.inventoryMissing
        return ExceptionRecord(
            code: code, subject: ExceptionSubject(parcel: parcel, plate: plate), finding: code.finding,
            liability: code.defaultLiability, owner: code.owner,
            dueBy: code.dueBy(ExceptionTimes(raisedAt: at, receivedAt: at), in: calendar),
            detail: bin.map { "from \($0.code) no. \($0.generation)" })
    }
}

/// What is not in its bin, and what turns up again.
extension Deciding {
    /// Each missing item waits for a supervisor's decision.
    func exceptions(of recount: BinRecount) -> [ExceptionRecord] {
        recount.missing.map { plate in
            missing(plate, of: facts.items.first { $0.plate == plate }?.parcel, from: recount.place)
        }
    }

    func missing(_ plate: LicencePlate, of parcel: String?, from bin: BinPlace?) -> ExceptionRecord {
        .inventoryMissing(plate, of: parcel, from: bin, at: at, in: facts.playbook.currentPolicy.calendar)
    }

    /// An item that was in no bin was missing, and is so no more.
    func foundAgain(_ items: [KnownItem]) -> [Event] {
        items.filter { $0.place == nil }.map {
            .exceptionWithdrawn(
                code: .inventoryMissing, subject: ExceptionSubject(parcel: $0.parcel, plate: $0.plate))
        }
    }
}
