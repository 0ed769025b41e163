import ArgumentParser
import Hub

/// `returns-hub bin …`
struct Bin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "List and show bins, close, block, count, re-purpose, stage and send them, and print what leaves in them.",
        discussion: """
            Everything up to `dispatch` can be undone; every act is recorded for good. A changed bin is in the feed at \
            once: connected stations have it within a second, the others when they come back.
            """,
        subcommands: [
            List.self, Show.self, Close.self, Reopen.self, Block.self, Unblock.self, Repurpose.self, Move.self,
            Merge.self, Recount.self, Undo.self, Settle.self, Resize.self, SSCCNumbering.self, Stage.self,
            Unstage.self, Dispatch.self, Dispatches.self, ShowManifest.self, Register.self,
        ], defaultSubcommand: List.self)

    /// `returns-hub bin list`, and `returns-hub bin` alone
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the bins with their states and loads.",
            discussion: """
                `load` counts items inside and on their way, `inside` those confirmed by a scan of the bin; `since` is \
                when the oldest was put in.
                """)

        @Option(name: .customLong("class"), help: "Only the bins of this class.")
        var binClass: String?

        @Option(name: .long, help: "Only the bins in this state: \(BinSheet.states).")
        var state: String?

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.binList(class: binClass, state: state) }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub bin show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one bin: its load against its limits, what lies in it, and what was done to it.",
            discussion: "With --json only its items, as a list.")

        @OptionGroup var bin: BinOption
        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let sheet = try await database.answer { try await $0.binSheet(bin.code) }
            if listing.json {
                Output.print(sheet.items, asJSON: true)
            } else {
                Output.print(sheet.text)
            }
        }
    }
}

/// Which bin.
struct BinOption: ParsableArguments {
    @Argument(help: "The bin's code.")
    var code: String
}

/// What an act on a bin takes beside the bin.
struct ActOptions: ParsableArguments {
    @OptionGroup var person: PersonOption

    @Option(name: .long, help: "Why.")
    var reason: String?

    @OptionGroup var database: DatabaseOption

    /// Has it done and prints what was done.
    func perform(_ act: BinAct, on bin: BinOption, value: String? = nil, isConfirmed: Bool = false) async throws {
        try await perform(act, on: bin.code, value: value, isConfirmed: isConfirmed)
    }

    /// The same, with the bin's code.
    func perform(_ act: BinAct, on code: String, value: String? = nil, isConfirmed: Bool = false) async throws {
        let ask = try BinAsk(code, act, value: value, isConfirmed: isConfirmed, reason: reason, by: person.by)
        Output.print(try await DeskClient(database: database.place).perform(.bin(.change(ask))))
    }
}
