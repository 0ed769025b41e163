import Crypto
import Foundation
import SystemPackage
import Wire

/// The key with which a hub signs its daily roots (Ed25519, RFC 8032); it is never shown.
struct RootKey: Sendable, CustomStringConvertible {
    private let key: Curve25519.Signing.PrivateKey

    /// Reads it from a file: 32 bytes in base 64 on one line. Nil when there is no file.
    ///
    /// Throws `file`, and `badConfiguration` for what is no key, or a file that others than its owner may read.
    init?(file path: String) throws(HubFault) {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        guard let mode, mode & 0o077 == 0 else {
            throw .badConfiguration("\(path) may be read by others than its owner: chmod 600 \(path)")
        }
        let line = String(decoding: try ImportFile.read(path), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Data(base64Encoded: line),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { throw .badConfiguration("\(path) holds no signing key: 32 bytes in base 64 on one line.") }
        self.key = key
    }

    /// Makes a new one and keeps it in a file for its owner only. Throws `file`, with `fileExists` when another hub was
    /// quicker.
    init(making path: String) throws(HubFault) {
        key = Curve25519.Signing.PrivateKey()
        try NewFile(path).write(Array((key.rawRepresentation.base64EncodedString() + "\n").utf8))
    }

    /// What proves its signatures.
    var publicKey: Data { key.publicKey.rawRepresentation }

    /// The root with its signature.
    func signed(_ root: DailyRoot) throws(HubFault) -> DailyRoot {
        var signed = root
        do {
            signed.signature = try key.signature(for: root.statement)
        } catch {
            throw .badConfiguration("The signing key cannot sign: \(error)")
        }
        return signed
    }

    /// Says nothing of it.
    var description: String { "the signing key" }
}

/// Where the key is; it is made when it is first needed, so that a hub without events has none.
struct RootKeyFile: Hashable, Sendable {
    let path: String

    /// Where it is for a database: beside the file of SQLite; nil for PostgreSQL, whose hubs share one key.
    static func standard(for database: HubDatabase) -> RootKeyFile? {
        if case .file(let file) = database.place { RootKeyFile(path: file.description + ".key") } else { nil }
    }

    /// The key, made when there is none.
    func key() throws(HubFault) -> RootKey {
        if let key = try RootKey(file: path) { return key }
        do throws(HubFault) {
            return try RootKey(making: path)
        } catch .file(_, .fileExists) {
            guard let key = try RootKey(file: path) else { throw .file(path: path, .noSuchFileOrDirectory) }
            return key
        }
    }
}
