import Rehearsal

@testable import Devices

/// Reports as lines of a test: `scan 4006381333931`, `lost partial(characters: 7)`. Control characters appear as
/// `{1D}`.
func line(_ report: ScannerReport) -> String {
    switch report {
    case .scanned(let scan):
        "scan \(visible(scan.text))" + (scan.unmapped.isEmpty ? "" : " unmapped \(codes(scan.unmapped))")
    // Lost, to everybody but the calibration.
    case .unended(let scan): "lost \(scan.unendedLoss)"
    case .lost(_, .unmappedKeys(let keys)): "lost unmapped \(codes(keys))"
    case .lost(_, let reason): "lost \(reason)"
    case .replied(_, let text): "replied \(visible(text))"
    case .attached: "attached"
    case .detached: "detached"
    case .busy(_, let path): "busy \(path)"
    case .switched: "switched"
    case .heard(let heard): "heard \(heard.profile.kind) \(visible(heard.scan.text))"
    case .misheard(_, let reason): "misheard \(reason)"
    case .unheard(_, let error): "unheard \(error)"
    case .fault(.truncatedRecord(_, let offset, let received, let expected)):
        "truncated at \(offset): \(received) of \(expected)"
    case .fault(.malformedRecord(_, let offset, let type, let code)): "malformed at \(offset): \(type), \(code)"
    case .fault(let error): "fault \(error)"
    }
}

private func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        scalar.value < 0x20 ? "{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }.joined()
}

private func codes(_ keys: [KeyCode]) -> String {
    keys.map { String($0.rawValue) }.joined(separator: ",")
}

/// Plays a script to a stream and lets `after` milliseconds of silence follow, or unplugs it.
func play(
    _ script: String, _ profile: ScannerProfile = ScannerProfile(name: "bench"), silence after: Int? = nil,
    unplugged: Bool = false
) throws -> [String] {
    var stream = ScanStream(
        path: "script", profile: profile, layout: try KeyboardLayout(named: profile.layout), stamps: .recorded)
    var reports: [StreamReport] = []
    let typing = Typing(script)
    let end = MonotonicTime(nanoseconds: Int64(typing.milliseconds) * 1_000_000)
    stream.feed(typing.bytes, at: end, &reports)
    if let after { stream.pass(end.advanced(byMilliseconds: after), &reports) }
    if unplugged { stream.unplug(&reports) }
    return lines(of: reports, profile.name)
}

/// What a stream has told, as lines; what it wants sent appears as `send 06`.
func lines(of reports: [StreamReport], _ device: DeviceName = "bench") -> [String] {
    reports.map { report in
        switch report {
        case .outcome(let outcome): line(ScannerReport(outcome, device: device))
        case .fault(let error): line(ScannerReport.fault(error))
        case .answer(let bytes): "send " + bytes.map { String($0, radix: 16) }.joined(separator: " ")
        }
    }
}
