import Testing

@testable import Devices

/// The code that is read before a scanner is had: it takes the whole road of a real one, and leaves nothing behind.
struct PracticeScanTests {
    @Test func `it takes the road of every key and ends as a code`() throws {
        var keys = KeyFramer(profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"))
        var reports: [StreamReport] = []
        let now = MonotonicTime(nanoseconds: 5_000_000_000)
        for record in PracticeScan.records(at: now) { keys.accept(record.kind, at: record.time, &reports) }
        guard case .outcome(.scanned(let scan)) = reports.first, reports.count == 1 else {
            Issue.record("expected one code, found \(reports)")
            return
        }
        #expect(Set(scan.text.unicodeScalars) == Set((0x20...0x7E).compactMap { UnicodeScalar($0) }))
        #expect(keys.deadline == nil)
    }
}
