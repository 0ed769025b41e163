public import ArgumentParser
public import Hub

/// `returns-hub import`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import reference data from a CSV file, all of it or nothing.",
        discussion: """
            The first row names the columns, in any order:

              products  \(ImportKind.products.columns.joined(separator: ","))
              returns   \(ImportKind.returns.columns.joined(separator: ","))
              bins      \(ImportKind.bins.columns.joined(separator: ","))
              badges    \(ImportKind.badges.columns.joined(separator: ","))

            UTF-8, fields separated by , or ; and quoted where needed (RFC 4180). price (19.90 or 19,90), weight_g, \
            tracking and reason may be empty; category is one of the playbook's ids. Several rows of one rma are its \
            lines; several tracking numbers are separated by spaces or |. language is fr or en, role is operator or \
            supervisor. Rows replace what has the same key (gtin, rma, code, id); what a file does not name stays. \
            Every bad row is named with its line. At most \(HubLimits.importRows) rows and \(HubLimits.importBytes) bytes.
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
