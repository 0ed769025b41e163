import Returns
public import Wire

extension HubStore {
    /// Publishes rules in one transaction, all of them or nothing, and says what became of each.
    ///
    /// What is published already, with the same content, is no fault. Throws `refused(.rulesRefused)` with everything
    /// that speaks against it.
    public func publishRules(_ publication: RulesPublication) async throws(HubFault) -> PublicationSummary {
        try await writing { db in
            let published = try ReferenceFeed.items(ReferenceFeed.rules, in: db)
            let faults = PublicationCheck(publication, over: published).faults
            guard faults.isEmpty else { throw HubFault.refused(.rulesRefused(faults)) }
            _ = try ReferenceFeed.publish(publication.items, in: db)
            return PublicationSummary(
                items: publication.items.map { ($0.words, !published.contains($0)) }.map(PublicationSummary.Item.init))
        }
    }
}

/// What a publication did.
public struct PublicationSummary: Hashable, Sendable, CustomStringConvertible {
    /// In the order of the publication.
    public let items: [Item]

    /// One published thing.
    public struct Item: Hashable, Sendable {
        /// Kind, id and version.
        public let name: String
        /// Whether it was new or other than before.
        public let isChanged: Bool
    }

    /// One line for each.
    public var description: String {
        items.isEmpty
            ? "There was nothing to publish."
            : items.map { "\($0.name): \($0.isChanged ? "published" : "unchanged")" }.joined(separator: "\n")
    }
}
