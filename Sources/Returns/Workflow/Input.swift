/// What can reach the workflow: an operator's act or news from a device.
public enum Input: Hashable, Sendable {
    /// A code was scanned.
    case scan(Barcode)
    /// A code was typed at a terminal and ended by Enter; it counts as a scan.
    case entered(Barcode)
    /// An answer key, 1 to 6; the digits of a PIN, 0 to 9, come as these as well.
    case press(Int)
    /// A command key.
    case command(Command)
    /// A scanner lost part of a scan.
    case scanLost(device: String)
    /// The printer's side of a label job.
    case label(job: Int, plate: LicencePlate, LabelReport)
    /// What a scanner's codes told about the scanner itself.
    case scanner(name: String, ScannerNote)
    /// Whether the PIN that was entered for a badge is the right one.
    case pinChecked(badge: String, isRight: Bool)
    /// The label of a bin's new generation is out.
    case binLabelOut(BinPlace)
    /// The hub is reached again; it was out of reach from one moment to the other.
    case hubRegained(since: Moment, until: Moment)
    /// The hub was reached, and names its history; it gives rights to fill bins.
    case hubFound(String)
    /// The hub gives rights, or asks for some.
    case rights(RightsOrder)
}

/// What the print worker learned about a label job.
public enum LabelReport: Hashable, Sendable {
    /// The first byte is about to leave; from here on nothing is sent again by itself.
    case sending
    /// Every byte was handed over.
    case sent
    /// The printer says that the label is out.
    case confirmed
    /// Nothing left the station, and it is safe to try again; or the printer said that it cannot read the label.
    case failed(PrintFailure)
    /// It broke off after the first byte, or the station stopped meanwhile: nobody knows.
    case unknown
}

/// Why a label did not come out.
public enum PrintFailure: String, CaseIterable, Sendable {
    /// The port is not there.
    case portMissing
    /// Another program holds the port.
    case portBusy
    /// The port refused the settings or the bytes.
    case portFault
    /// No printer is configured.
    case noPrinter
    /// The printer took the label and says that it cannot read it; the same bytes would fail again.
    case rejected
}
