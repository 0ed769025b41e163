import Returns

extension English {
    /// What the calibration card told of a scanner: what is known now, and who has to do something about it.
    func scanner(_ name: String, _ calibration: ScannerCalibration) -> Saying {
        let setting =
            calibration.layout.map { "layout \(Harmless.code($0, columns: 8)), end: \(end(calibration.end))" }
            ?? "sends characters"
        let what = "Scanner \(Harmless.text(name, columns: 16)): \(setting)."
        guard calibration.needsSetting else { return Saying(what, "Calibrated. It can be used at once.") }
        let faults = [fault(calibration.letters), fault(calibration.separator)].compactMap(\.self)
        return Saying(what, "Have it set: \(faults.joined(separator: ", ")).")
    }

    private func end(_ end: ScannerCalibration.End) -> String {
        switch end {
        case .none: "none"
        case .enter: "Enter"
        case .tab: "Tab"
        case .tabEnter: "Tab Enter"
        }
    }

    private func fault(_ letters: ScannerCalibration.Letters) -> String? {
        switch letters {
        case .asPrinted: nil
        case .inverted: "capitals come small"
        case .allCapitals: "only capitals come"
        case .allSmall: "only small letters come"
        }
    }

    private func fault(_ separator: ScannerCalibration.Separator) -> String? {
        switch separator {
        case .kept: nil
        case .lost: "the separator GS is lost"
        case .replaced: "the separator GS comes changed"
        }
    }
}
