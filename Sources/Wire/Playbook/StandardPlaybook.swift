public import Returns

/// The rules that the product ships with: seven categories with their sheets and one disposition table. A site copies
/// the documents, changes what it wants under a new version and publishes them at its hub.
public enum StandardPlaybook {
    /// The shipped rules, read and judged as any other file is; the sheets of earlier releases stand beside them for
    /// items that were begun with one.
    public static func load() throws(PlaybookFault) -> Playbook {
        var files: [PlaybookFile] = []
        for document in documents {
            files.append(try PlaybookFile.parse(yaml: document.yaml, file: document.name))
        }
        for document in superseded {
            files.append(try PlaybookFile.readPublished(yaml: document.yaml, file: document.name))
        }
        return try Playbook(files: files)
    }

    /// The shipped documents with the names that they would have as files.
    public static let documents: [(name: String, yaml: String)] = [
        ("apparel.yaml", apparel), ("footwear.yaml", footwear), ("connected.yaml", connected),
        ("appliance.yaml", appliance), ("toy.yaml", toy), ("beauty.yaml", beauty), ("media.yaml", media),
        ("standard.yaml", standard),
    ]
}
