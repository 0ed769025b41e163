import ArgumentParser
import Hub

/// `returns-hub agreement`
struct Agreement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List how alike two operators answer the same question about the same item.",
        discussion: """
            Of the items that a policy draws for a second look (`secondLook`), by sheet: the grade, and each question. \
            observedPermille is the share of equal answers in thousandths, kappaPermille Cohen's kappa: what is left \
            of the agreement once chance is taken off. Verdict: "LOW" below 600, which asks for other words or for \
            training; "too few" below 30 pairs; "one answer only" where every pair is of one and the same answer, so \
            that kappa says nothing. The list tells of questions, never of people.
            """)

    @Option(name: .long, help: "The first civil day that counts, for example 2026-11-01.")
    var since: String?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.agreementListing(since: since) }
        Output.print(rows, asJSON: listing.json)
    }
}
