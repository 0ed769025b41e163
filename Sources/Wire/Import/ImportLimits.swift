/// What an imported file may measure at most. Reaching one is a fault that names it, with its line.
public enum ImportLimits {
    /// Bytes of a file that a hub takes.
    public static let fileBytes = 64 * 1_024 * 1_024
    /// Bytes of a file that a station takes: about a hundred thousand rows, and never more than its small machine can
    /// hold beside its work.
    public static let stationFileBytes = 8 * 1_024 * 1_024
    /// Rows of one file, the header not counted.
    public static let rows = 1_000_000
    /// UTF-8 bytes of one field.
    public static let fieldBytes = 1_024
    /// UTF-8 bytes of one field of a public list.
    public static let foreignFieldBytes = 64 * 1_024
    /// Faults that one import names before it only counts.
    public static let namedFaults = 50
    /// Characters of an id: RMA, supplier, category, class, zone, reason.
    public static let nameCharacters = 1...64
    /// Codes under which one return may arrive.
    public static let codesPerReturn = 50
    /// Lines of one announced return.
    public static let linesPerReturn = 200
    /// Pieces of one line of an announced return.
    public static let piecesPerLine = 1...10_000
    /// Accessories of one product.
    public static let accessories = 20
    /// Characters of the name of an accessory, as a screen can show it.
    public static let accessoryCharacters = 1...40
    /// Items that one bin takes.
    public static let binCapacity = 1...100_000
    /// Litres, kilograms or watt-hours that one bin takes.
    public static let binLimits = 1...1_000_000
    /// Hours after which a bin may be closed for its age: a year at most.
    public static let binHours = 1...8_784
}
