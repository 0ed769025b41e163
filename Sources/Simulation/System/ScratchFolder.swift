import Foundation
import Glibc

/// A folder of its own for one floor, gone with it. Its path is short, because those of Unix sockets have to be.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/rf-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FloorFault.system("mkdtemp", errno) }
        path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes a folder in it.
    func folder(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }
}

/// Why a floor could not go on. Facts; the report names the seed.
enum FloorFault: Error, CustomStringConvertible {
    /// A system call failed.
    case system(String, Int32)
    /// Nothing came of it within `Patience`.
    case stuck(String)
    /// A bench's story ended early.
    case stopped(String, after: String)
    /// The station ended by itself.
    case stationEnded
    /// The hub did not say a token.
    case noToken(String)

    var description: String {
        switch self {
        case .system(let call, let errno): "\(call) failed with errno \(errno)"
        case .stuck(let what): "waited in vain for \(what)"
        case .stopped(let fault, let lastWords): "\(fault); \(lastWords)"
        case .stationEnded: "the station ended by itself"
        case .noToken(let answer): "the hub gave no token: \(answer)"
        }
    }
}

/// How long a floor waits for what must come.
enum Patience {
    /// For one thing, in seconds; two busy cores and a debug build make everything slow.
    static let seconds = 20
    /// For the hub to have everything, in seconds: its database may have changed places just before.
    static let hubSeconds = 60
    /// For a label that nothing keeps from being printed, in seconds.
    static let labelSeconds = 10
    /// Between two looks at something that nobody reports, in milliseconds.
    static let lookMilliseconds = 5
}
