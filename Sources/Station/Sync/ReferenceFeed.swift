import Foundation
import Journal
import Logging
import Returns
import Wire

/// Brings reference data in: products, announced returns, bins, badges, sheets and rules, as an ordered feed behind an
/// opaque cursor. Its own machine with its own cursor: a blocked upload does not stop it, nor the other way round. What
/// it tells the uploader is only that the hub may be gone: with nothing to send, no other request would notice.
struct ReferenceFeed: Sendable {
    /// How long the hub may hold a request that has nothing new, in seconds.
    static let waitSeconds = 60

    let client: HubClient
    let journal: Journal
    let wake: WakeUp
    let reach: HubReach
    let upload: WakeUp
    let news: @Sendable (HubNews) -> Void
    let random: @Sendable (ClosedRange<Int>) -> Int
    let logger: Logger

    /// Runs until its task is cancelled.
    func run() async {
        await HeldRequest(wake: wake, random: random).run {
            do { return try await pull() } catch HubClient.Fault.cursorExpired { return restart() }
        } failed: { error in
            let fault = error as? HubClient.Fault
            if fault != nil, reach.doubt() { upload.ring() }
            logger.debug("no reference data", metadata: ["cause": "\(fault?.words ?? "\(error)")"])
        }
    }

    private func pull() async throws -> HeldRequest.Outcome {
        let page = try await client.feed(after: try journal.referenceCursor(), wait: Self.waitSeconds)
        let items = page.items.compactMap(usable)
        let before = try journal.waitingOrders()
        let isOther = try journal.applyReference(
            items, cursor: page.cursor, isComplete: page.isComplete, heard: page.heard)
        // No screen shows an item before somebody scans it, and all day long other benches bin theirs; none ever shows
        // a root.
        let silent: Set<ReferenceKind> = [.floorItem, .dailyRoot]
        if isOther || items.contains(where: { !silent.contains($0.kind) }) { news(.referenceChanged) }
        let orders = try journal.waitingOrders()
        if orders != before { news(.orders(orders)) }
        return page.items.isEmpty ? .nothing : .something
    }

    /// The hub has another history: everything is asked for again; what is stored stays in use meanwhile.
    private func restart() -> HeldRequest.Outcome {
        do {
            try journal.restartReference()
            return .something
        } catch {
            logger.error("the feed's cursor cannot be stored", metadata: ["cause": "\(error)"])
            return .useless
        }
    }

    /// One row of the feed; what cannot be read, rules that nobody could work by, and roots that nobody has
    /// signed are left out and named.
    private func usable(_ row: Data) -> ReferenceItem? {
        do {
            let item = try ReferenceCoding.decode(row)
            let findings = item.findings
            guard findings.isEmpty else {
                logger.error(
                    "what the hub tells is not used",
                    metadata: ["item": "\(item.key)", "findings": "\(findings.joined(separator: "; "))"])
                return nil
            }
            return item
        } catch {
            logger.error("a row of the reference feed cannot be read", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}

extension ReferenceItem {
    /// What keeps rules, and a root, from use, in words; other data has no findings.
    fileprivate var findings: [String] {
        switch self {
        case .sheet(let sheet): SheetLint.findings(in: sheet).filter(\.forbidsUse).map(\.sentence)
        case .dispositions(let table): DispositionLint.findings(in: table).map(\.sentence)
        case .policy(let policy): PolicyLint.findings(in: policy).map(\.sentence)
        case .product, .category, .group, .expectedReturn, .bin, .badge, .recall, .removed, .returnedSerial,
            .donationRecord, .floorItem:
            []
        case .dailyRoot(let root): root.isSigned ? [] : ["its key has not signed it"]
        }
    }
}
