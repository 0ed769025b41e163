/// A class of bins to which a table sends what must not lie together.
///
/// Only rules that name a hold are judged: the last rule of a table fits whatever is left over, and is no plan.
public struct ClassSharing: Hashable, Sendable {
    /// The class.
    public let binClass: String
    /// What has to be kept apart: danger, a recall, or data among goods for sale.
    public let hold: Hold
    /// The rule that sends it there.
    public let rule: String
    /// The rule that sends something else there; it may be the same one.
    public let other: String

    /// Describes a class.
    public init(binClass: String, hold: Hold, rule: String, other: String) {
        self.binClass = binClass
        self.hold = hold
        self.rule = rule
        self.other = other
    }

    /// Holds whose items lie with nothing else.
    private static let alone: [Hold] = [.hazard, .recall]

    /// Every such class, in the order of the rules; one for each rule and hold.
    static func all(in rules: [DispositionRule]) -> [ClassSharing] {
        rules.flatMap { rule in
            guard case .held(let holds) = rule.when.holds else { return [ClassSharing]() }
            return (alone + [.data]).filter(holds.contains).compactMap { hold in
                let other = rules.first { $0.binClass == rule.binClass && mixes($0, with: hold) }
                return other.map {
                    ClassSharing(binClass: rule.binClass, hold: hold, rule: rule.id, other: $0.id)
                }
            }
        }
    }

    private static func mixes(_ rule: DispositionRule, with hold: Hold) -> Bool {
        switch rule.when.holds {
        case .free: true
        case .held(let holds): alone.contains(hold) && holds.contains { $0 != hold }
        case .any: false
        }
    }
}
