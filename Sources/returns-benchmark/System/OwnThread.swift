import Foundation

/// Work that blocks gets a thread of its own, so that it takes none from the station's tasks.
enum OwnThread {
    /// Runs `body` on a new thread and waits for it without blocking.
    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result { try body() }) }
            thread.start()
        }
    }
}
