/// Words that belong to somebody's machine, not to the project.
enum ForeignWords {
    /// Put together here, so that this file does not hold them itself.
    static let words = [
        ["/wo", "rk/"], ["..", "/shared"], ["/ho", "me/"], ["/Us", "ers/"], ["/ro", "ot/"], ["/tmp/", "h-"],
    ].map { $0.joined() }

    static func findings(in file: SourceFile) -> [Finding] {
        file.lines.enumerated().flatMap { index, line in
            words.filter(line.contains).map { word in
                Finding(file.path, index + 1, "\"\(word)\" is a path of one machine; say where in the project")
            }
        }
    }
}
