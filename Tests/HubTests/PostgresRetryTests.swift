import Testing

@testable import Hub

struct PostgresRetryTests {
    private static let complaint = PostgresComplaint(sqlState: "", message: "", hint: nil, constraint: nil)
    private let retry = PostgresRetry(attempts: 5, firstPause: .milliseconds(20), longestPause: .milliseconds(100))

    private func pause(
        _ fault: PostgresFault, attempt: Int = 1, began: Bool = true, repeatable: Bool = false, chance: Double = 0
    ) -> Duration? {
        retry.pause(
            after: fault, .init(attempt: attempt, bodyBegan: began, isRepeatable: repeatable), chance: chance)
    }

    @Test func `pauses double up to the longest, and chance takes at most a half away`() {
        let fault = PostgresFault.conflict(Self.complaint)
        let least = (1...5).map { pause(fault, attempt: $0) }
        #expect(least == [10, 20, 40, 50, nil].map { $0.map { .milliseconds($0) } })
        #expect(pause(fault, attempt: 2, chance: 0.5) == .milliseconds(30))
        #expect(
            PostgresRetry().pause(
                after: fault, .init(attempt: 7, bodyBegan: true, isRepeatable: false), chance: 0) == .milliseconds(640))
    }

    @Test func `what the server took nothing of runs again`() {
        #expect(pause(.conflict(Self.complaint)) != nil)
        #expect(pause(.readOnlyServer) != nil)
        #expect(pause(.cannotConnect(reason: "")) != nil)
    }

    @Test func `a lost connection repeats a body that has begun only when it is repeatable`() {
        #expect(pause(.connectionLost(reason: "")) == nil)
        #expect(pause(.connectionLost(reason: ""), began: false) != nil)
        #expect(pause(.connectionLost(reason: ""), repeatable: true) != nil)
        #expect(pause(.commitUnknown(reason: "")) == nil)
        #expect(pause(.commitUnknown(reason: ""), repeatable: true) != nil)
    }

    @Test(arguments: [
        PostgresFault.alreadyThere(complaint), .diskFull(complaint), .statement(complaint), .deadlinePassed,
        .cancelled, .statementTimedOut, .rolledBack, .noFreeConnection(waitedMilliseconds: 1),
    ])
    func `a fault that stays is not tried again`(fault: PostgresFault) {
        #expect(pause(fault, repeatable: true) == nil)
    }

    @Test(arguments: [
        ("40001", PostgresFault.conflict(complaint("40001"))), ("40P01", .conflict(complaint("40P01"))),
        ("23505", .alreadyThere(complaint("23505"))), ("53100", .diskFull(complaint("53100"))),
        ("25006", .readOnlyServer), ("57014", .statementTimedOut), ("55P03", .lockTimedOut),
        ("57P01", .connectionLost(reason: "m")), ("08006", .connectionLost(reason: "m")),
        ("42P01", .statement(complaint("42P01"))),
    ])
    func `a code is the fault it stands for`(code: String, fault: PostgresFault) {
        #expect(PostgresFault(Self.complaint(code), connectionIsGone: false) == fault)
    }

    @Test func `any complaint over a connection that is gone is its loss`() {
        #expect(PostgresFault(Self.complaint(""), connectionIsGone: true) == .connectionLost(reason: "m"))
    }

    private static func complaint(_ code: String) -> PostgresComplaint {
        PostgresComplaint(sqlState: code, message: "m", hint: nil, constraint: nil)
    }
}
