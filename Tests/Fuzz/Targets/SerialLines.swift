@testable import Devices

/// The bytes of a scanner on a serial line, in every framing and with every way of answering.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSerialLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    var profile = ScannerProfile(name: "fuzz", kind: .serial)
    let framing = SerialFraming(
        start: input.choice([nil, 0x02]), end: input.choice(SerialFraming.End.allCases),
        check: input.choice(SerialFraming.Check.allCases))
    profile.serial = SerialSettings(framing: framing, answers: input.choice(SerialAnswers.allCases))
    profile.silenceMilliseconds = input.choice([nil, 1, 50])
    profile.serial.character = input.choice(SerialCharacter.allCases)
    let script = DecoderScript<SerialStream>(&input, act: act)
    let stream = SerialStream(profile: profile)
    script.check(stream)
    script.checkRecovery(of: stream, by: clean(framing))
    checkAnswers(script, stream, profile.serial.answers)
    return 0
}

private func act(_ kind: UInt8) -> ((inout SerialStream, MonotonicTime, inout [StreamReport]) -> Void)? {
    switch kind % 3 {
    case 0: { stream, now, _ in stream.begin(at: now) }
    case 1: { stream, now, reports in stream.answer(.accepted, at: now, &reports) }
    default: { stream, now, reports in stream.answer(.refused, at: now, &reports) }
    }
}

/// One code in this framing.
private func clean(_ framing: SerialFraming) -> [UInt8] {
    let code = Array("4006381333931".utf8)
    let end: [UInt8] = framing.end == .crLf ? [0x0D, 0x0A] : framing.end.byte.map { [$0] } ?? []
    let checked =
        switch framing.check {
        case .none: [UInt8]()
        case .code: code
        case .codeAndEnd: code + end
        }
    let check = framing.check == .none || framing.end == .silence ? [] : [checked.reduce(0, ^)]
    return (framing.start.map { [$0] } ?? []) + code + end + check
}

/// A scanner hears nothing but the bytes of its protocol.
private func checkAnswers(
    _ script: DecoderScript<SerialStream>, _ stream: SerialStream, _ answers: SerialAnswers
) {
    let allowed: [UInt8] =
        switch answers {
        case .none: []
        case .ackNak: [0x06, 0x15]
        case .bell: [0x07]
        }
    var stream = stream
    var reports: [StreamReport] = []
    let now = MonotonicTime(nanoseconds: 1_000_000_000)
    for step in script.steps {
        if !step.piece.isEmpty { stream.feed(step.piece, at: now, &reports) }
        step.act?(&stream, now, &reports)
    }
    for case .answer(let bytes) in reports {
        claim(bytes.count == 1 && allowed.contains(bytes[0]), "\(bytes) is an answer of \(answers)")
    }
}
