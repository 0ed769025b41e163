import ArgumentParser
import Hub

extension Station {
    /// `returns-hub station enrol`
    struct Enrol: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a one-time code with which a station gets its certificate.",
            discussion: """
                A station that is new is registered first, as `station add` does. The code is good for 15 minutes and \
                once; a later one takes its place. At the bench `returns-station enrol --hub https://…` takes it, typed \
                or scanned. What the station showed until then, a token or another certificate, ends with that, and so \
                does a revocation; its journal goes on in its epoch, and an empty one begins the next.

                The hub that serves must have `tls` in its configuration. It never learns the code, only what checks it.
                """)

        @Argument(help: "The station's id: 1 to 16 letters, digits or hyphens.")
        var id: String

        @Option(name: .long, help: "The site's code; needed for the first station: 2 to 8 digits and capitals.")
        var site: String?

        @Option(name: .long, help: "The language of the labels of a new station: fr or en.")
        var labels = LabelLanguage.fr

        @Option(name: .long, help: "Write the code as a picture, too.", completion: .file(extensions: ["svg"]))
        var svg: String?

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            var generator = SystemRandomNumberGenerator()
            let card = InvitationCard(station: id, site: site, labelLanguage: labels, using: &generator)
            let words = try await DeskClient(database: database.place).perform(.enrol(card.invitation))
            if let svg { try RulesFiles.write(card.svg, to: svg) }
            Output.print(words + card.words(columns: Terminal.columns))
        }
    }

    /// `returns-hub station revoke`
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a station's access back at once.",
            discussion: """
                Its token and its certificates are refused from now on, also on connections that are open and at every \
                hub of the database. The station keeps working and keeps its events; `station enrol` lets it in again.
                """)

        @Argument(help: "The station's id.")
        var id: String

        @Option(name: .long, help: "Why; the station shows it.")
        var reason = ""

        @Option(name: .long, help: "Only this certificate: the beginning of its fingerprint (`station certificates`).")
        var certificate: String?

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let revocation = Revocation(station: id, fingerprint: certificate, reason: reason)
            Output.print(try await DeskClient(database: database.place).perform(.revoke(revocation)))
        }
    }

    /// `returns-hub station certificates`
    struct Certificates: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the certificates that stations were given, with those that were taken back.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.certificateListing() }
            Output.print(rows, asJSON: listing.json)
        }
    }
}
