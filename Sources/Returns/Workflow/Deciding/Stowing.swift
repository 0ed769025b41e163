/// The item as the floor sees it: what decides which bins may take it, and what it takes up there.
extension Deciding {
    /// The item in the hand; nil before its way is decided.
    func stowage(of item: ItemInHand) -> Stowage? {
        item.disposition.map { stowage(of: item.identification, $0, hold: item.grading?.hold) }
    }

    /// An item on its way.
    func stowage(of identified: ItemIdentification, _ way: ItemDisposition, hold: Hold?) -> Stowage {
        let isHazardous = hold == .hazard || way.isOfDangerousGoods
        return Stowage(
            binClass: way.binClass, site: facts.station.site, owner: way.basis?.item.owner,
            supplier: way.basis?.item.supplier, isHazardous: isHazardous, hold: hold, ground: way.ground,
            sharesClassOfGround: sharesClassOfGround(way),
            // What must not go on sale never waits among goods that may.
            mayOverflow: hold == nil && way.ground == nil && !isHazardous,
            measure: measure(of: identified, way.basis?.item))
    }

    /// An item that lies in a bin, as another bin would see it; what it takes up is known to its row.
    func stowage(of verdict: ItemVerdict) -> Stowage {
        let (way, hold) = (verdict.disposition, verdict.grading.hold)
        let isHazardous = hold == .hazard || way.isOfDangerousGoods
        return Stowage(
            binClass: way.binClass, site: facts.station.site, owner: way.basis?.item.owner,
            supplier: way.basis?.item.supplier, isHazardous: isHazardous, hold: hold, ground: way.ground,
            sharesClassOfGround: sharesClassOfGround(way),
            mayOverflow: hold == nil && way.ground == nil && !isHazardous)
    }

    /// An item whose way is not decided yet, as a class of bins would see it.
    func stowage(of item: ItemCase, in binClass: String, measure: ItemMeasure) -> Stowage {
        Stowage(
            binClass: binClass, site: facts.station.site, owner: item.owner, supplier: item.supplier,
            isHazardous: item.hold == .hazard || item.traits.contains(.dangerousGoods), hold: item.hold,
            measure: measure)
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
