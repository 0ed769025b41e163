import Foundation
import Returns
import Wire

/// Whether the hub holds what it should of one station's journal.
enum HubAudit {
    /// At any time the hub's events are a gapless beginning of the journal's; when everything is over, all of it.
    static func findings(station: String, hub: [Data], journal: [Data], isOver: Bool) -> [String] {
        if hub.count > journal.count {
            return ["\(station): the hub has \(hub.count) events, the journal only \(journal.count)"]
        }
        if let index = hub.indices.first(where: { hub[$0] != journal[$0] }) {
            return ["\(station): event \(index + 1) is another one at the hub"]
        }
        // An order about rights may come at any moment, also between the operator's last look and the end.
        if isOver, !journal.dropFirst(hub.count).allSatisfy(isAboutRights) {
            return ["\(station): the hub has \(hub.count) of \(journal.count) events although nothing keeps them back"]
        }
        return []
    }

    private static func isAboutRights(_ bytes: Data) -> Bool {
        guard let event = try? EventReader.open(bytes).recorded.event else { return false }
        return switch event {
        case .rightsReported, .rightsReceived, .rightsReturned: true
        default: false
        }
    }
}
