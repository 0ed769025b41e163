public import ArgumentParser
public import Hub

extension LabelLanguage: ExpressibleByArgument {}

/// `returns-hub station …`
struct Station: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Register stations, let them in, and take their access back.",
        subcommands: [Enrol.self, Revoke.self, Certificates.self, Add.self, Renew.self, List.self])

    /// `returns-hub station add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a station that shows a token, and print it, once.",
            discussion: """
                For a hub that speaks plain HTTP, behind a proxy or on one machine; `station enrol` is for one with \
                `tls`. The station gets epoch 1 and the next free plate prefix.
                """)

        @Argument(help: "The station's id: 1 to 16 letters, digits or hyphens.")
        var id: String

        @Option(name: .long, help: "The site's code; needed for the first station: 2 to 8 digits and capitals.")
        var site: String?

        @Option(name: .long, help: "The language of the labels: fr or en.")
        var labels = LabelLanguage.fr

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let request = DeskRequest.addStation(id: id, site: site, labelLanguage: labels)
            Output.print(try await DeskClient(database: database.place).perform(request))
        }
    }

    /// `returns-hub station renew`
    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a station a new token, epoch and plate prefix.",
            discussion: """
                After a disk was restored or copied, or a token was lost or stolen. The old token stops working at once, \
                and so does every certificate; events of the old epoch are still taken.
                """)

        @Argument(help: "The station's id.")
        var id: String

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            Output.print(try await DeskClient(database: database.place).perform(.renewStation(id: id)))
        }
    }

    /// `returns-hub station list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the stations (as `stations` does).")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.stationListing() }
            Output.print(rows, asJSON: listing.json)
        }
    }
}
