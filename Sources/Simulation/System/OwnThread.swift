import Foundation

/// Work that blocks gets a thread of its own: the pool's few threads belong to the stations and the hub.
enum OwnThread {
    /// Runs `body` on a new thread and waits for it without blocking.
    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }

    /// Runs `body` on a new thread that nobody waits for.
    static func start(_ body: @escaping @Sendable () -> Void) {
        Thread.detachNewThread(body)
    }
}
