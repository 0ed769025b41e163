/// The resolutions of the print heads that labels are laid out for.
public enum Resolution: Int, CaseIterable, Sendable {
    /// 203 dots per inch: 8 dots per millimetre.
    case dpi203 = 203
    /// 300 dots per inch: 11.811 dots per millimetre.
    case dpi300 = 300

    /// Dots per metre, so that whole numbers suffice for every conversion.
    public var dotsPerMetre: Int {
        switch self {
        case .dpi203: 8_000
        case .dpi300: 11_811
        }
    }
}
