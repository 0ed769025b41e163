@testable import Devices

/// Reports of a HID point-of-sale scanner behind its descriptor, whose length comes first.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzScannerReports(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    let bytes = input.bytes(Int(input.byte()))
    guard let descriptor = try? ReportDescriptor(bytes), let layout = POSLayout(descriptor) else { return 0 }
    let script = DecoderScript<ReportStream>(&input)
    let stream = stream(layout, .sizes)
    script.check(stream)
    if let clean = clean(layout) { script.checkRecovery(of: stream, by: clean) }
    checkReads(script.steps.flatMap(\.piece), layout)
    return 0
}

private func stream(_ layout: POSLayout, _ boundaries: ReportStream.Boundaries) -> ReportStream {
    ReportStream(path: "fuzz", profile: ScannerProfile(name: "fuzz"), layout: layout, boundaries: boundaries)
}

/// A report full of ones: whatever it says, it says it again.
private func clean(_ layout: POSLayout) -> [UInt8]? {
    guard let number = layout.scans.keys.min(), let size = layout.inputBytes[number], size > 0 else { return nil }
    return (layout.numbersReports ? [number] : [0x01]) + [UInt8](repeating: 0x01, count: size - 1)
}

/// One read for each report, as hidraw hands them over, tells what the same bytes in a row tell.
private func checkReads(_ bytes: [UInt8], _ layout: POSLayout) {
    let now = MonotonicTime(nanoseconds: 1_000_000_000)
    var (row, reads) = (stream(layout, .sizes), stream(layout, .reads))
    var (inRow, byReads): ([StreamReport], [StreamReport]) = ([], [])
    var rest = bytes[...]
    while let first = rest.first, let size = layout.inputBytes[layout.numbersReports ? first : 0], size > 0,
        size <= rest.count
    {
        reads.feed(rest.prefix(size), at: now, &byReads)
        reads.caughtUp()
        row.feed(rest.prefix(size), at: now, &inRow)
        rest = rest.dropFirst(size)
    }
    reads.unplug(&byReads)
    row.unplug(&inRow)
    claim(inRow == byReads, "reads and a row of reports tell the same: \(byReads) and \(inRow)")
}
