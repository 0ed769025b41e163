/// Where the item goes: everything that is known of it, given to the policy that it is pinned to.
extension Deciding {
    func disposition(of identified: ItemIdentification, _ grading: ItemGrading) -> ItemDisposition {
        disposition(of: identified, grading, by: policy(of: identified))
    }

    /// Where it waits when what the policy demands was declined: by the table alone, which destroys nothing.
    func disposition(ofWaiting identified: ItemIdentification, _ grading: ItemGrading) -> ItemDisposition {
        disposition(of: identified, grading, by: Policy(policy(of: identified).otherwise))
    }

    private func disposition(
        of identified: ItemIdentification, _ grading: ItemGrading, by policy: Policy
    ) -> ItemDisposition {
        let item = itemCase(of: identified, grading)
        let measure = measure(of: identified, item)
        let decision = policy.decide(item, at: at) { binClass in
            hasRoom(for: stowage(of: item, in: binClass, measure: measure), policy.capacity)
        }
        return ItemDisposition(
            plate: identified.plate, disposition: decision.disposition, binClass: decision.binClass,
            rule: decision.rule, table: policy.id, tableVersion: policy.version, label: decision.label,
            reason: decision.reason, ground: decision.ground, basis: decision.basis)
    }

    /// A policy that was published while the item was in the hand is for the next one.
    func policy(of identified: ItemIdentification) -> Policy {
        identified.policy.flatMap(facts.playbook.policy) ?? facts.playbook.currentPolicy
    }

    func itemCase(of identified: ItemIdentification, _ grading: ItemGrading) -> ItemCase {
        var item = ItemCase(grade: grading.grade, hold: grading.hold)
        item.category = identified.category
        item.tasks = grading.tasks
        item.match = identified.match.kind
        if identified.candidate.serial != nil { item.evidence.insert(.serial) }
        describe(&item, facts.products.first { $0.gtin == identified.candidate.gtin })
        if let hand = bench.item, hand.plate == identified.plate {
            item.evidence.formUnion(hand.evidenceThere)
            item.weightGrams = hand.evidence(.weight).flatMap { Int($0) } ?? item.weightGrams
        }
        // What was there when a held item was decided first may be otherwise today.
        item.evidence.remove(.donationOffers)
        if offersAreInVain(of: identified) { item.evidence.insert(.donationOffers) }
        if let parcel = parcel(of: identified.plate) {
            item.receivedAt = parcel.receivedAt
            item.soldAt = parcel.arrival.soldAt
            item.noticeAt = parcel.arrival.noticeAt
            item.declaredReason = line(of: identified)?.declaredReason
        }
        return item
    }

    private func offersAreInVain(of identified: ItemIdentification) -> Bool {
        let today = policy(of: identified).calendar.day(of: at)
        return facts.donations.areInVain(for: identified.plate, identified.candidate.gtin, on: today)
    }

    private func describe(_ item: inout ItemCase, _ product: Product?) {
        guard let product else { return }
        item.group = product.details.group
        item.supplier = product.supplier
        item.owner = product.details.owner
        item.traits = product.details.traits
        item.priceCents = product.priceCents
        item.costCents = product.details.costCents
        item.weightGrams = product.weightGrams
    }

    /// Whether the item's class of bins takes it. One that had no room a moment ago is used again when it has emptied
    /// well enough.
    private func hasRoom(for item: Stowage, _ terms: CapacityTerms) -> Bool {
        if state.fullClasses.contains(item.binClass) {
            let (load, capacity) = facts.bins.filling(ofClass: item.binClass)
            guard load * 1_000 <= capacity * terms.reopensAtPermille, load < capacity else { return false }
        }
        return facts.bins.hasRoom(ofClass: item.binClass, for: item)
    }
}
