/// The item as the floor sees it: what decides which bins may take it, and what it takes up there.
extension Deciding {
    /// The item in the hand; nil before its way is decided.
    func stowage(of item: ItemInHand) -> Stowage? {
        item.disposition.map { stowage(of: item.identification, $0, hold: item.grading?.hold) }
    }

    /// An item on its way.
    func stowage(of identified: ItemIdentification, _ way: ItemDisposition, hold: Hold?) -> Stowage {
        stowage(of: way, hold: hold, measure: measure(of: identified, way.basis?.item))
    }

    /// An item that lies in a bin, as another bin would see it; what it takes up is known to its row.
    func stowage(of verdict: ItemVerdict) -> Stowage {
        stowage(of: verdict.disposition, hold: verdict.grading.hold, measure: .none)
    }

    private func stowage(of way: ItemDisposition, hold: Hold?, measure: ItemMeasure) -> Stowage {
        let item = way.basis?.item
        return Stowage(
            to: way.binClass, at: facts.station.site, by: way.disposition, owner: item?.owner,
            supplier: item?.supplier, traits: item?.traits ?? [], hold: hold, ground: way.ground,
            sharesClassOfGround: sharesClassOfGround(way), measure: measure)
    }

    /// An item whose way is not decided yet, as a class of bins would see it.
    func stowage(of item: ItemCase, in binClass: String, measure: ItemMeasure) -> Stowage {
        Stowage(
            to: binClass, at: facts.station.site, by: nil, owner: item.owner, supplier: item.supplier,
            traits: item.traits, hold: item.hold, ground: nil, measure: measure)
    }

    /// What an item takes up, as far as scale and catalogue tell; its value is what it was sold for, else what it was
    /// bought for.
    func measure(of identified: ItemIdentification, _ item: ItemCase?) -> ItemMeasure {
        let product = facts.products.first { $0.gtin == identified.candidate.gtin }
        let cents = item?.priceCents ?? product?.priceCents ?? item?.costCents ?? product?.details.costCents
        return ItemMeasure(
            millilitres: product?.details.millilitres ?? 0, grams: item?.weightGrams ?? product?.weightGrams ?? 0,
            cents: cents ?? 0, deciwattHours: product?.details.battery?.deciwattHours ?? 0)
    }

    /// Whether the rules in use, of whichever version, send to this class what is destroyed on another ground.
    private func sharesClassOfGround(_ way: ItemDisposition) -> Bool {
        guard let ground = way.ground else { return false }
        let rules = (facts.playbook.policies + [facts.playbook.currentPolicy]).flatMap(\.mandates)
        return rules.contains { rule in
            guard let other = rule.ground, other != ground else { return false }
            return (way.basis.map { BinClassTemplate.filled(rule.binClass, for: $0.item) } ?? rule.binClass)
                == way.binClass
        }
    }
}
