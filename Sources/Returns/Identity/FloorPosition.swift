/// A point on the floor of a site, in metres from a corner that the house chooses. Whole metres: nobody walks by
/// decimetres.
public struct FloorPosition: Hashable, Sendable {
    /// Metres along one wall, 0 to `Limits.floorMetres`.
    public let x: Int
    /// Metres along the other wall, 0 to `Limits.floorMetres`.
    public let y: Int

    /// Names a point.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// The metres of a walk to another point: along the aisles, which run along the walls, and not through the shelves.
    public func walk(to other: FloorPosition) -> Int {
        abs(x - other.x) + abs(y - other.y)
    }
}
