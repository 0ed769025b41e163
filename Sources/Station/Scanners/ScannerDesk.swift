import Devices
import Journal
import Returns
import Wire

/// The scanners in the loop: which devices they are and how they are set, as configured and as learned since. Reads
/// what a scanner typed as what it meant, and learns from the calibration card.
struct ScannerDesk {
    /// What a scan turned out to be.
    enum Meaning: Equatable {
        /// A code, and what it tells about the scanner that is worth telling anybody.
        case code(Barcode, [ScannerNote])
        /// The calibration card.
        case calibration(ScannerCalibration, ScannerSetup?)
    }

    private let journal: Journal
    private let configured: [ScannerSetup]
    private var learned: LearnedScanners
    private let attached: AttachedScanners?
    let layouts = LayoutShelf()
    /// What was told since the start: a scanner that is set wrong says so with every code.
    private var told: [DeviceName: Set<ScannerNote>] = [:]
    /// Nodes of each scanner that is there: one device may have several.
    private var nodes: [DeviceName: Int] = [:]
    /// Scanners that are had anew because their profile changed: they are not gone.
    private var returning: Set<DeviceName> = []

    init(
        journal: Journal, configured: [ScannerSetup], learned: LearnedScanners, attached: AttachedScanners?
    ) {
        self.journal = journal
        self.configured = configured
        self.learned = learned
        self.attached = attached
    }

    /// The scanners that hold now.
    var setups: [ScannerSetup] { learned.applied(to: configured) }

    /// How many of them are there.
    var presentCount: Int { nodes.count }

    /// Tells a scanner what became of its scan.
    func answer(_ verdict: ScanVerdict, to device: DeviceName) {
        attached?.answer(verdict, to: device)
    }

    /// What a scan of one of the station's scanners means.
    mutating func meaning(of scan: ScannedText) -> Meaning {
        let barcode = Barcode(parsing: scan.text)
        // Nearly every scan ends here: what a check digit or a known shape vouches for is what it says.
        guard barcode.trust == .none else {
            let drops = barcode.warnings.contains { if case .separatorMayBeMissing = $0 { true } else { false } }
            return .code(barcode, drops ? news([.separatorLost], of: scan.device) : [])
        }
        let setup = setups.first { $0.name == scan.device }
        if let findings = layouts.findings(in: scan) {
            return .calibration(ScannerCalibration(findings, present: setup?.layout), setup?.calibrated(by: findings))
        }
        guard let other = otherReading(of: scan, setup) else { return .code(barcode, []) }
        let note = ScannerNote.otherLayout(configured: setup?.layout ?? "us", actual: other.layout)
        return .code(other.barcode, news([note], of: scan.device))
    }

    /// What the keys of a scan mean under another layout; nil when nothing, or not one thing only, vouches for it.
    func otherReading(of scan: ScannedText, _ setup: ScannerSetup?) -> (layout: String, barcode: Barcode)? {
        let convention = setup.map { ScannerBinding($0).profile.gsConvention } ?? .controlBracket
        let readings = layouts.readings(of: scan, convention)
        return Barcode.vouched(among: readings.map(\.text)).map { (readings[$0.place].layout, $0.barcode) }
    }

    private mutating func news(_ notes: [ScannerNote], of device: DeviceName) -> [ScannerNote] {
        notes.filter { told[device, default: []].insert($0).inserted }
    }

    /// Keeps what was learned of a scanner and uses it from now on.
    ///
    /// Throws what keeps it from being kept; everything is as it was then.
    mutating func learn(_ setup: ScannerSetup) throws(JournalError) {
        var known = learned
        known.learn(setup, configured: configured)
        try journal.keepLearnedScanners(known.yaml)
        learned = known
        told[setup.name] = nil
        returning = Set(nodes.keys)
        attached?.rebind(setups.map(ScannerBinding.init))
    }

    /// Listens to devices that are not bound, the printer's left alone.
    func listen(leavingAlone nodes: Set<String>) {
        attached?.listen(leavingAlone: nodes)
    }

    /// Ends that.
    func stopListening() {
        attached?.stopListening()
    }

    /// A node of a scanner is there.
    mutating func appeared(_ name: DeviceName) {
        nodes[name, default: 0] += 1
        returning.remove(name)
    }

    /// A node of a scanner is gone. Gives whether the whole scanner is, and nobody had it closed.
    mutating func disappeared(_ name: DeviceName) -> Bool {
        nodes[name] = nodes[name].flatMap { $0 > 1 ? $0 - 1 : nil }
        return nodes[name] == nil && returning.remove(name) == nil
    }
}

extension ScannerCalibration {
    /// The findings in the trade's words. `present` is the layout that holds: it stays when the card cannot tell it
    /// from another.
    init(_ findings: CalibrationFindings, present: String?) {
        let letters: Letters =
            switch findings.letterCase {
            case .asPrinted: .asPrinted
            case .inverted: .inverted
            case .allCapitals: .allCapitals
            case .allSmall: .allSmall
            }
        let separator: Separator =
            switch findings.separator {
            case .typed: .kept
            case .missing: .lost
            case .key, .replaced: .replaced
            }
        let end: End =
            switch findings.terminator {
            case .none: .none
            case .enter, .keypadEnter: .enter
            case .tab: .tab
            case .tabEnter: .tabEnter
            }
        self.init(
            layout: findings.layout(present: present), letters: letters, separator: separator, end: end,
            sendsSymbology: findings.identifier != nil)
    }
}

extension CalibrationFindings {
    fileprivate func layout(present: String?) -> String? {
        present.map(layouts.contains) == true ? present : layouts.first
    }
}

extension ScannerSetup {
    /// The same scanner, set as the calibration card showed; a scanner that sends characters has nothing to be set.
    func calibrated(by findings: CalibrationFindings) -> ScannerSetup {
        guard kind == .wedge else { return self }
        let separator: Separator =
            switch findings.separator {
            case .typed(.controlBracket): .controlBracket
            case .typed(.f8): .f8
            case .missing, .key, .replaced: self.separator
            }
        let suffix: Suffix =
            switch findings.terminator {
            case .enter, .keypadEnter: .enter
            case .tab, .tabEnter: .tab
            case .none: .idle
            }
        return ScannerSetup(
            name: name, match: match, kind: kind, layout: findings.layout(present: layout) ?? layout, suffix: suffix,
            separator: separator, line: line, silence: silence)
    }
}
