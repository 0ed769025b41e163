import Foundation
import Returns
import Testing

@testable import Wire

struct PinHashTests {
    @Test func `the derived key is the one of RFC 7914`() throws {
        // Section 12, the second vector: password "password", salt "NaCl", N 1024, r 8, p 16.
        let verifier = try #require(
            PinHash(pepper: nil).verifier(
                of: Array("password".utf8), salt: Array("NaCl".utf8), cost: 1_024, blockSize: 8, parallelism: 16))
        // Its first 32 bytes: PBKDF2 with one iteration gives a shorter key as the beginning of the longer one.
        let expected = "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        #expect(verifier.text.hasSuffix(":" + expected))
    }

    @Test func `a PIN is right for its verifier alone and with its pepper alone`() throws {
        let pepper = Data("a secret of sixteen bytes or more".utf8)
        let peppered = PinHash(pepper: pepper)
        let verifier = try #require(
            peppered.verifier(of: Array("1234".utf8), salt: [1, 2, 3, 4, 5, 6, 7, 8], cost: 16, parallelism: 1))
        #expect(peppered.isRight(Array("1234".utf8), for: verifier))
        #expect(!peppered.isRight(Array("1235".utf8), for: verifier))
        #expect(!peppered.isRight(Array("12340".utf8), for: verifier))
        #expect(!PinHash(pepper: nil).isRight(Array("1234".utf8), for: verifier))
    }

    @Test func `a verifier reads back and others are refused`() throws {
        let verifier = try #require(
            PinHash(pepper: nil).verifier(
                of: Array("0000".utf8), salt: Array(repeating: 0xAB, count: 16), cost: 16, parallelism: 1))
        #expect(PinVerifier(text: verifier.text) == verifier)
        let wrong = [
            "", "scrypt", "scrypt:15:8:1:abababababababab:abababababababab",
            "scrypt:16:0:1:abababababababab:abababababababab", "scrypt:16:8:1:abab:abababababababab",
            "scrypt:16:8:1:ababababababababX:abababababababab", "bcrypt:16:8:1:abababababababab:abababababababab",
            "scrypt:1048576:8:1:abababababababab:abababababababab", "scrypt:16:8:1:ABABABABABABABAB:abababababababab",
            verifier.text + ":",
        ]
        for text in wrong { #expect(PinVerifier(text: text) == nil, "\(text)") }
    }

    @Test func `a badge carries its verifier and an old row has none`() throws {
        let verifier = PinVerifier(
            salt: Array(repeating: 1, count: 16), cost: 16_384, blockSize: 8, parallelism: 5,
            hash: Array(repeating: 2, count: 32))
        let badge = Badge(id: "CHEF01", alias: "CH", language: .french, role: .supervisor)
        #expect(!String(decoding: ReferenceCoding.encode(.badge(badge)), as: UTF8.self).contains("pin"))
        let item = ReferenceItem.badge(badge.with(pin: verifier))
        #expect(try ReferenceCoding.decode(ReferenceCoding.encode(item)) == item)
    }
}
