public import Foundation

/// One page of a feed, the body of `GET /v1/feeds/reference?after=CURSOR&wait=SECONDS&limit=N`
/// (`application/x-ndjson`): `{"complete":…,"count":n,"cursor":…}` on the first line, then one item per line.
public struct FeedPage: Hashable, Sendable {
    /// The items' exact bytes, oldest change first; `ReferenceCoding` reads them.
    public let items: [Data]
    /// Where the next page begins; opaque to whoever did not make it.
    public let cursor: String
    /// Whether nothing newer was there.
    public let isComplete: Bool

    /// Makes a page.
    public init(items: [Data], cursor: String, isComplete: Bool) {
        self.items = items
        self.cursor = cursor
        self.isComplete = isComplete
    }

    /// The body.
    public func encoded() -> Data {
        let head = JSONWriter.data([
            "cursor": .string(cursor), "complete": .bool(isComplete), "count": .integer(items.count),
        ])
        return Lines.join([head] + items)
    }

    /// Reads a body. Items are kept as they came: one that cannot be read must not hold up the others.
    public init(decoding body: Data) throws(WireError) {
        guard body.count <= WireLimits.feedPageBytes else {
            throw .tooLarge(what: "feed page", found: body.count, limit: WireLimits.feedPageBytes)
        }
        let lines = try Lines.split(body, limit: WireLimits.itemsPerFeedPage, what: "feed page items")
        let head = Fields(try JSONParser.object(lines.first))
        let count = try head.integer("count", in: 0...WireLimits.itemsPerFeedPage)
        guard count == lines.rest.count else { throw .wrongCount(announced: count, found: lines.rest.count) }
        self.init(items: lines.rest, cursor: try head.text("cursor"), isComplete: try head.flag("complete"))
    }
}
