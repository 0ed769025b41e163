/// Which device is the station's scanner, and how it is set up.
public struct ScannerBinding: Hashable, Sendable {
    /// How the device is recognised.
    public enum Match: Hashable, Sendable {
        /// By the port it is plugged into, `ID_PATH` of udev: the whole path, or the path of the USB port without its
        /// interface, which takes every interface of the scanner.
        case path(String)
        /// By its serial number.
        case serial(String)
        /// By its USB vendor and product: the first choice where there is one such scanner.
        case vendorProduct(UInt16, UInt16)
        /// By its device node or a link to it, such as `/dev/input/by-id/…` or `/dev/ttyACM0`.
        case node(String)
        /// By everything that was learned when it was bound: its serial number on whatever port, where the number tells
        /// it from its twins, or else another of its kind (`vendor`, `product`) on the same port. `port` is a path as
        /// `path` takes it, without the interface.
        case device(serial: String?, port: String, vendor: UInt16?, product: UInt16?)
    }

    /// How sure it is that a device is the one that is meant.
    enum Agreement: Equatable {
        /// Everything that the binding knows agrees.
        case full
        /// The serial number agrees, and the port is another.
        case serial
        /// Another of its kind is plugged into the port.
        case port
    }

    /// How the device is recognised.
    public var match: Match
    /// How it is set up.
    public var profile: ScannerProfile

    /// Takes both.
    public init(match: Match, profile: ScannerProfile) {
        self.match = match
        self.profile = profile
    }

    /// Whether a scanner of this kind is read, or kept silent, through that node.
    func uses(_ input: InputNode) -> Bool {
        ScannerKind.row(profile.kind).uses(input)
    }

    /// Whether this can be the device, and how sure that is; nil when it is not. A device that no binding accepts is
    /// never grabbed: it may be the operator's keyboard.
    func agreement(with input: InputNode) -> Agreement? {
        guard uses(input) else { return nil }
        let agrees: Bool
        switch match {
        case .path(let path): agrees = input.isPlugged(into: path)
        case .serial(let serial): agrees = input.serial == serial && !serial.isEmpty
        case .vendorProduct(let vendor, let product): agrees = input.vendor == vendor && input.product == product
        case .node(let node): agrees = input.node == node || input.links.contains(node)
        case .device(let serial, let port, let vendor, let product):
            // A number is a maker's own: another maker's device may have the same.
            guard input.vendor == vendor, input.product == product else { return nil }
            let isOnPort = input.isPlugged(into: port)
            guard let serial, !serial.isEmpty else { return isOnPort ? .full : nil }
            if input.serial == serial { return isOnPort ? .full : .serial }
            return isOnPort ? .port : nil
        }
        return agrees ? .full : nil
    }
}

extension InputNode {
    /// Whether the node is that port's, or one of its interfaces.
    fileprivate func isPlugged(into port: String) -> Bool {
        guard let path, !port.isEmpty else { return false }
        return path == port || path.hasPrefix(port + ":")
    }
}
