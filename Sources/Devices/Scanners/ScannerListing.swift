/// A device that could be a scanner, what it is taken for, and whose it is.
public struct ListedDevice: Hashable, Sendable {
    /// The node.
    public let node: InputNode
    /// The kind of scanner that it is taken for; nil when nothing says that it is one.
    public let takenFor: ScannerKind.Name?
    /// Why.
    public let evidence: ScannerEvidence?
    /// The scanner of the configuration that uses it; nil when none does.
    public let boundTo: DeviceName?
}

/// The devices of the machine that could be scanners, for whoever sets a station up. Nothing is opened.
public enum ScannerListing {
    /// Every event node, hidraw node and serial line, in the order of their places in sysfs.
    ///
    /// Throws `DeviceError.system` when libudev cannot be used or enumerate.
    public static func inputDevices() throws(DeviceError) -> [InputNode] {
        try UdevContext().inputDevices(processedOnly: false).compactMap(\.inputNode)
    }

    /// The same, with what each is taken for and which of `bindings` uses it.
    ///
    /// Throws `DeviceError.system` when libudev cannot be used or enumerate.
    public static func devices(boundBy bindings: [ScannerBinding]) throws(DeviceError) -> [ListedDevice] {
        classify(try inputDevices(), boundBy: bindings)
    }

    /// Says what each of the nodes that are there is taken for.
    static func classify(_ nodes: [InputNode], boundBy bindings: [ScannerBinding]) -> [ListedDevice] {
        var roster = ScannerRoster(bindings: bindings)
        _ = roster.appear(nodes)
        return nodes.map { node in
            let siblings = roster.siblings(of: node)
            let found = ScannerKind.all.lazy.compactMap { kind in
                kind.evidence(node, siblings).map { (kind.name, $0) }
            }.first
            return ListedDevice(
                node: node, takenFor: found?.0, evidence: found?.1, boundTo: roster.profile(of: node.syspath)?.name)
        }
    }
}
