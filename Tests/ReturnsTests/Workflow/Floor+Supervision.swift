import Returns

extension Floor {
    /// What a supervisor's acts need to know of items and bins.
    func addSupervised(_ request: FactRequest, to facts: inout Facts) {
        if request.needsStanding, let plate = request.plate {
            facts.standing = history(of: plate).verdict
            facts.binned = history(of: plate).binned
        }
        if let subject = request.act { facts.act = act(on: subject) }
        facts.items = (request.plates + (facts.act?.plates ?? [])).compactMap(known)
        if let place = request.beside { facts.beside = plates(in: place).compactMap { history(of: $0).verdict } }
        guard let place = request.contents else { return }
        let inside = plates(in: place)
        let gtins = Dictionary(found.values.flatMap(\.self)) { first, _ in first }
        facts.contents = BinContents(
            items: inside.compactMap(known),
            cents: inside.compactMap { plate in products.first { $0.gtin == gtins[plate] }?.priceCents }.reduce(0, +),
            verdicts: request.weighsContents ? inside.compactMap { history(of: $0).verdict } : [])
    }

    private func plates(in place: BinPlace) -> [LicencePlate] {
        places.filter { $0.value == place }.map(\.key).sorted { $0.text < $1.text }
    }

    private func act(on subject: ActSubject) -> SupervisedAct? {
        var search = SupervisedActSearch(on: subject)
        guard let last = recorded.reversed().first(where: { search.isOver(at: $0) }), let step = search.step else {
            return nil
        }
        return SupervisedAct(
            step: step, at: last.at, events: recorded.filter { $0.step == step }.map(\.event), on: subject)
    }

    private func history(of plate: LicencePlate) -> HeldItemHistory {
        var held = HeldItemHistory(of: plate)
        for event in history { held.add(event) }
        return held
    }

    func identification(of plate: LicencePlate) -> ItemIdentification? { history(of: plate).identification }

    private func known(_ plate: LicencePlate) -> KnownItem? {
        parcels[plate].map { KnownItem(plate: plate, parcel: $0, place: places[plate], at: Self.start) }
    }

    /// What the journal does with a supervisor's step.
    mutating func note(_ step: SupervisorStep) {
        if case .binStateChanged(let change) = step {
            bins = bins.map { $0.place == change.place ? $0.inState(change.to) : $0 }
        }
        if case .itemRestored(let held) = step {
            let identified = held.identification
            parcels[identified.plate] = identified.parcel
            found[identified.parcel, default: [:]][identified.plate] = identified.candidate.gtin
        }
        guard case .binRenewed(let renewal) = step else { return }
        bins = bins.map { bin in
            bin.place == renewal.place
                ? Bin(
                    code: bin.code, generation: renewal.generation, zone: bin.zone, binClass: renewal.binClass,
                    capacity: bin.capacity, details: BinDetails(state: renewal.state))
                : bin
        }
        for (plate, place) in places where renewal.carried.contains(place) { places[plate] = renewal.renewed }
        for place in renewal.carried {
            loads[renewal.renewed, default: 0] += loads[place] ?? 0
            loads[place] = place == renewal.renewed ? loads[place] : 0
        }
    }
}

extension Bin {
    fileprivate func inState(_ state: BinState) -> Bin {
        Bin(
            code: code, generation: generation, zone: zone, binClass: binClass, capacity: capacity,
            details: BinDetails(state: state))
    }
}
