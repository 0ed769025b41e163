import Devices
import Journal
import SystemPackage
public import Wire

/// The devices that are plugged in and could be scanners, with what a scanner can be bound by. Nothing is opened.
public enum InputDevices {
    /// Lists them: what each is taken for, why, and which scanner of `configuration` it is.
    ///
    /// Throws `StationFault.devices` when libudev cannot be asked. What the journal at `paths` has learned of the
    /// scanners counts as it does in the station.
    public static func list(
        _ configuration: StationConfiguration?, at paths: StationPaths? = nil
    ) throws(StationFault) -> CommandReport {
        let configured = configuration?.scanners ?? []
        let setups = paths.flatMap { learned(at: $0.journal)?.applied(to: configured) } ?? configured
        let bindings = setups.map(ScannerBinding.init)
        let devices: [ListedDevice]
        do throws(DeviceError) { devices = try ScannerListing.devices(boundBy: bindings) } catch {
            throw .devices(error)
        }
        return report(devices, printer: configuration?.printer)
    }

    /// Nil without a journal, or with one that this account may not read: then the configuration speaks alone.
    private static func learned(at path: FilePath) -> LearnedScanners? {
        guard let playbook = try? StandardPlaybook.load(),
            let journal = try? Journal.openReadOnly(at: path, playbook: playbook),
            let document = try? journal.learnedScanners()
        else { return nil }
        return try? LearnedScanners.parse(yaml: document, file: "learned")
    }

    static func report(_ devices: [ListedDevice], printer: PrinterSetup?) -> CommandReport {
        CommandReport(
            columns: ["node", "name", "vendorProduct", "path", "serial", "kind", "why", "boundTo"],
            rows: devices.map { device in
                let node = device.node
                return [
                    node.node, node.name, node.vendorProduct, node.path, node.serial, device.takenFor?.rawValue,
                    device.evidence?.words ?? (node.isKeyboard ? "a keyboard; nothing says that it is a scanner" : nil),
                    device.boundTo ?? (printer?.uses(node) == true ? "printer" : nil),
                ]
            })
    }
}

extension InputNode {
    /// `0c2e:0b61`, as the configuration takes it.
    fileprivate var vendorProduct: String? {
        ScannerSetup.Match.ids(vendor, product)
    }
}

extension ScannerEvidence {
    /// Why, for whoever sets a station up.
    fileprivate var words: String {
        switch self {
        case .pointOfSalePage: "its report descriptor has the page of barcode scanners"
        case .pointOfSaleSwitch: "its report descriptor offers to leave the keyboard mode"
        case .pointOfSaleBeside: "the same device sends point-of-sale reports as well"
        case .marked: "a udev rule marks it"
        case .knownProduct: "vendor and product are a scanner's"
        case .fixedLayout(let layout): "systemd gives it the fixed layout \(layout)"
        case .name: "it calls itself one"
        }
    }
}

extension PrinterSetup {
    /// Whether the label printer is configured to be on that line.
    fileprivate func uses(_ node: InputNode) -> Bool {
        switch connection {
        case .serial(let path, _, _), .usb(let path), .file(let path): path == node.node || node.links.contains(path)
        case .tcp: false
        }
    }
}
