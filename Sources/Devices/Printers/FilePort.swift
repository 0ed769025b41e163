import CLinuxInput
import Glibc
import SystemPackage

/// Opens a regular file, a FIFO or a character device without line settings.
enum FilePort {
    /// Opens `path` for writing at its end, and for reading as well where it is a character device. A missing file is
    /// created, readable by its owner and group.
    ///
    /// Throws `device`: `ENXIO` for a FIFO that nobody reads, `EACCES`, `EISDIR`; `held` for `EBUSY`.
    static func open(path: String) throws(PrinterFault) -> OpenPort {
        var status = stat()
        let isDevice = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
        let access = isDevice ? O_RDWR : O_WRONLY | O_APPEND | O_CREAT
        let fd = Glibc.open(path, access | O_NOCTTY | O_NONBLOCK | O_CLOEXEC, 0o640)
        guard fd >= 0 else {
            let fault = Errno(rawValue: errno)
            if fault == .resourceBusy { throw .held(path: path, holder: nil) }
            throw .device(.device(path: path, operation: "open", errno: fault))
        }
        let isAlwaysReady: Bool
        do throws(DeviceError) {
            isAlwaysReady = try refusesWatching(fd)
        } catch {
            Glibc.close(fd)
            throw .device(error)
        }
        return OpenPort(
            descriptor: FileDescriptor(rawValue: fd), kind: isAlwaysReady ? .alwaysReady : .stream, pace: .byThePort,
            drain: isAlwaysReady ? .written : .writable, isReadable: isDevice && !isAlwaysReady)
    }

    /// Whether epoll(7) refuses the file (EPERM), as it does regular files and devices such as `/dev/null`: they never
    /// make a writer wait.
    private static func refusesWatching(_ fd: Int32) throws(DeviceError) -> Bool {
        let epoll = linux_epoll_create()
        if let error = DeviceError(epoll, system: "epoll_create1") { throw error }
        defer { Glibc.close(epoll) }
        return linux_epoll_add(epoll, fd, 0, 0) == -Errno.notPermitted.rawValue
    }
}
