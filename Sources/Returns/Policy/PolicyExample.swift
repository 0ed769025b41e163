/// A case that a policy's author knows: this item has to go this way. Examples are checked with the policy and do not
/// travel to the stations.
public struct PolicyExample: Hashable, Sendable {
    /// The item.
    public let item: ItemCase
    /// When it is decided.
    public let at: Moment
    /// The classes of bins that have no room.
    public let fullClasses: [String]
    /// The way that it has to go.
    public let expected: Way

    /// Makes an example.
    public init(item: ItemCase, at: Moment, fullClasses: [String] = [], expected: Way) {
        self.item = item
        self.at = at
        self.fullClasses = fullClasses
        self.expected = expected
    }

    /// A way with what decided it. Of an expected one, what is nil is not asked for.
    public struct Way: Hashable, Sendable {
        /// Where the item goes.
        public let disposition: Disposition
        /// The rule, channel or agreement that decides.
        public let rule: String?
        /// The step of the order that decides.
        public let step: DispositionStep?

        /// Names a way.
        public init(disposition: Disposition, rule: String? = nil, step: DispositionStep? = nil) {
            self.disposition = disposition
            self.rule = rule
            self.step = step
        }

        fileprivate func allows(_ found: Way) -> Bool {
            disposition == found.disposition && (rule == nil || rule == found.rule)
                && (step == nil || step == found.step)
        }
    }

    /// The way that the item goes under a policy.
    public func outcome(under policy: Policy) -> Way {
        let decision = policy.decide(item, at: at) { !fullClasses.contains($0) }
        return Way(disposition: decision.disposition, rule: decision.rule, step: decision.basis.step)
    }
}

extension PolicyLint {
    /// Everything that is wrong in a policy, and then every example that does not come out as it says.
    public static func findings(in policy: Policy, examples: [PolicyExample]) -> [PolicyFinding] {
        findings(in: policy)
            + examples.enumerated().compactMap { index, example in
                let found = example.outcome(under: policy)
                guard !example.expected.allows(found) else { return nil }
                return .exampleFails(number: index + 1, expected: example.expected, found: found)
            }
    }
}
