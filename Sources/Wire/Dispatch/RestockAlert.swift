public import Foundation
public import Returns

/// What another system is told when goods are on their way back to stock.
public struct RestockAlert: Hashable, Sendable {
    /// The same for every delivery of the same news: who gets it twice drops it.
    public let key: String
    /// What happened to the bin.
    public let occasion: Occasion
    /// The bin and its generation.
    public let place: BinPlace
    /// The unit's SSCC, once it has one.
    public let sscc: String?
    /// Who gets it, once it left.
    public let destination: String?
    /// When it happened.
    public let at: Moment
    /// How many pieces of each product, by GTIN of fourteen digits.
    public let quantities: [String: Int]
    /// Pieces whose product nobody knows.
    public let unknown: Int

    /// What can happen to a bin that others wait for.
    public enum Occasion: String, CaseIterable, Sendable {
        /// Nothing is put in any more.
        case closed = "closed"
        /// It is counted and numbered.
        case staged = "staged"
        /// It has left.
        case dispatched = "dispatched"
    }

    /// Puts an alert together.
    public init(
        key: String, occasion: Occasion, place: BinPlace, sscc: String?, destination: String?, at: Moment,
        quantities: [String: Int], unknown: Int
    ) {
        (self.key, self.occasion, self.place, self.sscc) = (key, occasion, place, sscc)
        (self.destination, self.at, self.quantities, self.unknown) = (destination, at, quantities, unknown)
    }

    /// One JSON object (RFC 8259); the products stand in the order of their GTIN.
    public func encoded() -> Data {
        JSONWriter.data([
            "at": .moment(at), "bin": .string(place.code), "destination": destination.map(JSONValue.string),
            "generation": .integer(place.generation), "key": .string(key), "kind": .string("restock"),
            "occasion": .string(occasion.rawValue),
            "products": .array(
                quantities.sorted { $0.key < $1.key }.map {
                    .object(["gtin": .string($0.key), "quantity": .integer($0.value)])
                }), "sscc": sscc.map(JSONValue.string), "unknown": .integer(unknown),
        ])
    }
}
