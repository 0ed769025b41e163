import Devices
import Returns
import Wire

extension ScannerDesk {
    /// What the calibration card tells when the end that the profile expects did not come behind it; nil for another
    /// code. The card is known by its own beginning and end, so none of it can be missing.
    func calibration(byUnended scan: ScannedText) -> (told: ScannerCalibration, setup: ScannerSetup?)? {
        guard let findings = layouts.findings(in: scan) else { return nil }
        let setup = setups.first { $0.name == scan.device }
        return (ScannerCalibration(findings, present: setup?.layout), setup?.calibrated(byUnended: findings))
    }
}

extension ScannerSetup {
    /// The same scanner, set as the card showed without the end that was expected: ended by what did come, else by
    /// silence.
    fileprivate func calibrated(byUnended findings: CalibrationFindings) -> ScannerSetup {
        switch kind {
        case .wedge: calibrated(by: findings)
        case .hidPOS: self
        case .serial:
            ScannerSetup(
                name: name, match: match, kind: kind, layout: layout, suffix: suffix, separator: separator,
                line: SerialScannerSetup(
                    baud: line.baud, character: line.character, flow: line.flow, start: line.start, end: .silence,
                    answers: line.answers),
                silence: silence)
        }
    }
}
