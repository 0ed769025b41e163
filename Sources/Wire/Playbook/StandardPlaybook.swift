public import Returns

/// The rules that the product ships with: two categories, their sheets, one disposition table. A site copies the
/// documents, changes what it wants under a new version and publishes them at its hub.
public enum StandardPlaybook {
    /// The shipped rules, read and judged as any other file is.
    public static func load() throws(PlaybookFault) -> Playbook {
        var files: [PlaybookFile] = []
        for document in documents {
            files.append(try PlaybookFile.parse(yaml: document.yaml, file: document.name))
        }
        return try Playbook(files: files)
    }

    /// The shipped documents with the names that they would have as files.
    public static let documents: [(name: String, yaml: String)] = [
        ("apparel.yaml", apparel), ("connected.yaml", connected), ("standard.yaml", standard),
    ]
}
