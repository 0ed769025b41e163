import Glibc

/// A secret typed at a terminal, or piped in: a line that is not shown.
public enum SecretInput {
    /// Reads one line of standard input, its echo off for as long; `prompt` is written to standard error where a
    /// person sits there. Nil at the end of the input.
    public static func line(_ prompt: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return readLine() }
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return readLine() }
        var silent = shown
        silent.c_lflag &= ~tcflag_t(ECHO)
        _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            say("\n")
        }
        say(prompt)
        return readLine()
    }

    private static func say(_ words: String) {
        let bytes = Array(words.utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
