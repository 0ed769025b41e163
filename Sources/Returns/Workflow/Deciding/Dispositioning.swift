/// Where the item goes: everything that is known of it, given to the policy that it is pinned to.
extension Deciding {
    func disposition(of identified: ItemIdentification, _ grading: ItemGrading) -> ItemDisposition {
        disposition(of: identified, grading, by: policy(for: identified))
    }

    /// Where it waits when what the policy demands was declined: by the table alone, which destroys nothing.
    func disposition(ofWaiting identified: ItemIdentification, _ grading: ItemGrading) -> ItemDisposition {
        disposition(of: identified, grading, by: Policy(policy(for: identified).otherwise))
    }

    /// A policy that was published while the item was in the hand is for the next one.
    private func policy(for identified: ItemIdentification) -> Policy {
        identified.policy.flatMap(facts.playbook.policy) ?? facts.playbook.currentPolicy
    }

    private func disposition(
        of identified: ItemIdentification, _ grading: ItemGrading, by policy: Policy
    ) -> ItemDisposition {
        let decision = policy.decide(itemCase(of: identified, grading), at: at) { hasRoom($0, policy.capacity) }
        return ItemDisposition(
            plate: identified.plate, disposition: decision.disposition, binClass: decision.binClass,
            rule: decision.rule, table: policy.id, tableVersion: policy.version, label: decision.label,
            reason: decision.reason, ground: decision.ground, basis: decision.basis)
    }

    private func itemCase(of identified: ItemIdentification, _ grading: ItemGrading) -> ItemCase {
        var item = ItemCase(grade: grading.grade, hold: grading.hold)
        item.category = identified.category
        item.tasks = grading.tasks
        item.match = identified.match.kind
        if identified.candidate.serial != nil { item.evidence.insert(.serial) }
        describe(&item, facts.products.first { $0.gtin == identified.candidate.gtin })
        if let parcel = bench.parcel {
            item.receivedAt = parcel.arrivedAt
            item.soldAt = parcel.arrival.soldAt
            item.noticeAt = parcel.arrival.noticeAt
            item.declaredReason = parcel.arrival.lines.first { $0.number == identified.match.line }?.declaredReason
        }
        return item
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

    /// Whether a class of bins takes one more item. One that had no room a moment ago is used again when it has emptied
    /// well enough.
    private func hasRoom(_ binClass: String, _ terms: CapacityTerms) -> Bool {
        guard state.fullClasses.contains(binClass) else {
            return facts.bins.hasRoom(ofClass: binClass)
        }
        let (load, capacity) = facts.bins.filling(ofClass: binClass)
        return load * 1_000 <= capacity * terms.reopensAtPermille && load < capacity
    }
}
