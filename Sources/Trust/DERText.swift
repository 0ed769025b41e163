import Foundation
import SwiftASN1
import X509

/// Certificates between their bytes and their text.
enum DERText {
    static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }

    static func bytes(of certificate: Certificate) throws -> [UInt8] {
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }

    static func certificate(pem: String) throws(TrustFault) -> Certificate {
        do {
            return try Certificate(pemEncoded: pem)
        } catch {
            throw .unreadable(what: "certificate", reason: "\(error)")
        }
    }

    static func certificate(der: [UInt8]) throws(TrustFault) -> Certificate {
        do {
            return try Certificate(derEncoded: der)
        } catch {
            throw .unreadable(what: "certificate", reason: "\(error)")
        }
    }

    /// The documents of a text in their order. Throws `unreadable`.
    static func documents(_ pem: String, _ what: String) throws(TrustFault) -> [PEMDocument] {
        do {
            return try PEMDocument.parseMultiple(pemString: pem)
        } catch {
            throw .unreadable(what: what, reason: "\(error)")
        }
    }
}
