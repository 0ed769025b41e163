import Foundation
import Hub
import Wire

/// Where words go. Data never reaches the terminal as it is: control characters are replaced first.
enum Output {
    /// Prints words that may hold data.
    static func print(_ words: String) {
        write(safe(words), to: .standardOutput)
    }

    /// Prints a listing as a table, or as JSON for programs.
    static func print(_ listing: Listing, asJSON: Bool) {
        write(asJSON ? listing.json : listing.table, to: .standardOutput)
    }

    /// Says on standard error what went wrong.
    static func complain(_ words: String) {
        write(words, to: .standardError)
    }

    /// The words without what could steer a terminal.
    static func safe(_ words: String) -> String {
        TerminalText.safeLines(words)
    }

    private static func write(_ words: String, to handle: FileHandle) {
        let line = words.hasSuffix("\n") ? words : words + "\n"
        // A reader that went away (`… | head`) is no fault of ours.
        try? handle.write(contentsOf: Data(line.utf8))
    }
}
