/// The label stocks that have a layout.
public enum LabelSize: String, CaseIterable, Sendable {
    /// 50 × 30 mm, for the item itself.
    case small = "50x30"
    /// 100 × 50 mm, for a carton or a bag.
    case large = "100x50"
    /// 100 × 150 mm, for a pallet or a parcel; stock of 4 × 6 inches takes it as well.
    case shipping = "100x150"

    /// The width across the print head, in millimetres.
    public var widthMillimetres: Int {
        switch self {
        case .small: 50
        case .large, .shipping: 100
        }
    }

    /// The height along the feed, in millimetres.
    public var heightMillimetres: Int {
        switch self {
        case .small: 30
        case .large: 50
        case .shipping: 150
        }
    }

    /// The whole label in dots, its origin at the top left.
    public func area(at resolution: Resolution) -> Area {
        Area(
            x: .zero, y: .zero,
            width: Dots(micrometres: widthMillimetres * 1_000, at: resolution),
            height: Dots(micrometres: heightMillimetres * 1_000, at: resolution))
    }
}
