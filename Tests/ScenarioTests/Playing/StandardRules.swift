import Returns
import Wire

/// The rules that the product ships with, and what a scenario adds to them.
enum StandardRules {
    /// The shipped categories, sheets and disposition table; a policy that ships beside them is left out, so that a
    /// scenario says itself which one it is about.
    static func playbook() throws -> Playbook {
        try shipped.get()
    }

    /// The rules with a policy published beside those that are there: read and judged as a site's file is.
    static func adding(_ document: [String], to playbook: Playbook) throws -> Playbook {
        let file: PlaybookFile
        do {
            file = try PlaybookFile.parse(yaml: document.joined(separator: "\n") + "\n", file: "rules")
            let whole = try Playbook(files: try files.get() + [file])
            return Playbook(
                categories: playbook.categories, groups: playbook.groups, sheets: playbook.sheets,
                dispositions: playbook.dispositions, policies: playbook.policies + whole.policies)
        } catch {
            throw SetUpFault("\(error)")
        }
    }

    private static let files = Result {
        try StandardPlaybook.documents.map { try PlaybookFile.parse(yaml: $0.yaml, file: $0.name) }
            .filter { $0.draft == nil }
    }

    private static let shipped = Result { try Playbook(files: try files.get()) }
}
