import Foundation
import Rehearsal
import Testing

@testable import Trust

struct EnrolmentCodeTests {
    private func code(_ byte: UInt8) throws -> EnrolmentCode {
        let bytes = (0..<UInt8(EnrolmentCode.length)).map { byte &+ $0 &* 37 }
        var bits = ByteSource(bytes: bytes)
        return EnrolmentCode(using: &bits)
    }

    @Test func `a code is read as it is shown, scanned and carelessly typed`() throws {
        for byte in UInt8.min...UInt8.max {
            let code = try code(byte)
            #expect(EnrolmentCode(typed: code.text) == code)
            #expect(EnrolmentCode(typed: code.barcode) == code)
            let careless = code.text.lowercased().replacing("-", with: " ").replacing("0", with: "o")
            #expect(EnrolmentCode(typed: " \(careless.replacing("1", with: "l"))\r\n") == code)
        }
    }

    @Test func `a code is shown in four groups of four, and its barcode begins with the mark`() throws {
        let code = try code(0)
        #expect(code.text.split(separator: "-").map(\.count) == [4, 4, 4, 4])
        #expect(code.barcode == "%E-" + code.text.replacing("-", with: ""))
    }

    @Test(arguments: [
        "", "%E-", "0000-0000-0000-000", "0000-0000-0000-00000", "0000-0000-0000-000U", "%B-0000000000000000",
    ])
    func `what is no code is refused`(text: String) {
        #expect(EnrolmentCode(typed: text) == nil)
    }

    @Test func `a seal holds for its station, its bytes and its side alone`() throws {
        let (key, other) = (EnrolmentKey(try code(1), station: "S1"), EnrolmentKey(try code(1), station: "S2"))
        let (ask, answer) = (Data("ask".utf8), Data("answer".utf8))
        let seal = key.seal(ofAsk: ask)
        #expect(key.isSeal(seal, ofAsk: ask))
        #expect(!other.isSeal(seal, ofAsk: ask))
        #expect(!EnrolmentKey(try code(2), station: "S1").isSeal(seal, ofAsk: ask))
        #expect(!key.isSeal(seal, ofAsk: answer))
        let answered = key.seal(ofAnswer: answer, to: seal)
        #expect(key.isSeal(answered, ofAnswer: answer, to: seal))
        #expect(!key.isSeal(answered, ofAnswer: ask, to: seal))
        #expect(!key.isSeal(answered, ofAnswer: answer, to: key.seal(ofAsk: answer)))
        #expect(!key.isSeal(seal, ofAnswer: ask, to: seal))
        #expect(!key.isSeal(seal.dropLast(), ofAsk: ask))
    }

    @Test func `the kept key is the derived one, and does not hold the code`() throws {
        let code = try code(9)
        let key = EnrolmentKey(code, station: "S1")
        #expect(EnrolmentKey(bytes: key.bytes) == key)
        #expect(EnrolmentKey(bytes: key.bytes.dropLast()) == nil)
        #expect(key.bytes.range(of: Data(code.bytes)) == nil)
    }
}

/// Gives bytes that a test has chosen, one a number.
private struct ByteSource: RandomNumberGenerator {
    var bytes: [UInt8]

    mutating func next() -> UInt64 {
        guard !bytes.isEmpty else { return 0 }
        return UInt64(bytes.removeFirst()) * 0x0101_0101_0101_0101
    }
}
