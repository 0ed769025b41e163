import Crypto
public import Foundation

/// The key that both sides of an enrolment derive from its code, bound to one station. The hub keeps it instead of the
/// code: what was shown to a person is nowhere else.
public struct EnrolmentKey: Hashable, Sendable {
    /// The key, 32 bytes.
    public let bytes: Data

    /// How many bytes a key has.
    public static let length = 32

    /// Derives the key (HKDF-SHA-256, RFC 5869).
    public init(_ code: EnrolmentCode, station: String) {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: code.bytes), salt: Data("returns enrolment 1".utf8),
            info: Data(station.utf8), outputByteCount: Self.length)
        bytes = key.withUnsafeBytes { Data($0) }
    }

    /// Takes a key that was kept; nil for another length.
    public init?(bytes: Data) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// The seal of what the station asks for (HMAC-SHA-256, RFC 2104), 32 bytes.
    public func seal(ofAsk payload: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Self.ask + payload, using: SymmetricKey(data: bytes)))
    }

    /// Whether the station sealed these very bytes. Takes the same time whatever is wrong.
    public func isSeal(_ seal: Data, ofAsk payload: Data) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            seal, authenticating: Self.ask + payload, using: SymmetricKey(data: bytes))
    }

    /// The seal of the hub's answer to a sealed request: no answer to another one can be passed off for it.
    public func seal(ofAnswer payload: Data, to askSeal: Data) -> Data {
        Data(
            HMAC<SHA256>.authenticationCode(
                for: Self.answer + askSeal + payload, using: SymmetricKey(data: bytes)))
    }

    /// Whether the hub sealed these very bytes as the answer to that request.
    public func isSeal(_ seal: Data, ofAnswer payload: Data, to askSeal: Data) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            seal, authenticating: Self.answer + askSeal + payload, using: SymmetricKey(data: bytes))
    }

    // Different words before both, so that neither can be sent back as the other.
    private static let ask = Data("ask\0".utf8), answer = Data("answer\0".utf8)
}
