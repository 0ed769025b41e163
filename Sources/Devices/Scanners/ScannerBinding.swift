/// Which device is the station's scanner, and how it is set up.
public struct ScannerBinding: Hashable, Sendable {
    /// How the device is recognised.
    public enum Match: Hashable, Sendable {
        /// By the port it is plugged into, `ID_PATH` of udev: the whole path, or the path of the USB port without its
        /// interface, which takes every interface of the scanner. The only way to tell identical scanners apart.
        case path(String)
        /// By its serial number.
        case serial(String)
        /// By its USB vendor and product: the first choice where there is one such scanner.
        case vendorProduct(UInt16, UInt16)
        /// By its device node or a link to it, such as `/dev/input/by-id/…` or `/dev/ttyACM0`.
        case node(String)
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

    /// Whether this is the device. A device that no binding accepts is never opened, let alone grabbed: it may be the
    /// operator's keyboard.
    func accepts(_ input: InputNode) -> Bool {
        guard uses(input) else { return false }
        switch match {
        case .path(let path):
            guard let place = input.path, !path.isEmpty else { return false }
            return place == path || place.hasPrefix(path + ":")
        case .serial(let serial):
            return input.serial == serial && !serial.isEmpty
        case .vendorProduct(let vendor, let product):
            return input.vendor == vendor && input.product == product
        case .node(let node):
            return input.node == node || input.links.contains(node)
        }
    }
}
