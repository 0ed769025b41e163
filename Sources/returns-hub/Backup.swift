import ArgumentParser
import Hub

/// `returns-hub backup`
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the whole database into a new file, while the hub runs and writes.",
        discussion: """
            The copy is of one instant, and is there whole or not at all; a file that is there already is left alone. \
            Of PostgreSQL it is a dump in the custom format, made by pg_dump, which must not be older than the server.

            The key that signs the days' roots is not in it. Try each backup out with `returns-hub drill`.
            """)

    @Argument(help: "The new file.", completion: .file())
    var file: String

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let summary = try await database.place.backUp(to: file)
        Output.print("\(file): \(summary.words)")
    }
}
