import Glibc

/// The end that comes from outside.
enum PosixEnd {
    /// SIGKILL to this process.
    static func kill() { Glibc.kill(getpid(), SIGKILL) }
}
