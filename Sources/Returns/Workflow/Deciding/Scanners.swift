extension Deciding {
    /// News of a scanner is written down whatever the bench does, and changes nothing of its work. The operator hears
    /// of it when it answers something that was just done: a card scanned, a scanner bound.
    func scannerNoted(_ name: String, _ note: ScannerNote) -> Decision {
        let event = Event.scannerNoted(scanner: name, note)
        return switch note {
        case .otherLayout, .separatorLost: .record([event], notice: nil)
        case .calibrated(let calibration): .record([event], notice: .scannerCalibrated(name: name, calibration))
        case .bound: .record([event], notice: .scannerBound(name: name))
        }
    }
}
