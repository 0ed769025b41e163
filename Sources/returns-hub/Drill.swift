import ArgumentParser
import Hub

/// `returns-hub drill`
struct Drill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try a backup out: restore it into a scratch place, read all of it, and remove it again.",
        discussion: """
            Checks the restored tables, verifies every event as `returns-hub verify` does, and compares counts, last \
            event and last root with the database that the backup is of, where --database names one. Made for a timer \
            of systemd: a backup that was never restored is none.

            Exit status: 0 the backup can be used, 1 something was found, 2 could not look.
            """)

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @Option(name: .long, help: "A folder with room for it; for a dump, a server on which databases may be made.")
    var scratch: String?

    @Option(name: .long, help: "The database to compare with: a file, or postgresql://…")
    var database: String?

    func run() async throws {
        let drill = RestoreDrill(file: file, scratch: scratch, original: database.map(HubDatabase.init))
        let report = try await Looking.orLeave {
            try await drill.run { Looking.progress($0, of: $1) }
        }
        Output.print(report.words)
        guard report.isSound else { throw ExitCode(1) }
    }
}
