/// Rights that the hub gives and asks back. Whatever comes of an order is journaled under its number.
extension Deciding {
    /// The hub has this history: it is told once which rights are held, at a place in the journal that it can tell.
    func hubFound(_ hub: String) -> Decision {
        let standing = facts.rights
        guard standing?.hub != hub else { return .record([], notice: nil) }
        // Orders of another history are void for the hub, and their numbers say nothing any more.
        return .record([.rightsReported(hub: hub, held: standing?.held ?? [])], notice: nil)
    }

    /// An order that came before, or too early, is left alone: the hub is asked again from where the journal is.
    func rightsOrdered(_ order: RightsOrder) -> Decision {
        guard let standing = facts.rights, standing.hub == order.hub, order.number == standing.through + 1 else {
            return .record([], notice: nil)
        }
        switch order.kind {
        case .grant: return .record([.rightsReceived(number: order.number, rights: order.rights)], notice: nil)
        case .recall:
            let held = Dictionary(standing.held.map { ($0.place, $0.count) }) { first, _ in first }
            let returned = order.rights.compactMap { asked in
                let count = min(asked.count, held[asked.place] ?? 0)
                return count > 0 ? BinRights(place: asked.place, count: count) : nil
            }
            return .record([.rightsReturned(number: order.number, rights: returned)], notice: nil)
        }
    }
}
