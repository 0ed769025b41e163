import Returns

extension French {
    /// What the calibration card told of a scanner: what is known now, and who has to do something about it.
    func scanner(_ name: String, _ calibration: ScannerCalibration) -> Saying {
        let setting =
            calibration.layout.map { "clavier \(Harmless.code($0, columns: 8)), fin : \(end(calibration.end))" }
            ?? "envoie des caractères"
        let what = "Lecteur \(Harmless.text(name, columns: 16)) : \(setting)."
        guard calibration.needsSetting else { return Saying(what, "Étalonné. Il sert tout de suite.") }
        let faults = [fault(calibration.letters), fault(calibration.separator)].compactMap(\.self)
        return Saying(what, "À régler : \(faults.joined(separator: ", ")).")
    }

    private func end(_ end: ScannerCalibration.End) -> String {
        switch end {
        case .none: "aucune"
        case .enter: "Entrée"
        case .tab: "Tab"
        case .tabEnter: "Tab Entrée"
        }
    }

    private func fault(_ letters: ScannerCalibration.Letters) -> String? {
        switch letters {
        case .asPrinted: nil
        case .inverted: "majuscules et minuscules inversées"
        case .allCapitals: "que des majuscules"
        case .allSmall: "que des minuscules"
        }
    }

    private func fault(_ separator: ScannerCalibration.Separator) -> String? {
        switch separator {
        case .kept: nil
        case .lost: "séparateur GS perdu"
        case .replaced: "séparateur GS changé"
        }
    }
}
