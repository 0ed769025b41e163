import Foundation
import Rehearsal
import Testing

@testable import Wire

struct GzipTests {
    /// Text like that of events, so that it shrinks as they do.
    private static func text(_ bytes: Int, seed: UInt64 = 5) -> Data {
        var dice = Dice(seed: seed)
        var text = Data()
        while text.count < bytes { text += Data("{\"kind\":\"itemBinned\",\"n\":\(dice.number(0...9_999))}\n".utf8) }
        return text.prefix(bytes)
    }

    private static func packed(_ data: Data) throws -> Data {
        try #require(GzipWriter.deflate(data, belowBytes: .max))
    }

    @Test(arguments: [1, 2, 1_000, 65_535, 65_536, 65_537, 300_000, 1_048_576])
    func `what was deflated inflates to the same, in pieces of any length`(count: Int) throws {
        let plain = Self.text(count)
        let packed = try Self.packed(plain)
        #expect(try GzipReader.inflate(packed, limitBytes: count) == plain)
        for piece in [1, 7, 4_096] where packed.count / piece < 100_000 {
            var reader = try GzipReader(limitBytes: count)
            for start in stride(from: 0, to: packed.count, by: piece) {
                try reader.read(packed.dropFirst(start).prefix(piece))
            }
            #expect(try reader.finish() == plain)
        }
    }

    @Test func `a limit holds to the byte`() throws {
        let packed = try Self.packed(Self.text(200_000))
        #expect(try GzipReader.inflate(packed, limitBytes: 200_000).count == 200_000)
        #expect(throws: GzipFault.tooLarge(limitBytes: 199_999)) {
            try GzipReader.inflate(packed, limitBytes: 199_999)
        }
    }

    @Test func `a bomb is given up at the limit and not inflated`() throws {
        let bomb = try Self.packed(Data(count: 64 << 20))
        #expect(bomb.count < 400_000)
        var reader = try GzipReader(limitBytes: 1 << 20)
        var fault: GzipFault?
        do throws(GzipFault) { try reader.read(bomb) } catch { fault = error }
        #expect(fault == .tooLarge(limitBytes: 1 << 20))
        let held = reader.inflatedBytes
        #expect(held <= 1 << 20)
    }

    @Test func `what is no whole stream, or more than one, is named`() throws {
        let packed = try Self.packed(Self.text(5_000))
        func fault(_ bytes: Data) -> GzipFault? {
            do throws(GzipFault) {
                _ = try GzipReader.inflate(bytes, limitBytes: 1 << 20)
                return nil
            } catch {
                return error
            }
        }
        #expect(fault(Data()) == .cutShort)
        for length in [1, 9, 10, 11, packed.count / 2, packed.count - 8, packed.count - 1] {
            #expect(fault(packed.prefix(length)) == .cutShort, "\(length) of \(packed.count) bytes")
        }
        #expect(fault(packed + Data("more".utf8)) == .trailingBytes)
        #expect(fault(packed + Data([0])) == .trailingBytes)
        #expect(fault(packed + packed) == .severalMembers)
        #expect(fault(Data("{\"epoch\":1}\n".utf8)) == .damaged)
        // A zlib stream instead of a gzip one (RFC 1950), as "deflate" would send it.
        #expect(fault(Data([0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01])) == .damaged)
        var changed = packed
        changed[changed.count - 6] ^= 1
        #expect(fault(changed) == .damaged)
    }

    @Test func `changed bytes end in a fault or in the same text, and never past the limit`() throws {
        var dice = Dice(seed: 77)
        let plain = Self.text(20_000)
        let packed = try Self.packed(plain)
        var refused = 0
        for _ in 0..<3_000 {
            var changed = packed
            for _ in 0..<dice.number(1...4) {
                changed[dice.number(0...(changed.count - 1))] = UInt8(dice.number(0...255))
            }
            do throws(GzipFault) {
                // The name, the time and the system of the head are not under the check sum.
                #expect(try GzipReader.inflate(changed, limitBytes: 30_000) == plain)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 2_500)
    }

    @Test func `what does not shrink is not made`() throws {
        var dice = Dice(seed: 9)
        let noise = Data(dice.bytes(10_000...10_000))
        #expect(GzipWriter.deflate(noise, belowBytes: noise.count) == nil)
        #expect(GzipWriter.deflate(Self.text(10_000), belowBytes: 5_000) != nil)
        #expect(GzipWriter.deflate(Data(), belowBytes: 100) == nil)
    }
}
