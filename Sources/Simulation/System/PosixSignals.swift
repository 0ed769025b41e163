import Foundation
import Glibc
import Synchronization

/// What servers of tests need of signals, accounts and the end of the process.
enum PosixSignals {
    /// kill(2) with SIGKILL.
    static func kill(_ process: Int32) { _ = Glibc.kill(process, SIGKILL) }

    /// kill(2) with SIGSTOP.
    static func hold(_ process: Int32) { _ = Glibc.kill(process, SIGSTOP) }

    /// kill(2) with SIGCONT.
    static func goOn(_ process: Int32) { _ = Glibc.kill(process, SIGCONT) }

    /// kill(2) with SIGTERM, which is looked at as soon as SIGCONT lets the process go on.
    static func endAndGoOn(_ process: Int32) {
        _ = Glibc.kill(process, SIGTERM)
        _ = Glibc.kill(process, SIGCONT)
    }

    /// Calls `body` with no signal blocked: a child inherits the mask, threads of libdispatch block everything, and a
    /// shell that cannot hear SIGCHLD waits for ever.
    static func withNoneBlocked(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    /// geteuid(2): whether this is root.
    static var isRoot: Bool { geteuid() == 0 }
}

/// Folders that go when the tests end in order.
final class FoldersRemovedAtExit: Sendable {
    private static let folders = Mutex<[String]>([])

    init() {
        atexit {
            for folder in FoldersRemovedAtExit.folders.withLock(\.self) {
                try? FileManager.default.removeItem(atPath: folder)
            }
        }
    }

    /// Adds one.
    func append(_ folder: String) { Self.folders.withLock { $0.append(folder) } }
}
