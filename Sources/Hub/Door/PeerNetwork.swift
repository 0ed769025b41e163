/// Where a request comes from, as coarse as one customer of a network has it: an IPv4 address, or the first 64 bits of
/// an IPv6 address (RFC 6177), of which one machine can take any.
struct PeerNetwork: Hashable, Sendable {
    /// The address, or the network's four groups.
    let text: String

    /// Reads what `inet_ntop(3)` writes. What is no address, as that of a Unix socket, is a network of its own.
    init(_ address: String?) {
        guard let address, address.contains(":") else {
            text = address ?? ""
            return
        }
        // An IPv4 address that came through an IPv6 socket (RFC 4291 §2.5.5.2).
        if let last = address.split(separator: ":").last, last.contains(".") {
            text = String(last)
            return
        }
        let groups = address.prefix { $0 != "%" }.split(separator: ":", omittingEmptySubsequences: false)
        guard let gap = groups.firstIndex(of: "") else {
            text = groups.prefix(Self.groups).joined(separator: ":")
            return
        }
        let (head, tail) = (groups[..<gap], groups[gap...].filter { !$0.isEmpty })
        let zeros = [Substring](repeating: "0", count: max(0, 2 * Self.groups - head.count - tail.count))
        text = (head + zeros + tail).prefix(Self.groups).joined(separator: ":")
    }

    /// Groups of 16 bits that name the network.
    private static let groups = 4
}
