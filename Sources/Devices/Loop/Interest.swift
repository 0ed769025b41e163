import CLinuxInput

/// What a descriptor is watched for. Hang-up and error are reported whether asked for or not.
public struct Interest: OptionSet, Hashable, Sendable {
    /// The bits of epoll(7).
    public let rawValue: UInt32

    /// Takes the bits of epoll(7).
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Bytes can be read, or the end can (`EPOLLIN`).
    public static let readable = Interest(rawValue: LINUX_EPOLL_IN)
    /// Bytes can be written without waiting (`EPOLLOUT`).
    public static let writable = Interest(rawValue: LINUX_EPOLL_OUT)
}

/// What a watched descriptor is ready for. It is reported again and again until the cause is gone or the descriptor
/// is unwatched: who ignores a hang-up keeps the thread busy.
public struct Readiness: OptionSet, Hashable, Sendable {
    /// The bits of epoll(7).
    public let rawValue: UInt32

    /// Takes the bits of epoll(7).
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Bytes can be read, or the end can (`EPOLLIN`).
    public static let readable = Readiness(rawValue: LINUX_EPOLL_IN)
    /// Bytes can be written without waiting (`EPOLLOUT`).
    public static let writable = Readiness(rawValue: LINUX_EPOLL_OUT)
    /// The other side is gone (`EPOLLHUP`): an unplugged device, a closed pipe.
    public static let hangUp = Readiness(rawValue: LINUX_EPOLL_HUP)
    /// The descriptor failed (`EPOLLERR`).
    public static let error = Readiness(rawValue: LINUX_EPOLL_ERR)
}
