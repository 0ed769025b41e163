/// Why a label cannot be set. Shortening is fine for a name; for what is listed here it would send the item astray.
public enum LabelFault: Error, Hashable, Sendable {
    /// A bin, a plate or a code is too wide even at the smallest size; shortened it would name something else.
    ///
    /// `width` is what it takes, quiet zones of a barcode included; `room` is what the label has for it.
    case tooWide(LabelElement.Role, String, width: Dots, room: Dots)
    /// The bin is blank or holds characters that the printer cannot show; dropping them would name another bin.
    case binUnprintable(String)
    /// The copy number is not in 1…`LabelLimits.copies`.
    case copyOutOfRange(Int)
    /// The parts of a card's code do not obey its grammar: no scanner would read it as this code.
    case codeMalformed(String)
    /// The language prints neither bars nor matrices, and nobody could type this code.
    case codeNeedsSymbol(String)
}
