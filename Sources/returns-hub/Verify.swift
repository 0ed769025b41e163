import ArgumentParser
import Foundation
import Hub

/// `returns-hub verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every event of the database, and name what was edited, swapped, cut out or inserted.",
        discussion: """
            Computes anew what follows from the events: each one's hash and the chain of each station and epoch, the \
            sequences without gaps, the columns that repeat what an event says, and the signed root of each day. \
            Changes nothing; a hub may serve the database meanwhile. A finding names hubSequence, station, epoch and \
            sequence, what was expected and what was found.

            Rows, chains and roots that were all rewritten look sound from here. Every station keeps the roots that it \
            was told and how far the hub said to have its events: collect them by `returns-station roots`, and give \
            the files to --roots.

            Exit status: 0 sound, 1 something was found, 2 could not look.
            """)

    @Option(name: .long, help: "The day (UTC) from which on, for example 2026-11-01.")
    var from: String?

    @Option(
        name: .long, help: "A file of `returns-station roots`, or several in one; - is standard input.")
    var roots: [String] = []

    @Option(name: .long, help: "Accept only roots that the key with this fingerprint has signed.")
    var key: String?

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let report = try await Looking.orLeave {
            let ask = VerifyAsk(
                from: try from.map(VerifyAsk.day), witnesses: try roots.flatMap(VerifyAsk.witnesses), key: key)
            return try await database.answer { store in
                try await store.verify(ask) { Looking.progress($0, of: $1) }
            }
        }
        Output.print(report.words)
        guard report.isSound else { throw ExitCode(1) }
    }
}

/// What the commands that look for damage share: 2 is the status of one that could not look.
enum Looking {
    /// Runs a look; ends the command with status 2 when it cannot be carried out.
    static func orLeave<Found>(_ look: () async throws -> Found) async throws -> Found {
        do {
            return try await look()
        } catch let fault as HubFault {
            Output.complain(Output.safe(fault.description))
            throw ExitCode(2)
        }
    }

    /// Says on a terminal how far it is, on one line.
    static func progress(_ done: Int, of all: Int) {
        guard Terminal.showsErrors else { return }
        let end = done >= all ? "\n" : ""
        try? FileHandle.standardError.write(contentsOf: Data("\r\(done) of \(all) events\(end)".utf8))
    }
}
