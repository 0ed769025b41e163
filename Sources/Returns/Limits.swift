/// Every limit of the trade, by name. Reaching one is always said aloud.
public enum Limits {
    /// Bins of waiting orders that a screen names.
    public static let binsNamed = 3
    /// Bytes of the reference of a photograph or a certificate.
    public static let evidenceBytes = 4...64
    /// Bytes of a serial number that is no field of a GS1 code.
    public static let serialBytes = 3...40
    /// Grams that an item at a bench can weigh.
    public static let evidenceGrams = 1...100_000
    /// Characters of a licence plate: `L`, five of prefix, six of counter, one check digit.
    public static let plateLength = 13
    /// Plates that one prefix can mint: the counter runs from 1 to this.
    public static let platesPerPrefix = 999_999
    /// The longest code that is parsed at all, in UTF-8 bytes; what is longer is refused whole.
    public static let barcodeBytes = 8_192
    /// The longest code that may name a parcel, in UTF-8 bytes.
    public static let parcelCodeBytes = 64
    /// Elements kept from one GS1 element string.
    public static let gs1Elements = 64
    /// A second reading of the code that was just accepted is a double read within this time, in milliseconds.
    public static let doubleReadMilliseconds: Int64 = 2_000
    /// Answers that one screen can offer, keys 1 to 6.
    public static let answersPerQuestion = 6
    /// Questions on the way through one grading sheet.
    public static let questionsPerItem = 5
    /// Steps that can be undone one after the other.
    public static let undoableSteps = 64
    /// How long the hub must be out of reach before that is worth an event, in milliseconds: five minutes.
    public static let outageMilliseconds: Int64 = 300_000
    /// Metres of a floor along a wall.
    public static let floorMetres = 0...2_000
    /// Items that one parcel can hold.
    public static let itemsPerParcel = 200
}
