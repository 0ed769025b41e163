import Foundation
import Returns
import Wire

/// What other systems have to be told: written in the transaction of what happened, so that neither is without the
/// other.
struct AlertOutbox {
    let db: Database
    let now: Moment

    /// Tells of a bin when it holds goods for the stock and somebody wants to be told; `act` is the act that is news.
    func tell(
        _ occasion: RestockAlert.Occasion, _ place: BinPlace, holding content: BinContent? = nil, sscc: String? = nil,
        destination: String? = nil, act: Int
    ) throws {
        guard try db.one(Bool.self, "SELECT 1 FROM alertTarget") == true else { return }
        let goods = try (content ?? BinContent(of: place, in: db)).inside.filter {
            $0.disposition == .restock || $0.disposition == .restockOpen
        }
        guard !goods.isEmpty else { return }
        let generation = try db.one(String.self, "SELECT generation FROM hub") ?? ""
        let alert = RestockAlert(
            key: "\(generation)-\(act)", occasion: occasion, place: place, sscc: sscc, destination: destination,
            at: now,
            quantities: goods.compactMap(\.gtin).reduce(into: [:]) { $0[$1, default: 0] += 1 },
            unknown: goods.count { $0.gtin == nil })
        let number = try db.added(
            "INSERT INTO alert (key, occasion, code, generation, document, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
            [
                alert.key, occasion.rawValue, place.code, place.generation, alert.encoded(), now.milliseconds,
            ])
        try db.run(
            "INSERT INTO alertDelivery (alert, state, tries, dueAt, changedAt) VALUES (?, 'waiting', 0, ?, ?)",
            [number, now.milliseconds, now.milliseconds])
    }
}

/// An alert that waits to be delivered.
struct WaitingAlert: Hashable, Sendable {
    let number: Int
    let key: String
    let document: Data
    /// How often it was tried.
    let tries: Int
    let dueAt: Moment
}

/// How a try ended.
enum AlertOutcome: Hashable, Sendable {
    case delivered
    /// In a few words, why not.
    case failed(String)
}
