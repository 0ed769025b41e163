import Glibc
import SystemPackage

/// The recorded files beside the tests.
enum Captures {
    static func path(_ name: String, thisFile: String = #filePath) -> String {
        FilePath(thisFile).removingLastComponent().removingLastComponent().appending("Captures").appending(name).string
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        let file = try FileDescriptor.open(path(name), .readOnly)
        defer { try? file.close() }
        let size = Int(try file.seek(offset: 0, from: .end))
        try file.seek(offset: 0, from: .start)
        return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }
}

/// A directory of a test's own, gone with the test.
final class Scratch {
    let directory: FilePath

    init() throws {
        let name = "devices-tests-\(UInt64.random(in: 0...UInt64.max))"
        directory = FilePath("/tmp").appending(name)
        guard mkdir(directory.string, 0o700) == 0 else { throw Errno(rawValue: errno) }
    }

    deinit {
        for name in names { unlink(directory.appending(name).string) }
        rmdir(directory.string)
    }

    private var names: [String] = []

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        names.append(name)
        let path = directory.appending(name)
        let file = try FileDescriptor.open(path, .writeOnly, options: [.create], permissions: .ownerReadWrite)
        defer { try? file.close() }
        try file.writeAll(bytes)
        return path.string
    }

    func pipe(_ name: String) throws -> String {
        names.append(name)
        let path = directory.appending(name).string
        guard mkfifo(path, 0o600) == 0 else { throw Errno(rawValue: errno) }
        return path
    }
}
