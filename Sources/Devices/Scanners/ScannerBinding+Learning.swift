extension ScannerBinding.Match {
    /// What is to be kept of a device so that it is found again, itself or another of its kind on its port.
    ///
    /// A serial number that another of the devices in `all` has as well tells nobody apart and is not kept; many makers
    /// give all their scanners the same. A device without a port is known by its serial number, else by vendor and
    /// product where no other one is there, else by its node: a built-in serial line, or a device that only software
    /// made.
    public static func learned(from node: InputNode, among all: [InputNode]) -> ScannerBinding.Match {
        let others = all.filter { $0.device != node.device && $0.vendor == node.vendor && $0.product == node.product }
        let serial = node.serial.flatMap { serial in
            serial.isEmpty || others.contains { $0.serial == serial } ? nil : serial
        }
        if let port = node.port {
            return .device(serial: serial, port: port, vendor: node.vendor, product: node.product)
        }
        if let serial { return .serial(serial) }
        if let vendor = node.vendor, let product = node.product, (vendor, product) != (0, 0), others.isEmpty {
            return .vendorProduct(vendor, product)
        }
        return .node(node.node)
    }
}

extension InputNode {
    /// Where the whole device is plugged in: the path of its USB port without the interface, which all its nodes have
    /// in common; the whole path of what is not on USB. Nil when nothing is known.
    public var port: String? {
        guard let path, !path.isEmpty else { return nil }
        // pci-0000:00:14.0-usb-0:3:1.0, and -port0 behind it for an adapter's line.
        guard let usb = path.ranges(of: "usb-0:").last else { return path }
        return path[usb.upperBound...].firstIndex(of: ":").map { String(path[..<$0]) } ?? path
    }

    /// What is the same for all nodes of one device, and for no other's.
    var device: String { plug ?? syspath }
}
