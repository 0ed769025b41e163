public import Foundation

/// One page of a feed, the body of `GET /v1/feeds/reference?after=CURSOR&wait=SECONDS&limit=N`
/// (`application/x-ndjson`): `{"complete":…,"count":n,"cursor":…,"heard":{…}}` on the first line, then one item per
/// line.
public struct FeedPage: Hashable, Sendable {
    /// The items' exact bytes, oldest change first; `ReferenceCoding` reads them.
    public let items: [Data]
    /// Where the next page begins; opaque to whoever did not make it.
    public let cursor: String
    /// Whether nothing newer was there.
    public let isComplete: Bool

    /// Which of the reader's own events the items speak of: all up to this one. Nil where the hub does not say, as on
    /// a page that others follow, and always from an older hub.
    public let heard: HeardEvents?

    /// Makes a page.
    public init(items: [Data], cursor: String, isComplete: Bool, heard: HeardEvents? = nil) {
        self.items = items
        self.cursor = cursor
        self.isComplete = isComplete
        self.heard = heard
    }

    /// The body.
    public func encoded() -> Data {
        let head = JSONWriter.data([
            "cursor": .string(cursor), "complete": .bool(isComplete), "count": .integer(items.count),
            "heard": heard.map { .object(["epoch": .integer($0.epoch), "through": .integer($0.through)]) },
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
        let heard = try head.fieldsIfAny("heard").map { heard throws(WireError) in
            HeardEvents(
                epoch: try heard.integer("epoch", in: WireLimits.sequences),
                through: try heard.integer("through", in: 0...WireLimits.sequences.upperBound))
        }
        self.init(
            items: lines.rest, cursor: try head.text("cursor"), isComplete: try head.flag("complete"), heard: heard)
    }
}

/// How far the hub had come with a station's events when it told of something.
public struct HeardEvents: Hashable, Sendable {
    /// The epoch of the events.
    public let epoch: Int
    /// The last of them; 0 for none.
    public let through: Int

    /// Names a place among a station's events.
    public init(epoch: Int, through: Int) {
        self.epoch = epoch
        self.through = through
    }
}
