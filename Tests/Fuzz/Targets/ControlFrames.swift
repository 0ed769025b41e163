/// The control socket's frames: any bytes, and any cut of them.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzControlFrames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    let cut = Int(input.byte()) + 1
    let bytes = input.all()
    let (whole, violation) = read(bytes, atOnce: max(1, bytes.count))
    let (pieces, sameViolation) = read(bytes, atOnce: cut)
    claim(violation == sameViolation, "the protocol is broken in one read or in many")
    // Who breaks the protocol is cut off; what came whole in the same read is dropped with it.
    claim(violation != nil ? pieces.starts(with: whole) : whole == pieces, "one read gives what many give")
    let encoded = pieces.flatMap(\.encoded)
    claim(bytes.starts(with: encoded), "frames are written as they were read")
    if violation == nil {
        claim(bytes.count - encoded.count < 3 + ControlFrame.payloadBytesMax, "less than a frame is left")
    }
    let frame = ControlFrame(.output, Array([[UInt8]](repeating: bytes, count: 8).joined()))
    let (again, _) = read(frame.encoded, atOnce: cut * 257)
    claim(again.flatMap(\.payload) == frame.payload, "a long payload comes in several frames")
    return 0
}

private func read(_ bytes: [UInt8], atOnce: Int) -> ([ControlFrame], ControlFrameReader.Violation?) {
    var reader = ControlFrameReader()
    var frames: [ControlFrame] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        do throws(ControlFrameReader.Violation) {
            frames += try reader.consume(rest.prefix(atOnce))
        } catch {
            return (frames, error)
        }
        rest = rest.dropFirst(atOnce)
    }
    return (frames, nil)
}
