/// The fixed byte sequences that a terminal is put into shape with. The Linux console ignores the private modes that it
/// does not know: bracketed paste, synchronized update, and before Linux 6.18 also the alternate screen, which is why
/// every entering and leaving also clears.
public enum TerminalModes {
    static let beginUpdate = "\u{1B}[?2026h"
    static let endUpdate = "\u{1B}[?2026l"
    static let hideCursor = "\u{1B}[?25l"
    static let showCursor = "\u{1B}[?25h"
    static let autowrapOff = "\u{1B}[?7l"
    static let autowrapOn = "\u{1B}[?7h"
    static let resetStyle = "\u{1B}[0m"
    static let clear = "\u{1B}[2J\u{1B}[H"
    static let alternateScreenOn = "\u{1B}[?1049h"
    static let alternateScreenOff = "\u{1B}[?1049l"
    static let bracketedPasteOn = "\u{1B}[?2004h"
    static let bracketedPasteOff = "\u{1B}[?2004l"

    /// What to write before the first frame: alternate screen, cleared, cursor hidden, no autowrap, bracketed paste.
    public static let enter = Array(
        (alternateScreenOn + resetStyle + clear + hideCursor + autowrapOff + bracketedPasteOn).utf8)

    /// What to write when the terminal is given back: everything undone, in reverse order, the screen cleared before
    /// the alternate one is left so that a console without one shows a clean shell.
    public static let leave = Array(
        (endUpdate + bracketedPasteOff + autowrapOn + showCursor + resetStyle + clear + alternateScreenOff).utf8)

    /// Writes lines into the last `rows` rows of a terminal, each cut to its width and made harmless, without moving
    /// anything else.
    public static func footer(_ lines: [String], rows: Int, of size: Size) -> [UInt8] {
        var text = ""
        for index in 0..<rows {
            let line = index < lines.count ? lines[index] : ""
            let cut = Harmless.text(line, columns: size.columns)
            text += "\u{1B}[\(size.rows - rows + index + 1);1H\(resetStyle)\u{1B}[2K\(cut)"
        }
        return Array(text.utf8)
    }
}
