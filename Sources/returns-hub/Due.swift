import ArgumentParser
import Hub

/// `returns-hub due`
struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what is due, oldest first, with the money that hangs on it.",
        discussion: """
            Clocks: carrierClaim (the carrier must be told of damage), refund (the customer must have the money, as \
            the law counts it from the notice), recall, personalItem and decision (the owner of an exception, or of \
            a held item without one, must have acted). atRiskCents is the price of the goods that the clock runs on, \
            as far as the catalogue knows it. A late refund says what the law adds. \
            What is settled (`exceptions settle`) or paid (`refund paid`) is no longer due; a refund that waits for a \
            decision because the goods came after the return window stands here as its exception, E16.
            """)

    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.readCases("due", by: person) { try await $0.dueListing(at: .present) }
        Output.print(rows, asJSON: listing.json)
    }
}
