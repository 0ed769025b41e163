import Crypto
import CryptoExtras
public import Foundation
public import Returns

/// Makes and checks verifiers of PINs by scrypt (RFC 7914). A PIN has so few digits that no hash alone protects it from
/// whoever has the verifier: a pepper, which lies in no database, is mixed in where the site has one.
///
/// Each call takes some tens of milliseconds and 16 MiB on purpose: never call it where a bench waits.
public struct PinHash: Sendable {
    private let pepper: Data?

    /// Hashes with the site's pepper; nil for a site without one.
    public init(pepper: Data?) {
        self.pepper = pepper
    }

    /// The verifier of a PIN; `salt` are fresh random bytes, 16 of them.
    ///
    /// Nil when scrypt refuses the work, which it does only for want of memory.
    public func verifier(
        of pin: [UInt8], salt: [UInt8], cost: Int = 16_384, blockSize: Int = 8, parallelism: Int = 5
    ) -> PinVerifier? {
        guard let hash = derived(pin, salt, cost, blockSize, parallelism, count: 32) else { return nil }
        return PinVerifier(salt: salt, cost: cost, blockSize: blockSize, parallelism: parallelism, hash: hash)
    }

    /// Whether the PIN is the one of the verifier. The comparison takes the same time wherever they differ.
    public func isRight(_ pin: [UInt8], for verifier: PinVerifier) -> Bool {
        let found = derived(
            pin, verifier.salt, verifier.cost, verifier.blockSize, verifier.parallelism, count: verifier.hash.count)
        guard let found, found.count == verifier.hash.count else { return false }
        return zip(found, verifier.hash).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }

    private func derived(
        _ pin: [UInt8], _ salt: [UInt8], _ cost: Int, _ blockSize: Int, _ parallelism: Int, count: Int
    ) -> [UInt8]? {
        let secret: Data =
            pepper.map { Data(HMAC<SHA256>.authenticationCode(for: Data(pin), using: SymmetricKey(data: $0))) }
            ?? Data(pin)
        let key = try? KDF.Scrypt.deriveKey(
            from: secret, salt: Data(salt), outputByteCount: count, rounds: cost, blockSize: blockSize,
            parallelism: parallelism)
        return key.map { $0.withUnsafeBytes(Array.init) }
    }
}
