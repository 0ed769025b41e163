@testable import Devices

/// What a scanner sends and when: pieces of bytes with pauses between them, and what else happens to its stream.
struct DecoderScript<Decoder: ScanDecoder> {
    /// One thing that happens.
    struct Step {
        /// Milliseconds since the step before.
        var pause = 0
        /// The bytes of one read; none where only `act` happens.
        var piece: [UInt8] = []
        /// What happens besides, such as a verdict.
        var act: ((inout Decoder, MonotonicTime, inout [StreamReport]) -> Void)?
    }

    var steps: [Step] = []

    /// The pauses around every limit of the decoders.
    static var pauses: [Int] { [0, 1, 20, 59, 60, 61, 99, 100, 101, 499, 500, 501, 999, 1000, 1001, 10_000, 30_000] }

    private static var start: MonotonicTime { MonotonicTime(nanoseconds: 1_000_000_000_000) }

    /// Plays the script to its end, unplugs, and claims what holds for every decoder: one read or many make no
    /// difference, what is told is bounded, and behind the end nothing comes.
    func check(_ decoder: Decoder) {
        let whole = play(decoder, inPieces: false)
        let inPieces = play(decoder, inPieces: true)
        // Behind a fault the rest of a read is dropped, so there the reads do make a difference.
        let fault = whole.firstIndex(where: \.isFault)
        claim(fault == inPieces.firstIndex(where: \.isFault), "the first fault is the same in one read and in many")
        claim(
            whole.prefix(fault ?? whole.count) == inPieces.prefix(fault ?? inPieces.count),
            "one read tells what many tell: \(whole) and \(inPieces)")
        for report in whole + inPieces { Self.check(report) }
    }

    /// Claims that after the script and a long silence this is read as by a decoder that has seen nothing.
    func checkRecovery(of decoder: Decoder, by clean: [UInt8]) {
        var (used, fresh) = (decoder, decoder)
        var reports: [StreamReport] = []
        let later = playSteps(&used, inPieces: false, &reports).advanced(byMilliseconds: 60_000)
        used.pass(.distantFuture, &reports)
        claim(used.deadline == nil, "nothing is under way after silence")
        var (found, expected): ([StreamReport], [StreamReport]) = ([], [])
        used.feed(clean, at: later, &found)
        used.pass(later.advanced(byMilliseconds: 60_000), &found)
        fresh.feed(clean, at: later, &expected)
        fresh.pass(later.advanced(byMilliseconds: 60_000), &expected)
        claim(found == expected, "a clean code behind silence is read as ever: \(found) and \(expected)")
    }

    private func play(_ decoder: Decoder, inPieces: Bool) -> [StreamReport] {
        var decoder = decoder
        var reports: [StreamReport] = []
        _ = playSteps(&decoder, inPieces: inPieces, &reports)
        decoder.unplug(&reports)
        let bytes = steps.reduce(0) { $0 + $1.piece.count }
        claim(reports.count <= 3 * (bytes + steps.count) + 3, "\(reports.count) reports come of \(bytes) bytes")
        claim(decoder.deadline == nil, "nothing is under way behind the end")
        let count = reports.count
        decoder.pass(.distantFuture, &reports)
        decoder.unplug(&reports)
        claim(reports.count == count, "nothing is told behind the end: \(reports.dropFirst(count))")
        return reports
    }

    private func playSteps(
        _ decoder: inout Decoder, inPieces: Bool, _ reports: inout [StreamReport]
    ) -> MonotonicTime {
        var now = Self.start
        for step in steps {
            now = now.advanced(byMilliseconds: step.pause)
            if let deadline = decoder.deadline, deadline <= now { decoder.pass(now, &reports) }
            if inPieces {
                // A long piece is cut less finely: byte by byte it would cost all the time there is.
                let atOnce = step.piece.count > 4_096 ? 997 : 1
                for start in stride(from: 0, to: step.piece.count, by: atOnce) {
                    decoder.feed(step.piece[start...].prefix(atOnce), at: now, &reports)
                }
            } else if !step.piece.isEmpty {
                decoder.feed(step.piece, at: now, &reports)
            }
            step.act?(&decoder, now, &reports)
        }
        return now
    }

    private static func check(_ report: StreamReport) {
        guard case .outcome(.scanned(let scan)) = report else { return }
        claim(!scan.text.isEmpty, "a scan has text")
        claim(scan.text.utf8.count <= ScanLimits.textBytesMax, "a scan's text is bounded")
        claim(scan.keys.count <= ScanLimits.textBytesMax, "a scan's keys are bounded")
        claim(scan.unmapped.count <= scan.keys.count, "keys that type nothing are keys")
    }
}

extension DecoderScript {
    /// Reads pieces and pauses from an input; `act` says what else may happen, by one byte.
    init(
        _ input: inout FuzzInput,
        act: (UInt8) -> ((inout Decoder, MonotonicTime, inout [StreamReport]) -> Void)? = { _ in nil }
    ) {
        while !input.isEmpty {
            let head = input.byte()
            switch head >> 6 {
            case 0: steps.append(Step(piece: input.bytes(Int(head & 0x3F) + 1)))
            case 1: steps.append(Step(pause: Self.pauses[Int(head & 0x3F) % Self.pauses.count]))
            case 2: steps.append(Step(piece: input.bytes(Int(head & 0x3F) * 64 + 64)))
            default: steps.append(Step(act: act(head & 0x3F)))
            }
        }
    }
}
