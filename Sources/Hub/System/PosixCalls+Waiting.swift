import Glibc
import SystemPackage

extension PosixCalls {
    /// What ended a wait.
    struct Ready {
        /// The first descriptor has bytes, or was hung up.
        let descriptor: Bool
        /// The second one has.
        let wake: Bool
    }

    /// poll(2) for reading on up to two descriptors; `milliseconds` nil waits for ever.
    ///
    /// A signal, too, ends the wait, with nothing ready: every caller looks at its deadline anyway.
    static func waitToRead(
        _ descriptor: FileDescriptor?, _ wake: FileDescriptor?, milliseconds: Int32?
    ) -> Ready {
        // poll(2) passes over negative descriptors.
        var asked = [descriptor, wake].map { pollfd(fd: $0?.rawValue ?? -1, events: Int16(POLLIN), revents: 0) }
        guard poll(&asked, nfds_t(asked.count), milliseconds ?? -1) > 0 else {
            return Ready(descriptor: false, wake: false)
        }
        return Ready(descriptor: asked[0].revents != 0, wake: asked[1].revents != 0)
    }
}
