/// A rule of the first step: ways that such items may not go, whatever they would bring.
public struct Prohibition: Hashable, Sendable {
    /// The stable id, for example `F-100`.
    public let id: String
    /// The items.
    public let when: ItemCondition
    /// The ways that are closed to them.
    public let dispositions: [Disposition]
    /// Who forbids it.
    public let source: Source
    /// Why, in one sentence.
    public let reason: LocalizedText

    /// Who forbids something.
    public enum Source: String, CaseIterable, Sendable {
        /// Danger to people.
        case safety
        /// The law.
        case law
        /// A contract with a supplier or a brand.
        case contract
        /// The house itself.
        case house
    }

    /// Makes a prohibition.
    public init(
        id: String, when: ItemCondition, dispositions: [Disposition], source: Source, reason: LocalizedText
    ) {
        self.id = id
        self.when = when
        self.dispositions = dispositions
        self.source = source
        self.reason = reason
    }
}
