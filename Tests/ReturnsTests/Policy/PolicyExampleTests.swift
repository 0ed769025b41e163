import Returns
import Testing

/// A policy's own examples.
@Suite struct PolicyExampleTests {
    typealias Fixture = PolicyFixture
    typealias Way = PolicyExample.Way

    private func check(
        _ expected: Way, full: [String] = [], finds found: Way?, location: SourceLocation = #_sourceLocation
    ) {
        let example = PolicyExample(
            item: Fixture.headphones, at: Fixture.now, fullClasses: full, expected: expected)
        let findings = PolicyLint.findings(in: Fixture.policy(giveUp: 800), examples: [example])
        let failed = found.map { PolicyFinding.exampleFails(number: 1, expected: expected, found: $0) }
        #expect(findings == (failed.map { [$0] } ?? []), sourceLocation: location)
    }

    private static let chosen = Way(disposition: .refurbish, rule: "RECOND", step: .money)

    @Test func `an example asks for what it names and for nothing else`() {
        check(Self.chosen, finds: nil)
        check(Way(disposition: .refurbish), finds: nil)
        check(Way(disposition: .refurbish, step: .money), finds: nil)
    }

    @Test func `another way, rule or step is a finding that tells what came instead`() {
        check(Way(disposition: .marketplace), finds: Self.chosen)
        check(Way(disposition: .refurbish, rule: "MARKET"), finds: Self.chosen)
        check(Way(disposition: .refurbish, rule: "RECOND", step: .capacity), finds: Self.chosen)
    }

    @Test func `a class without room is full in the example only`() {
        let instead = Way(disposition: .marketplace, rule: "MARKET", step: .capacity)
        check(instead, full: ["RECOND"], finds: nil)
        check(Self.chosen, full: ["RECOND"], finds: instead)
    }

    @Test func `findings of the policy come first, and examples are numbered from 1`() {
        let right = PolicyExample(item: Fixture.headphones, at: Fixture.now, expected: Self.chosen)
        let wrong = PolicyExample(item: Fixture.headphones, at: Fixture.now, expected: Way(disposition: .lot))
        let policy = Policy(id: "", version: 1, channels: Fixture.channels, otherwise: Fixture.table)
        #expect(
            PolicyLint.findings(in: policy, examples: [right, wrong]) == [
                .noID, .exampleFails(number: 2, expected: Way(disposition: .lot), found: Self.chosen),
            ])
    }
}
