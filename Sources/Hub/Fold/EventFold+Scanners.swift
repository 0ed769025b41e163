import Returns

extension EventFold {
    /// What is last known of each scanner: one row for what it is, one for each thing that is wrong with it. Binding or
    /// calibrating it anew clears what was wrong before; what still is will be noted again.
    func foldScanner(_ scanner: String, _ note: ScannerNote, _ at: Int64) throws {
        switch note {
        case .bound, .calibrated:
            try db.run("DELETE FROM scannerNote WHERE station = ? AND scanner = ?", [station, scanner])
        case .otherLayout, .separatorLost:
            break
        }
        try db.run(
            """
            INSERT INTO scannerNote (station, scanner, about, words, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (station, scanner, about) DO UPDATE SET words = excluded.words, at = excluded.at
            """, [station, scanner, note.about, note.words, at])
    }
}

extension ScannerNote {
    fileprivate var about: String {
        switch self {
        case .otherLayout: "layout"
        case .separatorLost: "separator"
        case .calibrated: "calibration"
        case .bound: "binding"
        }
    }

    /// What a supervisor reads: what is so, and what to do where something is wrong.
    var words: String {
        switch self {
        case .otherLayout(let configured, let actual):
            "types as \(actual), set up here as \(configured): scan the calibration card with it"
        case .separatorLost: "drops the separators of GS1 codes: set the scanner to send GS"
        case .calibrated(let calibration): calibration.words
        case .bound(let device): "bound to \(device)"
        }
    }
}

extension ScannerCalibration {
    fileprivate var words: String {
        var words = ["calibrated: layout \(layout ?? "none, it sends characters")", "ends with \(end.words)"]
        switch letters {
        case .asPrinted: break
        case .inverted: words.append("turns capitals into small letters and back: set its CapsLock option")
        case .allCapitals: words.append("sends capitals only: set it to keep the case")
        case .allSmall: words.append("sends small letters only: set it to keep the case")
        }
        switch separator {
        case .kept: break
        case .lost: words.append("drops the separators of GS1 codes: set the scanner to send GS")
        case .replaced: words.append("sends something else for the separators of GS1 codes: set the scanner to send GS")
        }
        if sendsSymbology { words.append("sends the symbology") }
        return words.joined(separator: ", ")
    }
}

extension ScannerCalibration.End {
    fileprivate var words: String {
        switch self {
        case .none: "nothing"
        case .enter: "Enter"
        case .tab: "Tab"
        case .tabEnter: "Tab and Enter"
        }
    }
}
