internal import Crypto
internal import Foundation
public import Returns

/// The hash over a Merkle tree whose leaves come one by one (RFC 6962 §2.1, SHA-256).
///
/// Keeps one hash for each whole subtree, so a million leaves take twenty.
public struct MerkleTree: Hashable, Sendable {
    /// How many leaves have come.
    public private(set) var leaves = 0
    /// The hashes of the whole subtrees, the largest first: one for each 1 among the binary digits of `leaves`.
    private var subtrees: [[UInt8]] = []

    /// A tree without leaves.
    public init() {}

    /// Adds a leaf: its hash is over a byte 0 and its bytes.
    public mutating func add(_ leaf: [UInt8]) {
        var hash = Self.hash(0, leaf, [])
        var rest = leaves
        // Two subtrees of the same size are one of twice the size.
        while rest & 1 == 1 {
            hash = Self.hash(1, subtrees.removeLast(), hash)
            rest >>= 1
        }
        subtrees.append(hash)
        leaves += 1
    }

    /// Adds what a hub's daily root has for an event: the 32 bytes of its hash, and when the hub took it, in
    /// milliseconds since 1970, eight bytes, the highest first.
    public mutating func add(_ event: EventHash, receivedAt: Moment) {
        var leaf = event.bytes
        withUnsafeBytes(of: receivedAt.milliseconds.bigEndian) { leaf.append(contentsOf: $0) }
        add(leaf)
    }

    /// The hash over all leaves that have come; over none it is the hash over no bytes.
    public var root: EventHash {
        guard var root = subtrees.last else { return EventHash(of: Data()) }
        for subtree in subtrees.dropLast().reversed() { root = Self.hash(1, subtree, root) }
        return EventHash(unchecked: root)
    }

    private static func hash(_ prefix: UInt8, _ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: [prefix])
        hasher.update(data: left)
        hasher.update(data: right)
        return hasher.finalize().withUnsafeBytes { Array($0) }
    }
}
