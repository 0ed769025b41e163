/// The resolutions of the print heads that labels are laid out for.
public enum Resolution: Int, CaseIterable, Sendable {
    /// 203 dots per inch: 8 dots per millimetre.
    case dpi203 = 203
    /// 300 dots per inch: 11.811 dots per millimetre.
    case dpi300 = 300
    /// 600 dots per inch: 23.622 dots per millimetre.
    case dpi600 = 600

    /// Dots per metre, so that whole numbers suffice for every conversion.
    public var dotsPerMetre: Int {
        switch self {
        case .dpi203: 8_000
        case .dpi300: 11_811
        case .dpi600: 23_622
        }
    }
}
