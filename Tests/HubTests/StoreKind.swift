import Testing

@testable import Hub

/// The databases that a store may be in. A suite with `.overBothStores` plays each of its tests over one and then over
/// the other.
enum StoreKind: String, CaseIterable, Sendable {
    case sqlite
    case postgres

    /// The one over which the running test is played.
    @TaskLocal static var current = StoreKind.sqlite
}

/// Plays tests over each database: the contract that both stores pass.
struct OverBothStores: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func scopeProvider(for test: Test, testCase: Test.Case?) -> OverBothStores? { testCase == nil ? nil : self }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        for kind in StoreKind.allCases {
            await StoreKind.$current.withValue(kind) {
                do {
                    try await function()
                } catch {
                    Issue.record(error, "over \(kind.rawValue)")
                }
            }
        }
    }
}

extension Trait where Self == OverBothStores {
    /// See `OverBothStores`.
    static var overBothStores: OverBothStores { OverBothStores() }
}
