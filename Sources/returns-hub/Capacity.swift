import ArgumentParser
import Hub

/// `returns-hub capacity`
struct Capacity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List how full the bins of each class are, when they will be full, and what gives them room.",
        discussion: """
            load and capacity are those of the open bins; of one that was declared full only what it holds counts. \
            perDay is what came in per day over the last week. earliest, likely and latest say when nine tenths of the \
            capacity will be used, by the site's clocks: from the arrivals of the past eight weeks by hour of the week \
            and from the announced returns that have not come, for fourteen days ahead ("-": not within them). \
            The last tenth is not counted on. Alerts: "!" from 70 %, "!!" from 85 %, "!!!" from 95 %. \
            relief is what the bins allow, named from an alert on or three days before the class is likely full; \
            reliefUnits is the room that it makes, reliefLitres the same by size and reliefCents what those goods cost, \
            where the catalogue knows them. \
            empty counts the empty bins that items may go into; a class should have two, where it has as many to spare. \
            close names the bins that are due to be closed: full, past their cut-off, with enough in them to ask for the \
            supplier's authorisation, or open for too long; a hub that serves closes them by itself, all but those that \
            an operator only called full or a person opened again, and the last of a class. Both are said again below the table, and behind them \
            the rights to fill bins that are out to stations of which nobody heard for an hour.
            """)

    @Option(name: .customLong("class"), help: "Only the bins of this class.")
    var binClass: String?

    @Flag(help: "List the bins instead of the classes.")
    var bins = false

    @Flag(help: "Draw bars for the terminal instead of a table.")
    var chart = false

    @Option(name: .long, help: "Write a picture, too.", completion: .file(extensions: ["svg"]))
    var svg: String?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func validate() throws {
        guard [bins, chart].count(where: \.self) < 2, !(chart && listing.json) else {
            throw ValidationError("--chart stands alone: without --bins and --json.")
        }
    }

    func run() async throws {
        let report = try await database.answer { try await $0.capacityReport(of: binClass, at: .present) }
        if let svg { try RulesFiles.write(report.svg, to: svg) }
        if chart {
            Output.print(report.chart(columns: Terminal.columns))
        } else {
            Output.print(bins ? report.bins : report.classes, asJSON: listing.json)
            if !listing.json, !report.advice.isEmpty { Output.print(report.advice.joined(separator: "\n")) }
        }
    }
}
