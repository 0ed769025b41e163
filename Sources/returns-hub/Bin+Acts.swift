import ArgumentParser
import Hub

extension Bin {
    /// `returns-hub bin close`
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a bin: nothing is put in any more.",
            discussion: "What is on its way is named; it is recorded where it ends up.")

        @OptionGroup var bin: BinOption
        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.close, on: bin) }
    }

    /// `returns-hub bin reopen`
    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open a closed bin again.")

        @OptionGroup var bin: BinOption
        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.reopen, on: bin) }
    }

    /// `returns-hub bin block`
    struct Block: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forbid the use of a bin for the time being.")

        @OptionGroup var bin: BinOption
        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.block, on: bin) }
    }

    /// `returns-hub bin unblock`
    struct Unblock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Allow the use of a blocked bin again.", discussion: "One that was closed before is closed again."
        )

        @OptionGroup var bin: BinOption
        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.unblock, on: bin) }
    }

    /// `returns-hub bin repurpose`
    struct Repurpose: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a bin another class, under its next generation.",
            discussion: """
                What lies in it stays in it. When that is of another class, the effect is shown first, in items and \
                money, and --confirm does it; never with dangerous goods, with what is held or recalled, and with \
                another owner's goods.
                """)

        @OptionGroup var bin: BinOption

        @Option(name: .customLong("class"), help: "The class that it takes from now on.")
        var binClass: String

        @Flag(name: .long, help: "The effect was seen.")
        var confirm = false

        @OptionGroup var options: ActOptions

        func run() async throws {
            try await options.perform(.repurpose, on: bin, value: binClass, isConfirmed: confirm)
        }
    }

    /// `returns-hub bin move`
    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put an item into a bin, out of wherever it is.",
            discussion: """
                For whoever carries it. Where it is of another class, or the bin has no room that nobody was promised, \
                the effect is shown first, and --confirm does it; never against the law or the safety of people.
                """)

        @Argument(help: "The item's licence plate.")
        var plate: String

        @Option(name: .customLong("to"), help: "The code of the bin.")
        var code: String

        @Flag(name: .long, help: "The effect was seen.")
        var confirm = false

        @OptionGroup var options: ActOptions

        func run() async throws {
            try await options.perform(.move, on: code, value: plate, isConfirmed: confirm)
        }
    }

    /// `returns-hub bin merge`
    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put everything in a bin into another one; it goes on empty, under its next generation.",
            discussion: "What is still on its way comes to the old label and is named by `bin list`.")

        @OptionGroup var bin: BinOption

        @Option(name: .customLong("into"), help: "The code of the other bin.")
        var other: String

        @Flag(name: .long, help: "The effect was seen.")
        var confirm = false

        @OptionGroup var options: ActOptions

        func run() async throws {
            try await options.perform(.merge, on: bin, value: other, isConfirmed: confirm)
        }
    }

    /// `returns-hub bin undo`
    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back the last move, merge or recount that the desk did to a bin.",
            discussion: """
                The items lie again where they lay, as long as nobody has touched them since and nothing of it is on \
                its way out; the effect is shown first, and --confirm does it. Other acts have a command of their own \
                that takes them back.
                """)

        @OptionGroup var bin: BinOption

        @Flag(name: .long, help: "The effect was seen.")
        var confirm = false

        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.undo, on: bin, isConfirmed: confirm) }
    }

    /// `returns-hub bin settle`
    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which version of a contested bin is so.",
            discussion: "`bin show` numbers them. Everything in the bin is then in its next generation.")

        @OptionGroup var bin: BinOption

        @Option(name: .long, help: "The number of the version.")
        var version: String

        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.settle, on: bin, value: version) }
    }

    /// `returns-hub bin resize`
    struct Resize: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a bin take another number of items.",
            discussion: "A number below what lies in it is allowed: nothing is assigned until fewer do.")

        @OptionGroup var bin: BinOption

        @Option(name: .long, help: "How many items it takes.")
        var capacity: String

        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.resize, on: bin, value: capacity) }
    }

    /// `returns-hub bin stage`
    struct Stage: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a closed bin its SSCC, once it was counted.",
            discussion: "Another number than the hub knows of is refused, unless it is accepted with a reason.")

        @OptionGroup var bin: BinOption

        @Option(name: .long, help: "How many items were counted in it.")
        var count: String

        @Flag(name: .long, help: "Also when the hub knows of another number; needs --reason.")
        var acceptDifference = false

        @OptionGroup var options: ActOptions

        func run() async throws {
            try await options.perform(.stage, on: bin, value: count, isConfirmed: acceptDifference)
        }
    }

    /// `returns-hub bin unstage`
    struct Unstage: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a staged bin back: it is closed again, and its SSCC is used up.")

        @OptionGroup var bin: BinOption
        @OptionGroup var options: ActOptions

        func run() async throws { try await options.perform(.unstage, on: bin) }
    }
}
