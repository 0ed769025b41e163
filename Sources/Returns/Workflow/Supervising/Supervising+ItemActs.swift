/// Printing an item's label again, giving its plate up, and sending it another way.
extension Deciding {
    func perform(_ act: SupervisorItemAct, on item: ShownItem) -> Decision {
        atItem(item.plate) { held in
            switch act {
            case .regrade: regrade(item, held)
            case .redirect: redirect(item, held)
            case .relabel: relabel(held)
            case .void: supervised(.turned(.voiding(item)))
            }
        }
    }

    /// Goes on with the item as it lies in its bin. What is on its way out of the house, or lay in a generation that is
    /// over, is not changed on paper alone: if it is here, it lies in some bin.
    func atItem(_ plate: LicencePlate, _ then: (HeldItem) -> Decision) -> Decision {
        guard let held = facts.binned else { return refuse(.notGradedHere(plate)) }
        guard let status = facts.bins.status(ofCode: held.place.code), status.bin.place == held.place,
            !status.bin.state.hasLeft
        else { return refuse(.itemLeft(plate, held.place)) }
        return then(held)
    }

    /// The item comes into the hand as it is, its room its own: a label, then its bin.
    private func relabel(_ held: HeldItem) -> Decision {
        let plate = held.identification.plate
        let taking: [Event] = [.heldItemTaken(held), .itemUnbinned(plate: plate, place: held.place)]
        guard case .record(let printing, let notice) = taken(by: taking).reprint() else {
            return refuse(.notGradedHere(plate))
        }
        let badge = bench.supervising?.badge ?? ""
        let copy = max(state.ledger.copiesOfItem, held.copies) + 1
        return .record(
            [.supervised(badge: badge, .itemRelabelled(plate, copy: copy))] + taking + printing, notice: notice)
    }

    /// What follows is decided over the bench that has the item in the hand: its next label is a copy.
    func taken(by events: [Event]) -> Deciding {
        let bench = Workflow.apply(
            state, step: events.map { RecordedEvent(sequence: 1, step: 1, at: at, event: $0) })
        return Deciding(state: bench, facts: facts, at: at)
    }

    /// The plate is used no more, and nothing takes up room under it.
    func void(_ item: ShownItem, because reason: ItemVoiding.Reason) -> Decision {
        atItem(item.plate) { held in
            let voiding = ItemVoiding(item: held, waiting: facts.secondLook?.look, reason: reason)
            return supervised(
                .itemVoided(voiding),
                takingOut(item.plate, from: held.place, room: facts.item?.room) + [.itemVoided(plate: item.plate)],
                notice: .voided(voiding))
        }
    }

    // MARK: Another way

    private func redirect(_ item: ShownItem, _ held: HeldItem) -> Decision {
        switch held.verdict.choices(among: { ways(of: held) }) {
        case .failure(let obstacle): refuse(refusal(obstacle, item.plate))
        case .success(let choices) where choices.isEmpty: refuse(.noOtherWay(item.plate))
        case .success(let choices): supervised(.turned(.directing(item, ChoicePage(choices))))
        }
    }

    /// By the policy that the item is pinned to, as the item was when it was decided.
    private func ways(of held: HeldItem) -> OpenWays {
        let item = held.disposition.basis?.item ?? itemCase(of: held.identification, held.grading)
        return policy(of: held.identification).openWays(for: item, at: at)
    }

    /// The item comes into the hand on its new way, and goes by a label and a bin like any other.
    func redirect(
        _ plate: LicencePlate, to way: WayChoice, because reason: WayOverride.Reason, by order: DeskOrder.Source? = nil
    ) -> Decision {
        atItem(plate) { held in
            let change = VerdictChange.way(way, reason)
            if let obstacle = obstacle(to: change, held) { return refuse(obstacle) }
            let override = WayOverride(
                plate: plate, from: held.disposition.disposition, oldClass: held.disposition.binClass, way: way,
                reason: reason, waiting: facts.secondLook?.look, order: order)
            let taking = taking(held)
            let disposition = disposition(of: held, by: way)
            let following =
                [.itemGraded(held.grading), .itemDispositioned(disposition)]
                + taken(by: taking).places(
                    held.identification, disposition, grade: held.grading.grade, hold: nil)
            return supervised(.wayOverridden(override), taking + following, notice: .redirected(override))
        }
    }

    /// What is against a change of the item as it lies in its bin.
    func obstacle(to change: VerdictChange, _ held: HeldItem) -> SupervisorRefusal? {
        change.obstacle(for: held.verdict, ways: { ways(of: held) }).map { refusal($0, held.identification.plate) }
    }

    private func refusal(_ obstacle: VerdictObstacle, _ plate: LicencePlate) -> SupervisorRefusal {
        switch obstacle {
        case .sameGrade(let grade): .sameGrade(grade)
        case .holdStays(let hold): .holdStays(hold)
        case .heldFirst(let hold): .heldFirst(hold)
        case .wayDemanded(let rule): .wayDemanded(plate, by: rule)
        case .notOpen: .noOtherWay(plate)
        }
    }

    /// The item is out of its bin and in the hand, its verdict given up.
    func taking(_ held: HeldItem) -> [Event] {
        let plate = held.identification.plate
        return [
            .heldItemTaken(held), .gradingWithdrawn(plate: plate), .itemUnbinned(plate: plate, place: held.place),
            .binReleased(plate: plate, place: held.place, room: (facts.item?.room ?? held.room).givenBack),
        ]
    }

    private func disposition(of held: HeldItem, by way: WayChoice) -> ItemDisposition {
        let policy = policy(of: held.identification)
        let item = held.disposition.basis?.item ?? itemCase(of: held.identification, held.grading)
        return ItemDisposition(
            plate: held.identification.plate, disposition: way.disposition, binClass: way.binClass, rule: way.rule,
            table: policy.id, tableVersion: policy.version, label: way.label,
            reason: LocalizedText(
                french: "Un responsable en a décidé ainsi.", english: "A supervisor decided so."),
            basis: DispositionBasis(step: .supervisor, item: item))
    }
}
