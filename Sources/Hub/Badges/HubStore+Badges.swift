import Returns
import Wire

extension HubStore {
    /// Publishes the badge with its PIN's verifier, and says so. Throws `refused` for a badge that is not there or no
    /// supervisor's.
    func set(_ setting: PinSetting) async throws(HubFault) -> String {
        try await writing { db in
            guard case .badge(let badge)? = try ReferenceFeed.item(.badge, setting.badge, in: db) else {
                throw HubFault.refused(.badge(.unknown(setting.badge)))
            }
            guard badge.role == .supervisor else {
                throw HubFault.refused(.badge(.notSupervisor(alias: badge.alias)))
            }
            _ = try ReferenceFeed.publish([.badge(badge.with(pin: setting.verifier))], in: db)
            let alias = TerminalText.safe(badge.alias)
            return setting.verifier == nil ? "\(alias) has no PIN now.\n" : "\(alias) has a new PIN.\n"
        }
    }
}

extension Database {
    /// The badge with the PIN that it has, for a row of a file that says nothing of one.
    func keepingPin(_ item: ReferenceItem) throws -> ReferenceItem {
        guard case .badge(let badge) = item, badge.pin == nil,
            case .badge(let known)? = try ReferenceFeed.item(.badge, badge.id, in: self)
        else { return item }
        return .badge(badge.with(pin: known.pin))
    }
}
