import Rehearsal
import Returns
import Testing

@testable import Devices

/// What a decoder made of a scanner's bytes, for the rows of the table.
struct Decoded {
    /// What was told, as lines: `scan 4006`, `lost partial(characters: 7)`, `reply …`, `send 6`.
    let lines: [String]
    /// The scans in order.
    let scans: [ScannedText]
    /// Ends with nothing before them.
    var emptyScans = 0

    init(_ reports: [StreamReport], emptyScans: Int = 0) {
        lines = reports.map(Self.line)
        scans = reports.compactMap { if case .outcome(.scanned(let scan)) = $0 { scan } else { nil } }
        self.emptyScans = emptyScans
    }

    /// What the last scan is read as.
    var barcode: Barcode {
        get throws { Barcode(parsing: try #require(scans.last).text) }
    }

    private static func line(_ report: StreamReport) -> String {
        switch report {
        case .outcome(.scanned(let scan)): "scan \(visible(scan.text))"
        case .outcome(.unended(let scan)): "lost \(scan.unendedLoss)"
        case .outcome(.lost(let reason)): "lost \(reason)"
        case .outcome(.reply(let text)): "reply \(visible(text))"
        case .fault(let error): "fault \(error)"
        case .answer(let bytes): "send " + bytes.map { String($0, radix: 16) }.joined(separator: " ")
        }
    }

    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.value < 0x20 ? "{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
        }.joined()
    }
}

extension ScannerProfile {
    static let us = ScannerProfile(name: "bench")
    static let french = ScannerProfile(name: "bench", layout: "fr")
    static let german = ScannerProfile(name: "bench", layout: "de")
    static let tabbed = ScannerProfile(name: "bench", suffix: .tab)
    static let endless = ScannerProfile(name: "bench", suffix: .idle)
    static let honeywell = ScannerProfile(name: "bench", gsConvention: .f8)
}

/// Plays keys to a decoder, then lets so many milliseconds of silence follow, or unplugs it.
func typed(
    _ script: String, _ profile: ScannerProfile = .us, silence: Int? = nil, unplugged: Bool = false
) throws -> Decoded {
    var stream = try keyStream(profile)
    var reports: [StreamReport] = []
    let keys = Typing(script)
    let end = MonotonicTime(nanoseconds: Int64(keys.milliseconds) * 1_000_000)
    stream.feed(keys.bytes, at: end, &reports)
    if let silence { stream.pass(end.advanced(byMilliseconds: silence), &reports) }
    if unplugged { stream.unplug(&reports) }
    return Decoded(reports, emptyScans: stream.emptyScans)
}

/// Expects what a decoder makes of keys.
func expect(
    typing script: String, _ profile: ScannerProfile = .us, silence: Int? = nil, unplugged: Bool = false,
    gives lines: [String], at location: SourceLocation = #_sourceLocation
) throws {
    let decoded = try typed(script, profile, silence: silence, unplugged: unplugged)
    #expect(decoded.lines == lines, sourceLocation: location)
}

/// A decoder of keys whose records carry their own time.
func keyStream(_ profile: ScannerProfile) throws -> ScanStream {
    ScanStream(path: "case", profile: profile, layout: try KeyboardLayout(named: profile.layout), stamps: .recorded)
}

/// Reads the keys of a scan under the usual layouts; a reading that has a check digit proves its layout.
func readings(of scan: ScannedText) throws -> [KeyReading] {
    let layouts = try KeyboardLayout.usual.map { name in try KeyboardLayout(named: name) }
    return KeyboardLayout.readings(of: scan.keys, under: layouts, gsConvention: .controlBracket)
}

/// What happens on a line or between a scanner and its reports, in turn.
enum LineStep {
    case bytes([UInt8])
    case wait(milliseconds: Int)
    case verdict(ScanVerdict)

    static func text(_ text: String) -> LineStep { .bytes(Array(text.utf8)) }
}

/// Plays the bytes of a serial line to a decoder.
func heard(_ steps: [LineStep], _ settings: SerialSettings = SerialSettings(), justOpened: Bool = false) -> Decoded {
    var stream = SerialStream(profile: ScannerProfile(name: "bench", kind: .serial, serial: settings))
    var reports: [StreamReport] = []
    var now = MonotonicTime(nanoseconds: 1_000_000_000)
    if justOpened { stream.begin(at: now) }
    for step in steps {
        switch step {
        case .bytes(let bytes): stream.feed(bytes, at: now, &reports)
        case .wait(let milliseconds):
            now = now.advanced(byMilliseconds: milliseconds)
            stream.pass(now, &reports)
        case .verdict(let verdict): stream.answer(verdict, at: now, &reports)
        }
    }
    return Decoded(reports, emptyScans: stream.emptyScans)
}

/// Plays point-of-sale reports to a decoder that knows them by the recorded descriptor of a real scanner.
func reported(_ steps: [LineStep]) throws -> Decoded {
    let descriptor = try ReportDescriptor(Proofs.recording("pos-ean13.hidraw.descriptor"))
    let layout = try #require(POSLayout(descriptor))
    var stream = ReportStream(
        path: "case", profile: ScannerProfile(name: "bench", kind: .hidPOS), layout: layout, boundaries: .reads)
    var reports: [StreamReport] = []
    var now = MonotonicTime(nanoseconds: 1_000_000_000)
    for step in steps {
        switch step {
        case .bytes(let bytes):
            stream.feed(bytes, at: now, &reports)
            stream.caughtUp()
        case .wait(let milliseconds):
            now = now.advanced(byMilliseconds: milliseconds)
            stream.pass(now, &reports)
        case .verdict: preconditionFailure("a report stream is told no verdict")
        }
    }
    return Decoded(reports, emptyScans: stream.emptyScans)
}

/// One report of that scanner: number, count, identifier, 56 bytes, two of the maker's, and whether more follows.
func posReport(_ identifier: String, _ data: [UInt8], continued: Bool = false) -> LineStep {
    let padding = [UInt8](repeating: 0, count: 56 - data.count)
    return .bytes([2, UInt8(data.count)] + Array(identifier.utf8) + data + padding + [0, 0, continued ? 1 : 0])
}
