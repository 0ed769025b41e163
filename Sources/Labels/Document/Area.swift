/// A rectangle on the label; x grows to the right, y downwards, from the top left corner.
public struct Area: Hashable, Sendable {
    /// The left edge.
    public let x: Dots
    /// The top edge.
    public let y: Dots
    /// The extent to the right.
    public let width: Dots
    /// The extent downwards.
    public let height: Dots

    /// Makes a rectangle from its top left corner and its extents.
    public init(x: Dots, y: Dots, width: Dots, height: Dots) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The first column to the right of the rectangle.
    public var right: Dots { x + width }
    /// The first row below the rectangle.
    public var bottom: Dots { y + height }

    /// Whether the two rectangles share at least one dot.
    public func overlaps(_ other: Area) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    /// Whether every dot of `other` lies in this rectangle.
    public func contains(_ other: Area) -> Bool {
        x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
    }

    /// The rectangle grown by a margin to the left and right, and by another above and below.
    public func grown(horizontally: Dots, vertically: Dots = .zero) -> Area {
        Area(
            x: x - horizontally, y: y - vertically,
            width: width + horizontally * 2, height: height + vertically * 2)
    }
}
