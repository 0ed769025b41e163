public import Foundation
public import Returns

/// Orders about rights to fill bins, the body of `GET /v1/stations/{station}/rights?epoch=n&after=n&wait=SECONDS`:
/// `{"hub":…,"orders":[{"kind":"grant","number":7,"rights":[{"count":5,"place":{…}}]}]}`.
public struct RightsPage: Hashable, Sendable {
    /// The history of the hub that numbers the orders.
    public let hub: String
    /// The orders behind the number that was asked for, oldest first.
    public let orders: [RightsOrder]

    /// Makes a page.
    public init(hub: String, orders: [RightsOrder]) {
        self.hub = hub
        self.orders = orders
    }

    /// The body.
    public func encoded() -> Data {
        JSONWriter.data([
            "hub": .string(hub), "orders": .array(orders.map { .object($0.payload) }),
        ])
    }

    /// Reads a body.
    public init(decoding body: Data) throws(WireError) {
        guard body.count <= WireLimits.feedPageBytes else {
            throw .tooLarge(what: "rights page", found: body.count, limit: WireLimits.feedPageBytes)
        }
        let fields = Fields(try JSONParser.object(body))
        let hub = try fields.name("hub")
        self.init(
            hub: hub,
            orders: try fields.list("orders") { order throws(WireError) in try RightsOrder(order, hub: hub) })
    }
}
