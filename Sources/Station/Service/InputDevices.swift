import Devices
public import Wire

/// The input devices that are plugged in, with what a scanner can be bound by. Nothing is opened.
public enum InputDevices {
    /// Lists them.
    ///
    /// Throws `StationFault.devices` when libudev cannot be asked.
    public static func list() throws(StationFault) -> CommandReport {
        let nodes: [InputNode]
        do throws(DeviceError) { nodes = try ScannerListing.inputDevices() } catch { throw .devices(error) }
        return CommandReport(
            columns: ["node", "name", "vendorProduct", "path", "serial", "keyboard"],
            rows: nodes.map { node in
                [node.node, node.name, node.vendorProduct, node.path, node.serial, node.isKeyboard ? "yes" : "no"]
            })
    }
}

extension InputNode {
    /// `0c2e:0b61`, as the configuration takes it.
    fileprivate var vendorProduct: String? {
        guard let vendor, let product else { return nil }
        return [vendor, product].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined(separator: ":")
    }
}
