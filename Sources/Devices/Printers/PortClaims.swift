import Glibc

/// Cables without a serial number are given the same link by udev; it leads to one of them, and which one changes with
/// every plugging. A label must not come out of the neighbour's printer, so such a link is not opened.
enum PortClaims {
    /// Throws `ambiguous` when more than one device that is plugged in was given the link at `path`.
    static func check(_ path: String) throws(PrinterFault) {
        var status = stat()
        // A node of its own, and what udev does not make, cannot be claimed twice.
        guard PortWatch.isOfUdev(path), lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return }
        guard let udev = try? UdevContext(), let devices = try? udev.portDevices(PortWatch.subsystems) else { return }
        let candidates = Self.candidates(for: path, among: devices.map { ($0.node ?? "", $0.links) })
        guard candidates.count > 1 else { return }
        throw .ambiguous(path: path, candidates: candidates)
    }

    /// One name for each of the devices with that link: a link that no other has, that of its place (`by-path`) first,
    /// else its node. In ascending order, at most ``PrinterLimits/candidatesMax``.
    static func candidates(for path: String, among devices: [(node: String, links: [String])]) -> [String] {
        let claimants = devices.filter { $0.links.contains(path) }
        let names = claimants.map { claimant in
            let own = claimant.links.filter { link in claimants.count { $0.links.contains(link) } == 1 }.sorted()
            return own.first { $0.contains("/by-path/") } ?? own.first ?? claimant.node
        }
        return Array(names.sorted().prefix(PrinterLimits.candidatesMax))
    }
}
