extension Limits {
    /// Characters of a code that is drawn as bars (GS1 General Specifications §5.4.4.3).
    public static let code128Characters = 48
    /// Strings under which one code may be looked up as a parcel.
    public static let parcelKeys = 8
    /// The longest of our own codes, in UTF-8 bytes; it fits any carrier that we print it with.
    public static let ownCodeBytes = 64
    /// The longest code of a bin, hyphens included, in UTF-8 bytes.
    public static let binCodeBytes = 32
    /// Generations of a bin's card: from 1 to this.
    public static let binGenerations = 999_999_999
    /// Characters of a badge's identifier.
    public static let badgeBytes = 4...32
    /// Characters of the site's name inside a command or an answer.
    public static let siteBytes = 2...8
    /// Letters of a command's name.
    public static let commandBytes = 2...16
    /// The numbers that an answer card can carry; 0 is a digit of a PIN and answers nothing.
    public static let answerNumbers = 0...9
}
