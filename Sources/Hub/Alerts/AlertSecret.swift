import Crypto
import Foundation
import SystemPackage
import Wire

/// The secret with which requests are signed; it is never shown.
struct AlertSecret: Hashable, Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    /// Reads it from a file: one line, as it is or, behind `whsec_`, in base 64. Throws `badConfiguration`.
    init(file: String) throws(HubFault) {
        let content = try ImportFile.read(file)
        let line = content.filter { !($0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09) }
        let mark = Array("whsec_".utf8)
        let decoded =
            line.starts(with: mark) ? Data(base64Encoded: Data(line.dropFirst(mark.count))).map(Array.init) : line
        guard let decoded, AlertLimits.secretBytes.contains(decoded.count) else {
            throw .badConfiguration(
                "\(file) holds no secret: \(AlertLimits.secretBytes.lowerBound) to "
                    + "\(AlertLimits.secretBytes.upperBound) bytes on one line, or whsec_ and as many in base 64.")
        }
        bytes = decoded
    }

    /// The signature of a request: HMAC-SHA256 (RFC 2104) over id, time and body, as Standard Webhooks 1.0 has it.
    func signature(id: String, seconds: Int64, body: Data) -> String {
        let signed = Data("\(id).\(seconds).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: bytes))
        return "v1," + Data(code).base64EncodedString()
    }

    /// Says nothing of it.
    var description: String { "a secret" }
}
