import Foundation
import Glibc
import Journal
import Returns
import SystemPackage
import Wire

/// A directory of its own for one test, gone with the test. Short: the path of a socket in it holds 107 bytes at most.
final class Place: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/rs-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Impatience(what: "a directory") }
        path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    var socket: String { file("control") }
    var journal: FilePath { FilePath(file("journal.sqlite")) }
    var labels: String { file("labels.zpl") }

    /// A station that keeps everything here and has neither devices nor hub.
    var configuration: StationConfiguration {
        var configuration = StationConfiguration()
        configuration.stateDirectory = path
        configuration.runtimeDirectory = path
        configuration.labelLanguage = .english
        configuration.timeZone = "UTC"
        return configuration
    }

    /// Makes a FIFO anew and opens it, so that nothing of an earlier reader is left in it.
    func freshFIFO(_ name: String) throws -> FileDescriptor {
        unlink(file(name))
        guard mkfifo(file(name), 0o600) == 0 else { throw Impatience(what: "a FIFO", seen: "errno \(errno)") }
        return try FileDescriptor.open(file(name), .readWrite, options: [.closeOnExec])
    }

    func text(of name: String) -> String {
        String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: file(name)))) ?? Data(), as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    }
}

extension Place {
    /// Whether the station that keeps its journal here has been told of a badge and a bin: a bench refuses a badge that
    /// it does not know yet.
    func knows(badge: String, bin: String) throws -> Bool {
        let playbook = try StandardPlaybook.load()
        guard let journal = try? Journal.openReadOnly(at: journal, playbook: playbook) else { return false }
        defer { try? journal.close() }
        return try journal.badge(badge) != nil && journal.bin(bin) != nil
    }
}
