public import Returns

/// Why rules that people wrote cannot be used.
public enum PlaybookFault: Error, Hashable, Sendable {
    /// The file cannot be read at this place.
    case document(DocumentFault)
    /// A sheet can be read but not used.
    case sheet(DocumentPlace, SheetReference, SheetFinding)
    /// The table can be read but not used.
    case dispositions(DocumentPlace, table: String, DispositionFinding)
    /// The parts do not fit together; the place is nil when the part was not read from a file.
    case playbook(DocumentPlace?, PlaybookFinding)
    /// The same sheet in the same version, the same category or the same group stands there twice.
    case twice(String)
    /// How many disposition tables there are; there must be exactly one.
    case tables(count: Int)
    /// The policy can be read but not used; the place is nil when the part was not read from a file.
    case policy(DocumentPlace?, PolicyReference, PolicyFinding)
    /// How many policies there are; there may be one.
    case policies(count: Int)
    /// More than one thing is wrong.
    case several([PlaybookFault])

    /// One fault for all of them, of which there is one at least.
    static func joining(_ faults: [PlaybookFault]) -> PlaybookFault {
        faults.count == 1 ? faults[0] : .several(faults)
    }

    /// What stands more than once in these files, by name.
    public static func repetitions(in files: [PlaybookFile]) -> [PlaybookFault] {
        let names =
            files.flatMap(\.categories).map { "category \($0.id)" } + files.flatMap(\.groups).map { "group \($0.id)" }
            + files.flatMap(\.sheets).map { "sheet \($0.id) version \($0.version)" }
        return Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map(PlaybookFault.twice)
    }

    /// What is wrong in the policies of these files, and which of their examples fail. A policy without a last word of
    /// its own is judged over the files' table.
    public static func ofPolicies(in files: [PlaybookFile]) -> [PlaybookFault] {
        let places = files.reduce(into: [:]) { $0.merge($1.places) { first, _ in first } }
        let table = files.compactMap(\.dispositions).first ?? DispositionTable(id: "", version: 0, rules: [])
        var faults: [PlaybookFault] = []
        for draft in files.compactMap(\.draft) {
            let policy = draft.completed(by: table)
            faults += PolicyLint.findings(in: policy, examples: draft.examples).map { finding in
                PlaybookFault.policy(places[finding.part] ?? places[.policy], policy.reference, finding)
            }
        }
        return faults
    }

    /// Every single fault, in order.
    public var all: [PlaybookFault] {
        if case .several(let faults) = self { faults.flatMap(\.all) } else { [self] }
    }
}

extension PlaybookFault: CustomStringConvertible {
    /// The fault in English, one line for each thing that is wrong.
    public var description: String {
        switch self {
        case .document(let fault): fault.description
        case .sheet(let place, let sheet, let finding):
            "\(place): sheet \(sheet.id) version \(sheet.version): \(finding.sentence)"
        case .dispositions(let place, let table, let finding): "\(place): dispositions \(table): \(finding.sentence)"
        case .playbook(let place, let finding): (place.map { "\($0): " } ?? "") + finding.sentence
        case .twice(let name): "\(name) stands there twice"
        case .tables(let count): "there are \(count) disposition tables, not one"
        case .policy(let place, let policy, let finding):
            (place.map { "\($0): " } ?? "") + "policy \(policy.id) version \(policy.version): \(finding.sentence)"
        case .policies(let count): "there are \(count) policies, where there may be one"
        case .several(let faults): faults.map(\.description).joined(separator: "\n")
        }
    }
}
