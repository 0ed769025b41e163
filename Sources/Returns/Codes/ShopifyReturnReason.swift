/// The return reasons of Shopify. Shopify has more words than are known here; an unknown one gives nil and stays what
/// it is, a text.
public enum ShopifyReturnReason: String, CaseIterable, Sendable {
    /// The colour.
    case colour = "COLOR"
    /// Defective.
    case defective = "DEFECTIVE"
    /// Not what the description said.
    case notAsDescribed = "NOT_AS_DESCRIBED"
    /// Too large.
    case tooLarge = "SIZE_TOO_LARGE"
    /// Too small.
    case tooSmall = "SIZE_TOO_SMALL"
    /// The style.
    case style = "STYLE"
    /// Not wanted any more.
    case unwanted = "UNWANTED"
    /// Another item came.
    case wrongItem = "WRONG_ITEM"

    /// The reason in our words.
    public var reason: ReturnReason {
        switch self {
        case .colour: .colour
        case .defective: .defective
        case .notAsDescribed: .notAsDescribed
        case .tooLarge: .tooLarge
        case .tooSmall: .tooSmall
        case .style: .style
        case .unwanted: .changedMind
        case .wrongItem: .wrongItemReceived
        }
    }
}
