public import Foundation
import Returns

/// Rules that a person publishes at the hub, all of them or none: the body of `POST /publications` at the hub's desk,
/// one item a line as the feed has them.
public struct RulesPublication: Hashable, Sendable {
    /// Categories, groups, sheets, disposition tables and policies.
    public let items: [ReferenceItem]

    /// Names what is published.
    public init(items: [ReferenceItem]) {
        self.items = items
    }

    /// What these files publish: sheets before the groups and categories that name them, then the tables and policies.
    /// Their examples stay with their author. A policy without a last word of its own takes the files' table for it.
    public init(files: [PlaybookFile]) {
        let tables = files.compactMap(\.dispositions)
        let last = tables.first ?? DispositionTable(id: "", version: 0, rules: [])
        self.init(
            items: files.flatMap(\.sheets).map(ReferenceItem.sheet)
                + files.flatMap(\.groups).map(ReferenceItem.group)
                + files.flatMap(\.categories).map(ReferenceItem.category)
                + tables.map(ReferenceItem.dispositions)
                + files.compactMap(\.draft).map { .policy($0.completed(by: last)) })
    }

    /// The body.
    public func encoded() -> Data {
        Lines.join(items.map(ReferenceCoding.encode))
    }

    /// Reads a body. Throws for the first line that is no reference item, and for more than
    /// `WireLimits.itemsPerFeedPage` of them.
    public init(decoding body: Data) throws(WireError) {
        guard body.count <= WireLimits.feedPageBytes else {
            throw .tooLarge(what: "publication", found: body.count, limit: WireLimits.feedPageBytes)
        }
        var items: [ReferenceItem] = []
        if !body.isEmpty {
            let lines = try Lines.split(body, limit: WireLimits.itemsPerFeedPage, what: "published items")
            for line in [lines.first] + lines.rest { items.append(try ReferenceCoding.decode(line)) }
        }
        self.init(items: items)
    }
}
