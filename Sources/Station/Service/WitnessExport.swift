public import Foundation
import Journal
public import SystemPackage
public import Wire

/// What a station keeps as a witness of its hub, as a file for `returns-hub verify --roots`.
public struct WitnessExport: Sendable {
    /// The roots that it was told, and how far the hub said to have its events.
    public let witnesses: [Witness]

    /// Opens the journal read-only; the station may run meanwhile.
    ///
    /// Throws `StationFault.journal` when it cannot be opened or read.
    public static func run(at path: FilePath) throws(StationFault) -> WitnessExport {
        let journal = try Journal.reading(at: path)
        do throws(JournalError) { return WitnessExport(witnesses: try journal.witnesses()) } catch {
            throw .journal(error)
        }
    }

    /// The file: a line for each.
    public var file: Data { Witness.file(witnesses) }
}
