import Glibc

/// The process that holds a port, as far as proc(5) tells this user.
public struct PortHolder: Hashable, Sendable {
    /// Its id.
    public let process: Int32
    /// The name of its program, at most 15 characters; nil when it has gone meanwhile.
    public let name: String?
    /// Whether it was seen to hold the port. Else it is a program that is known to take such ports and runs: those of
    /// root cannot be looked into by others.
    public let isSeen: Bool

    /// Programs that take serial lines and USB printers for themselves.
    static let takers: Set = ["ModemManager", "brltty", "cupsd", "ipp-usb", "usb", "gpsd"]

    /// The process with a lock on the file at `path`, else one that has it open, else one that is known for it; nil
    /// when none can be seen.
    static func find(path: String) -> PortHolder? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
        if let process = locker(in: lockList(), device: device, inode: inode) ?? opener(of: status) {
            return PortHolder(process: process, name: programName(of: process), isSeen: true)
        }
        for entry in entries(of: "/proc", atMost: PrinterLimits.processesMax) {
            guard let process = Int32(entry), let name = programName(of: process), takers.contains(name) else {
                continue
            }
            return PortHolder(process: process, name: name, isSeen: false)
        }
        return nil
    }

    /// `comm` of proc(5).
    private static func programName(of process: Int32) -> String? {
        let fd = open("/proc/\(process)/comm", O_RDONLY | O_CLOEXEC)
        guard fd >= 0 else { return nil }
        defer { close(fd) }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = read(fd, &bytes, bytes.count)
        let name = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// The process of the `FLOCK` entry for that file in the text of `/proc/locks`:
    /// `3: FLOCK  ADVISORY  WRITE 11673 00:1a:3 0 EOF`, the device as hexadecimal major and minor number.
    static func locker(in list: String, device: UInt64, inode: UInt64) -> Int32? {
        let number = DeviceNumber(device)
        for line in list.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count >= 6, fields[1] == "FLOCK", let process = Int32(fields[4]), process > 0 else { continue }
            let file = fields[5].split(separator: ":")
            guard file.count == 3, UInt64(file[0], radix: 16) == number.major,
                UInt64(file[1], radix: 16) == number.minor,
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
