import Foundation
import Synchronization

/// Opens once, for threads and tasks alike.
final class Latch: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let isOpen = Mutex(false)

    func open() {
        isOpen.withLock { $0 = true }
        semaphore.signal()
    }

    /// Blocks the calling thread, which must not be one of Swift's pool.
    func wait() {
        semaphore.wait()
        semaphore.signal()
    }

    /// Waits without blocking.
    func opened() async {
        while !isOpen.withLock(\.self) { try? await Task.sleep(for: .milliseconds(2)) }
    }
}

/// Counts what happens on several threads.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock(\.self) }

    /// Counts one more, and tells which it was.
    @discardableResult
    func add() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// Where threads wait for each other the first time that they come by.
final class Meeting: Sendable {
    private let missing: Mutex<Int>
    private let latch = Latch()

    init(of count: Int) { missing = Mutex(count) }

    func arrive() {
        let isLast = missing.withLock { missing in
            missing -= 1
            return missing == 0
        }
        if isLast { latch.open() }
        latch.wait()
    }
}

extension Result where Success: Sendable, Failure == any Error {
    /// What an asynchronous body returns or throws.
    init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
