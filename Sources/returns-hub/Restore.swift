import ArgumentParser
import Hub

/// `returns-hub restore`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring a backup back into a place that is empty, and say what happens next.",
        discussion: """
            The database must not be there yet (a file of SQLite), or be empty (PostgreSQL; pg_restore must be \
            installed). Move a damaged one aside and keep it. The restored hub begins another generation: stations \
            send again what it lacks, and no rights to fill bins are given out before all have reported.

            Bring a dump back with this command and not with pg_restore alone: without a new generation positions lie.
            """)

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        Output.print(try await database.place.restore(file).words)
    }
}
