import Foundation
import Returns
import Testing
import Wire

/// The days' roots as values: the tree, what is signed, and the file of witnesses.
struct MerkleTreeTests {
    /// The inputs of certificate transparency's own reference tests, and the roots over the first of them.
    private static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ]

    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test(arguments: 0...8) func `the root over so many leaves is that of RFC 6962`(count: Int) {
        var tree = MerkleTree()
        for leaf in Self.leaves.prefix(count) { tree.add(leaf) }
        #expect(tree.root.hex == Self.roots[count])
        #expect(tree.leaves == count)
    }

    @Test func `an event's leaf is its hash and its time of receipt`() {
        var (byParts, byBytes) = (MerkleTree(), MerkleTree())
        let hash = EventHash(of: Data("event".utf8))
        byParts.add(hash, receivedAt: Moment(milliseconds: 0x01_02_03))
        byBytes.add(hash.bytes + [0, 0, 0, 0, 0, 1, 2, 3])
        #expect(byParts.root == byBytes.root)
    }

    @Test func `witnesses are read as they were written, from files behind one another`() throws {
        let day = try #require(CalendarDay("2026-11-29"))
        let root = DailyRoot(
            number: 1, day: day, first: 1, last: 812, root: .zero, previous: .zero, generation: "g1",
            madeAt: Moment(milliseconds: 5), key: Data(repeating: 7, count: 32),
            signature: Data(repeating: 9, count: 64))
        let head = Witness.Head(epoch: 1, through: 4, hash: EventHash(of: Data()), generation: "g1")
        let witnesses = [Witness(by: "S1", .head(head)), Witness(by: "S1", .root(root))]
        let file = Witness.file(witnesses)
        #expect(try Witness.read(file + file) == witnesses + witnesses)
        #expect(!root.isSigned)
        #expect(
            String(decoding: root.statement, as: UTF8.self).hasPrefix(
                #"{"day":"2026-11-29","first":1,"generation":"g1","key":"BwcH"#))
        #expect(throws: WireError.self) { try Witness.read(Data(#"{"by":"S1","root":{"number":1}}"#.utf8)) }
    }
}
