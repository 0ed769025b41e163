import Glibc

/// Ends the process when something does not hold that must hold for every input. An optimised build keeps the words of
/// no precondition, and a finding without words is hard to read.
func claim(_ holds: Bool, _ what: @autoclosure () -> String) {
    guard !holds else { return }
    let words = Array("does not hold: \(what())\n".utf8)
    _ = write(STDERR_FILENO, words, words.count)
    abort()
}
