import Glibc
import SystemPackage

extension PosixCalls {
    /// fsync(2): what was written is on the disk.
    static func sync(_ descriptor: FileDescriptor) throws(Errno) {
        guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    }

    /// fchmod(2) with 0640: the group may read it, whatever umask(2) keeps from others.
    static func letGroupRead(_ descriptor: FileDescriptor) throws(Errno) {
        guard fchmod(descriptor.rawValue, 0o640) == 0 else { throw Errno(rawValue: errno) }
    }

    /// rename(2): the file is there under its new name, whole, or not at all.
    static func rename(_ old: String, _ new: String) throws(Errno) {
        guard Glibc.rename(old, new) == 0 else { throw Errno(rawValue: errno) }
    }

    /// link(2): the file has a second name; fails where that is taken.
    static func link(_ old: String, _ new: String) throws(Errno) {
        guard Glibc.link(old, new) == 0 else { throw Errno(rawValue: errno) }
    }
}
