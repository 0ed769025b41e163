@testable import Devices

/// Layouts are slow to compile, so they are compiled once; there is but one thread.
nonisolated(unsafe) private let layouts = ["us", "fr", "de"].compactMap { try? KeyboardLayout(named: $0) }

/// Records of an input device: any bytes at all, or well-formed records of any keys.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzKeyStreams(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    var profile = ScannerProfile(name: "fuzz")
    profile.suffix = input.choice(ScannerProfile.Suffix.allCases)
    profile.gsConvention = input.choice(ScannerProfile.GSConvention.allCases)
    let layout = input.choice(layouts)
    let way = input.byte()
    let stamps: ScanStream.Stamps = way & 1 == 0 ? .arrival : .recorded
    let stream = ScanStream(path: "fuzz", profile: profile, layout: layout, stamps: stamps)
    let script = way & 2 == 0 ? keys(&input) : DecoderScript(&input, act: act)
    script.check(stream)
    // Recorded stamps may lie in any future, and silence is theirs to tell.
    // The kernel tells of no press without a release before it, so whatever was or is said to be down is let go.
    let released = [5, 28, 29, 42, 58].flatMap { record(1, $0, 0) } + record(0, 0, 0)
    if stamps == .arrival { script.checkRecovery(of: stream, by: released + tap(5) + tap(28)) }
    return 0
}

private func act(_ kind: UInt8) -> ((inout ScanStream, MonotonicTime, inout [StreamReport]) -> Void)? {
    let held = Set([KeyCode.leftShift, .leftControl, .capsLock, .enter].prefix(Int(kind >> 1) % 5))
    return kind & 1 == 0
        ? { stream, now, _ in stream.begin(held: held, at: now) }
        : { stream, _, _ in stream.resynchronize(held: held) }
}

/// Two bytes for each step: a key, and what happens to it.
private func keys(_ input: inout FuzzInput) -> DecoderScript<ScanStream> {
    var script = DecoderScript<ScanStream>()
    while !input.isEmpty {
        let (key, what) = (UInt16(input.byte()), input.byte())
        var step = DecoderScript<ScanStream>.Step()
        if what & 0x80 != 0 { step.pause = DecoderScript<ScanStream>.pauses[Int(what >> 3 & 0x0F)] }
        switch what & 0x07 {
        case 0, 1: step.piece = tap(key)
        case 2: step.piece = record(1, key, 1)
        case 3: step.piece = record(1, key, 0)
        case 4: step.piece = record(1, key, 1) + record(0, 0, 0)
        // Rarely very often: only so are the limits of a scan reached, and each stroke costs its time.
        case 5: step.piece = (0..<(what & 0x78 == 0x78 ? 512 : 4)).flatMap { _ in tap(key) }
        case 6: step.piece = record(0, what & 0x08 == 0 ? 0 : 3, 0)
        default: step.act = act(UInt8(truncatingIfNeeded: key))
        }
        script.steps.append(step)
    }
    return script
}

private func tap(_ key: UInt16) -> [UInt8] {
    record(1, key, 1) + record(0, 0, 0) + record(1, key, 0) + record(0, 0, 0)
}

/// `struct input_event` at the first second of the clock.
private func record(_ type: UInt16, _ code: UInt16, _ value: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in [Int64(1), 0] { withUnsafeBytes(of: field) { bytes += $0 } }
    for field in [type, code] { withUnsafeBytes(of: field) { bytes += $0 } }
    withUnsafeBytes(of: value) { bytes += $0 }
    return bytes
}
