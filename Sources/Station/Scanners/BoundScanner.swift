import Devices
import Returns
import Wire

/// A device that has sent a code while a scanner was to be bound: what it is from now on.
struct BoundScanner {
    /// How it will be recognised, and how it is set.
    let setup: ScannerSetup
    /// What the calibration card told; nil when another code was scanned.
    let calibration: ScannerCalibration?

    /// What there is to say to whoever bound it.
    var sentences: [String] {
        var sentences: [String] = []
        switch setup.kind {
        case .wedge: sentences.append("It types as layout \(setup.layout).")
        case .hidPOS, .serial: sentences.append("It sends characters.")
        }
        if calibration == nil {
            sentences.append("Scan the calibration card with it to find out the rest of how it is set.")
        }
        if calibration?.needsSetting == true {
            sentences.append("It has to be set otherwise: the prompt says what, and `returns-hub scanners`.")
        }
        return sentences
    }
}

extension ScannerDesk {
    /// What a device is that was heard; nil when its code makes no sense: neither the calibration card nor anything
    /// that a check digit vouches for, under whatever layout. A keyboard on which somebody types is no scanner.
    func recognise(_ heard: HeardScan, as name: String) -> BoundScanner? {
        let match = ScannerSetup.Match(heard.node)
        let plain = ScannerSetup(name: name, match: match, heard.profile)
        if let findings = layouts.findings(in: heard.scan) {
            return BoundScanner(
                setup: plain.calibrated(by: findings), calibration: ScannerCalibration(findings, present: nil))
        }
        if heard.scan.keys.isEmpty {
            return Barcode(parsing: heard.scan.text).trust == .checked
                ? BoundScanner(setup: plain, calibration: nil) : nil
        }
        let found = otherReading(of: heard.scan, nil)
        return found.map { BoundScanner(setup: plain.typing($0.layout), calibration: nil) }
    }
}

extension ScannerSetup.Match {
    /// What tells this device from every other one that is there.
    init(_ node: InputNode) {
        let others = (try? ScannerListing.inputDevices()) ?? []
        self =
            switch ScannerBinding.Match.learned(from: node, among: others) {
            case .path(let path): .path(path)
            case .serial(let serial): .serial(serial)
            case .vendorProduct(let vendor, let product): .vendorProduct(vendor: vendor, product: product)
            case .node(let path): .node(path)
            case .device(let serial, let port, let vendor, let product):
                .device(serial: serial, port: port, vendor: vendor, product: product)
            }
    }

    /// The device in plain words.
    var words: String {
        switch self {
        case .path(let path): "whatever is at \(path)"
        case .serial(let serial): "the device with serial number \(serial)"
        case .vendorProduct(let vendor, let product): "the device \(Self.ids(vendor, product) ?? "")"
        case .node(let node): node
        case .device(let serial, let port, let vendor, let product):
            [
                Self.ids(vendor, product).map { "the device \($0)" } ?? "the device",
                serial.map { "with serial number \($0)" }, "at \(port)",
            ].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension ScannerSetup {
    /// A scanner as one scan shows it to be set.
    fileprivate init(name: String, match: Match, _ profile: ScannerProfile) {
        let kind: Kind =
            switch profile.kind {
            case .wedge: .wedge
            case .hidPOS: .hidPOS
            case .serial: .serial
            }
        let suffix: Suffix =
            switch profile.suffix {
            case .enter: .enter
            case .tab: .tab
            case .idle: .idle
            }
        self.init(
            name: name, match: match, kind: kind, suffix: suffix, line: SerialScannerSetup(profile.serial.framing))
    }

    fileprivate func typing(_ layout: String) -> ScannerSetup {
        ScannerSetup(
            name: name, match: match, kind: kind, layout: layout, suffix: suffix, separator: separator, line: line,
            silence: silence)
    }
}

extension SerialScannerSetup {
    fileprivate init(_ framing: SerialFraming) {
        let end: End =
            switch framing.end {
            case .cr: .cr
            case .lf: .lf
            case .crLf: .crLf
            case .tab: .tab
            case .etx: .etx
            case .silence: .silence
            }
        self.init(start: framing.start == nil ? .none : .stx, end: end)
    }
}
