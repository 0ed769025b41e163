/// What a printer says of itself that is not what it was configured as. Its labels wait until that is put right.
public enum PrinterMismatch: Hashable, Sendable {
    /// It speaks other languages than the configured one, by their names in the trade: `EPL2`, `ZPL`.
    case language(speaks: String, set: String)
    /// Its head has another resolution than labels are set for, in dots per inch; they would come out scaled.
    case resolution(has: Int, set: Int)
}
