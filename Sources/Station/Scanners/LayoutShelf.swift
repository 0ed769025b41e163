import Devices
import Synchronization

/// The keyboard layouts that scanners are usually set to, compiled when a scan first makes no sense, and kept.
///
/// Compiling all of them takes some 60 ms once; a station whose scanners are set up right never does it.
final class LayoutShelf: Sendable {
    private let shelf = Mutex<[KeyboardLayout]?>(nil)

    /// What the keys of a scan say under each layout under which they say something.
    func readings(of scan: ScannedText, _ convention: ScannerProfile.GSConvention) -> [KeyReading] {
        guard !scan.keys.isEmpty else { return [] }
        return withLayouts { KeyboardLayout.readings(of: scan.keys, under: $0, gsConvention: convention) }
    }

    /// What a scan of the calibration card tells; nil when it is a scan of something else.
    func findings(in scan: ScannedText) -> CalibrationFindings? {
        guard !scan.keys.isEmpty else { return Calibration.findings(inText: scan.text) }
        return withLayouts { Calibration.findings(of: scan.keys, end: scan.end, under: $0) }
    }

    private func withLayouts<Value: Sendable>(_ body: ([KeyboardLayout]) -> Value) -> Value {
        shelf.withLock { shelf in
            let layouts = shelf ?? KeyboardLayout.usual.compactMap { try? KeyboardLayout(named: $0) }
            shelf = layouts
            return body(layouts)
        }
    }
}
