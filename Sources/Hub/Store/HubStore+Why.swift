import Foundation
import Returns
import Wire

extension HubStore {
    /// Every decision about where one item goes, oldest first, each in full. Throws `refused` for what is no plate, and
    /// for an item of which the hub has no decision.
    public func itemDecisions(_ text: String) async throws(HubFault) -> String {
        guard let plate = LicencePlate(text.uppercased()) else { throw .refused(.badPlate(text)) }
        return try await reading { db in
            let rows = try db.all(
                Data.self,
                """
                SELECT bytes FROM event WHERE plate = ? AND kind = 'itemDispositioned' AND quarantine IS NULL
                ORDER BY hubSequence
                """, [plate.text])
            if rows.isEmpty { throw HubFault.refused(.noDecision(plate: plate.text)) }
            return try rows.flatMap { try Self.words($0, db) }.joined(separator: "\n")
        }
    }

    private static func words(_ bytes: Data, _ db: Database) throws -> [String] {
        let opened = try EventReader.open(bytes)
        guard case .itemDispositioned(let disposition) = opened.recorded.event else { return [] }
        let key = "\(disposition.table)@\(disposition.tableVersion)"
        let data = try db.one(
            Data.self, "SELECT data FROM reference WHERE kind = 'policy' AND key = ? AND removed = 0", [key])
        let policy: Policy? =
            if let data, case .policy(let policy)? = try? ReferenceCoding.decode(data) { policy } else { nil }
        let rests = disposition.basis?.item.evidence.contains(.donationOffers) ?? false
        let offers = rests ? try offersKnown(of: disposition.plate, at: opened.recorded.at, in: db) : []
        return DispositionWords(disposition: disposition, at: opened.recorded.at, policy: policy, offers: offers).lines
    }
}
