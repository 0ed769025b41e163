/// What an import did.
public struct ImportSummary: Hashable, Sendable {
    /// Items in the file: an announced return with three lines is one.
    public let items: Int
    /// How many of them were new or different.
    public let changed: Int

    /// Counts an import.
    public init(items: Int, changed: Int) {
        self.items = items
        self.changed = changed
    }

    /// For example `12 badges read, 3 new or changed.`
    public func words(_ kind: ImportKind) -> String {
        "\(items) \(kind.rawValue) read, \(changed) new or changed."
    }
}
