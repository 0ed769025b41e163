import Glibc

/// Finds the process that holds a port, as far as proc(5) tells this user.
enum PortHolder {
    /// The process with a lock on the file at `path`, else one that has it open; nil when none can be seen.
    static func find(path: String) -> Int32? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        if let locker = locker(in: lockList(), device: UInt64(status.st_dev), inode: UInt64(status.st_ino)) {
            return locker
        }
        return opener(of: status)
    }

    /// The process of the `FLOCK` entry for that file in the text of `/proc/locks`:
    /// `3: FLOCK  ADVISORY  WRITE 11673 00:1a:3 0 EOF`, the device as hexadecimal major and minor number.
    static func locker(in list: String, device: UInt64, inode: UInt64) -> Int32? {
        let major = (device >> 8 & 0xfff) | (device >> 32 & ~0xfff)
        let minor = (device & 0xff) | (device >> 12 & ~0xff)
        for line in list.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count >= 6, fields[1] == "FLOCK", let process = Int32(fields[4]), process > 0 else { continue }
            let file = fields[5].split(separator: ":")
            guard file.count == 3, UInt64(file[0], radix: 16) == major, UInt64(file[1], radix: 16) == minor,
                UInt64(file[2]) == inode
            else { continue }
            return process
        }
        return nil
    }

    private static func lockList() -> String {
        let fd = open("/proc/locks", O_RDONLY | O_CLOEXEC)
        guard fd >= 0 else { return "" }
        defer { close(fd) }
        var text: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while text.count < PrinterLimits.lockListBytesMax {
            let count = read(fd, &part, part.count)
            guard count > 0 else { break }
            text += part.prefix(count)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func opener(of file: stat) -> Int32? {
        let own = getpid()
        for name in entries(of: "/proc", atMost: PrinterLimits.processesMax) {
            guard let process = Int32(name), process != own else { continue }
            let folder = "/proc/\(name)/fd"
            for number in entries(of: folder, atMost: PrinterLimits.openFilesMax) {
                var status = stat()
                guard stat("\(folder)/\(number)", &status) == 0 else { continue }
                if status.st_dev == file.st_dev, status.st_ino == file.st_ino { return process }
            }
        }
        return nil
    }

    /// The first names in a folder that are numbers: in these folders they are the ones that count.
    private static func entries(of folder: String, atMost limit: Int) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < limit, let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if Int32(name) != nil { names.append(name) }
        }
        return names
    }
}
