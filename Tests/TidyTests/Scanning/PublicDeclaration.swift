/// A public declaration, and whether a doc comment stands right before it.
struct PublicDeclaration: Equatable {
    let line: Int
    let isDocumented: Bool

    /// The words that may stand before `public`.
    private static let before: Set<String> = [
        "static", "final", "override", "nonisolated", "indirect", "mutating", "convenience", "required", "lazy", "weak",
    ]

    /// Every one in the file. Imports and extensions need no words of their own.
    static func declarations(in file: SourceFile) -> [PublicDeclaration] {
        file.code.indices.compactMap { index in
            guard declares(file.code[index]) else { return nil }
            return PublicDeclaration(line: index + 1, isDocumented: isDocumented(index, file))
        }
    }

    private static func declares(_ code: String) -> Bool {
        let words = code.split { $0 == " " || $0 == "\t" }.map(String.init)
        let rest = words.drop { before.contains($0) || $0.hasPrefix("@") }
        guard let first = rest.first, first == "public" || first == "open" else { return false }
        guard let what = rest.dropFirst().first else { return false }
        return what != "import" && what != "extension"
    }

    /// Attributes on lines of their own may stand between the comment and the declaration.
    private static func isDocumented(_ index: Int, _ file: SourceFile) -> Bool {
        let above = file.lines[..<index].reversed().map { line in String(line.drop { $0 == " " }) }
        return above.first { !$0.hasPrefix("@") }?.hasPrefix("///") == true
    }
}
