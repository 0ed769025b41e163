public import ArgumentParser
import Hub
public import Wire

/// `returns-hub import`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import reference data from a CSV file, all of it or nothing.",
        discussion: """
            \(ImportKind.fileFormat) At most \(ImportLimits.rows) rows and \(ImportLimits.fileBytes) bytes.
            """)

    @Argument(help: "products, returns, bins or badges.")
    var kind: ImportKind

    @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"]))
    var file: String

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let request = DeskRequest.importCSV(kind, try ImportFile.read(file))
        Output.print(try await DeskClient(database: database.place).perform(request))
    }
}

extension ImportKind: ExpressibleByArgument {}
