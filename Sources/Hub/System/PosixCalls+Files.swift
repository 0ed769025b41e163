import Glibc
import SystemPackage

extension PosixCalls {
    /// fsync(2): what was written is on the disk.
    static func sync(_ descriptor: FileDescriptor) throws(Errno) {
        guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    }

    /// rename(2): the file is there under its new name, whole, or not at all.
    static func rename(_ old: String, _ new: String) throws(Errno) {
        guard Glibc.rename(old, new) == 0 else { throw Errno(rawValue: errno) }
    }
}
