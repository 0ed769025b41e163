import Foundation
import SystemPackage
import Trust

/// What an enrolled station keeps: its key, its certificate, and the authority of its hub, the only one that it trusts.
struct KeptIdentity: Sendable {
    let key: StationKey
    let certificate: StationCertificate
    let authority: AuthorityCertificate

    init(key: StationKey, certificate: StationCertificate, authority: AuthorityCertificate) {
        self.key = key
        self.certificate = certificate
        self.authority = authority
    }

    /// Reads what `pem` gave. Throws `unreadable` and what reading its parts throws.
    init(pem: String) throws(TrustFault) {
        let parts = Self.parts(of: pem)
        guard parts.count == 3 else {
            throw .unreadable(what: "identity", reason: "a key and two certificates were expected")
        }
        key = try StationKey(pem: parts[0])
        authority = try AuthorityCertificate(pem: parts[2])
        certificate = try authority.station(der: try StationCertificate(pem: parts[1]).der)
        guard key.belongs(to: certificate) else {
            throw .unreadable(what: "identity", reason: "key and certificate do not belong together")
        }
    }

    /// Key, certificate and authority, in this order: a secret.
    var pem: String { key.pem + certificate.pem + authority.pem }

    private static func parts(of pem: String) -> [String] {
        let begin = "-----BEGIN "
        return pem.components(separatedBy: begin).dropFirst().map { begin + $0 }
    }
}

/// The file in which it is kept, in the state directory beside the journal.
struct IdentityFile: Sendable {
    let path: String

    init(_ paths: StationPaths) {
        path = FilePath(paths.state).appending("hub-identity.pem").string
    }

    /// The identity; nil while the station is not enrolled. Throws `identity` for a file that cannot be read.
    func read() throws(StationFault) -> KeptIdentity? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .identity(path: path, cause: "it cannot be read")
        }
        do throws(TrustFault) {
            return try KeptIdentity(pem: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .identity(path: path, cause: "\(error)")
        }
    }

    /// Keeps an identity in place of the last one: whole on the disk, or the last one stays.
    func write(_ identity: KeptIdentity) throws(StationFault) {
        do throws(Errno) {
            try DurableFile.write(Array(identity.pem.utf8), to: path)
        } catch {
            throw .identity(path: path, cause: "\(error)")
        }
    }
}
