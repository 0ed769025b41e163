@testable import Labels

/// What printers send: each language's parser, and the watch over one job on top of it. 0xFF and a small byte is
/// something that happens: the question was sent, or its time is over.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzPrinterStatus(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    let kind = input.choice(PrinterLanguageKind.allCases)
    guard let parser = kind.language.statusParser else { return 0 }
    let steps = steps(&input)
    let (used, findings) = play(steps, parser)
    check(findings, of: steps, kind)
    claim(play(steps, parser).1 == findings, "the same bytes say the same")
    checkEnd(used)
    checkRecovery(used, parser, kind)
    checkWatch(findings, kind)
    return 0
}

private enum Step {
    case bytes([UInt8])
    case asked
    case silence
}

private func steps(_ input: inout FuzzInput) -> [Step] {
    var steps: [Step] = []
    var bytes: [UInt8] = []
    while !input.isEmpty {
        let byte = input.byte()
        guard byte == 0xFF else {
            bytes.append(byte)
            continue
        }
        let kind = input.byte()
        guard kind < 2 else {
            bytes.append(byte)
            continue
        }
        steps += [.bytes(bytes), kind == 0 ? .asked : .silence]
        bytes = []
    }
    return steps + [.bytes(bytes)]
}

private func play(_ steps: [Step], _ parser: any StatusParser) -> (any StatusParser, [PrinterFinding]) {
    var parser = parser
    var findings: [PrinterFinding] = []
    for step in steps {
        switch step {
        case .bytes(let bytes): findings += parser.consume(bytes)
        case .asked: parser.asked()
        case .silence: findings += parser.silence()
        }
    }
    return (parser, findings)
}

private func check(_ findings: [PrinterFinding], of steps: [Step], _ kind: PrinterLanguageKind) {
    var (bytes, questions) = (0, 0)
    for step in steps {
        switch step {
        case .bytes(let piece): bytes += piece.count
        case .asked: questions += 1
        case .silence: bytes += 1
        }
    }
    claim(findings.count <= 8 * (bytes + questions), "\(findings.count) findings come of \(bytes) bytes")
    var answers = 0
    for finding in findings {
        switch finding {
        case .alert(let words):
            claim((1...LabelLimits.alertLineBytes).contains(words.utf8.count), "an alert is short: \(words)")
            claim(words.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "an alert is printable")
        case .labelsRemaining(let number), .formatsInBuffer(let number), .fault(let number), .refused(let number):
            claim((0...99_999_999).contains(number), "\(number) is a count")
        case .returned(let mark): claim((0...LabelLimits.jobMarks).contains(mark), "\(mark) is a mark")
        case .answered(let answer):
            answers += 1
            claim(!answer.findings.contains(.noAnswer), "an answer is an answer")
        default: break
        }
    }
    switch kind {
    case .tspl, .escPOS: claim(answers <= questions, "only what was asked is answered")
    case .zpl, .epl2, .text: break
    }
}

/// Silence is told once, and only to who has asked.
private func checkEnd(_ parser: any StatusParser) {
    var parser = parser
    claim(parser.silence().count <= 8, "silence says little")
    claim(parser.silence().isEmpty, "silence is told once")
    parser.asked()
    claim(parser.silence() == [.noAnswer], "a question without an answer is told")
}

/// Whatever came before, a question and its whole answer are read as ever.
private func checkRecovery(_ used: any StatusParser, _ fresh: any StatusParser, _ kind: PrinterLanguageKind) {
    let answer: [UInt8] =
        switch kind {
        case .zpl:
            Array("\u{2}030,0,0,0245,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}001,0,0,0,1,2,6,0,00000000,1,000\u{3}\r\n".utf8)
        case .epl2: Array("\r\n07P003,11\r\n".utf8)
        case .tspl: [0x02, 0x40, 0x40, 0x40, 0x41, 0x03, 0x0D, 0x0A]
        case .escPOS: [0x12, 0x12, 0x12, 0x1E]
        case .text: []
        }
    var answers: [[PrinterFinding]] = []
    for var parser in [used, fresh] {
        _ = parser.silence()
        parser.asked()
        answers.append(parser.consume(answer).filter { if case .answered = $0 { true } else { false } })
    }
    claim(answers[0] == answers[1] && answers[0].count == 1, "an answer behind noise is read: \(answers)")
}

/// A job that is confirmed or refused stays so.
private func checkWatch(_ findings: [PrinterFinding], _ kind: PrinterLanguageKind) {
    var watch = PrintWatch(kind, job: 17)
    for finding in findings {
        let before = watch.verdict
        watch.take([finding])
        switch before {
        case .waiting, .stopped: break
        case .refused, .confirmed: claim(watch.verdict == before, "\(before) became \(watch.verdict)")
        }
    }
}
