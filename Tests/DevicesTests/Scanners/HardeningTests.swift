import Rehearsal
import Testing

@testable import Devices

/// Good input, spoilt a thousand times by chance, the same chance in every run: nothing traps, nothing grows, and
/// everything comes to an end.
struct HardeningTests {
    /// Changes, drops, doubles or inserts some bytes.
    private func spoilt(_ bytes: [UInt8], _ generator: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            guard !bytes.isEmpty else { return [.random(in: 0...255, using: &generator)] }
            let place = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = .random(in: 0...255, using: &generator)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(.random(in: 0...255, using: &generator), at: place)
            case _:
                let end = min(bytes.count, place + Int.random(in: 1...16, using: &generator))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }

    /// Feeds bytes in uneven pieces and lets the time end; nothing may be longer than its limit.
    private func exhaust<Decoder: ScanDecoder>(
        _ decoder: Decoder, _ reads: [[UInt8]], _ generator: inout Dice
    ) {
        var decoder = decoder
        var reports: [StreamReport] = []
        var now = MonotonicTime(nanoseconds: 1_000_000_000)
        for read in reads {
            now = now.advanced(byMilliseconds: Int.random(in: 0...300, using: &generator))
            decoder.pass(now, &reports)
            decoder.feed(read, at: now, &reports)
            if Bool.random(using: &generator) { decoder.caughtUp() }
        }
        decoder.pass(.distantFuture, &reports)
        #expect(decoder.deadline == nil)
        for case .outcome(.scanned(let scan)) in reports {
            #expect((1...ScanLimits.textBytesMax).contains(scan.text.utf8.count))
            #expect(scan.keys.count <= ScanLimits.textBytesMax)
        }
        decoder.unplug(&reports)
    }

    @Test func `spoilt report descriptors are read or refused`() throws {
        var generator = Dice(seed: 1)
        let seeds = [
            Descriptors.honeywell, Descriptors.unnumbered, Descriptors.unaligned,
            try Captures.bytes("keyboard.descriptor"), try Captures.bytes("pos-ean13.hidraw.descriptor"),
        ]
        let us = try KeyboardLayout(named: "us")
        var refused = 0
        for round in 0..<3000 {
            let bytes = spoilt(seeds[round % seeds.count], &generator)
            guard let descriptor = try? ReportDescriptor(bytes) else {
                refused += 1
                continue
            }
            #expect(descriptor.fields.count <= ScanLimits.descriptorFieldsMax)
            #expect(descriptor.reportBits.values.allSatisfy { $0 <= ScanLimits.reportBitsMax })
            _ = POSSwitch.request(descriptor)
            if let keys = KeyReportLayout(descriptor) {
                let stream = KeyReportStream(
                    path: "noise", profile: ScannerProfile(name: "bench"), layout: us, reports: keys,
                    boundaries: round.isMultiple(of: 2) ? .reads : .sizes)
                exhaust(stream, KeyScript.reports(KeyScript.altTrace).map { spoilt($0, &generator) }, &generator)
            }
            guard let layout = POSLayout(descriptor) else { continue }
            let stream = ReportStream(
                path: "noise", profile: ScannerProfile(name: "bench"), layout: layout,
                boundaries: round.isMultiple(of: 2) ? .reads : .sizes)
            exhaust(stream, POSReports.code("]Q1", Array(repeating: 0x41, count: 100)), &generator)
        }
        #expect((1..<3000).contains(refused))
    }

    @Test func `random bytes are no descriptor that hurts`() {
        var generator = Dice(seed: 2)
        for _ in 0..<2000 {
            let size = Int.random(in: 0...120, using: &generator)
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            guard let descriptor = try? ReportDescriptor(bytes) else { continue }
            #expect(descriptor.fields.count <= ScanLimits.descriptorFieldsMax)
        }
    }

    @Test(arguments: [ReportStream.Boundaries.reads, .sizes])
    func `spoilt reports come to an end`(boundaries: ReportStream.Boundaries) throws {
        var generator = Dice(seed: 3)
        let layout = try #require(POSLayout(try ReportDescriptor(Descriptors.honeywell)))
        let good = POSReports.code("]Q1", Array(repeating: 0x41, count: 200)) + POSReports.code("]E0", [0x42])
        for _ in 0..<1000 {
            var reads = good
            for _ in 0..<3 {
                let place = Int.random(in: reads.indices, using: &generator)
                reads[place] = spoilt(reads[place], &generator)
            }
            if Bool.random(using: &generator) { reads.shuffle(using: &generator) }
            let stream = ReportStream(
                path: "noise", profile: ScannerProfile(name: "bench"), layout: layout, boundaries: boundaries)
            exhaust(stream, reads, &generator)
        }
    }

    @Test func `spoilt bytes of a line come to an end, whatever surrounds a code`() {
        var generator = Dice(seed: 4)
        let good: [[UInt8]] = [
            [0x02], Array("4006".utf8), [0x03, 0x11, 0x0D, 0x0A], Array("TEST\r\n\u{11}".utf8), [0x09],
        ]
        for round in 0..<3000 {
            let ends = SerialFraming.End.allCases
            let checks = SerialFraming.Check.allCases
            let framing = SerialFraming(
                start: round % 3 == 0 ? 0x02 : nil, end: ends[round % ends.count],
                check: checks[round / 7 % checks.count])
            let answers = SerialAnswers.allCases[round % SerialAnswers.allCases.count]
            var stream = SerialStream(
                profile: ScannerProfile(name: "bench", serial: SerialSettings(framing: framing, answers: answers)))
            if Bool.random(using: &generator) { stream.begin(at: MonotonicTime(nanoseconds: 1_000_000_000)) }
            exhaust(stream, good.map { spoilt($0, &generator) }, &generator)
        }
    }

    @Test func `a line that never ends a code does not grow`() {
        var stream = SerialStream(profile: ScannerProfile(name: "bench"))
        var reports: [StreamReport] = []
        let noise = [UInt8](repeating: 0x41, count: 1024)
        for _ in 0..<200 { stream.feed(noise, at: MonotonicTime(nanoseconds: 1), &reports) }
        #expect(lines(of: reports) == ["lost tooLong(limit: 8192)"])
    }

    @Test func `spoilt records of keys come to an end`() throws {
        var generator = Dice(seed: 5)
        let layout = try KeyboardLayout(named: "fr")
        let good = Typing("F'aB' +29 ; +27 ; -27 ; -29 ; +56 ; +82 ; -82 ; -56 ; enter dropped ; 'c' enter").bytes
        for round in 0..<1000 {
            let profile = ScannerProfile(
                name: "bench", layout: "fr", suffix: round % 3 == 0 ? .idle : .enter,
                gsConvention: round % 2 == 0 ? .f8 : .controlBracket)
            var stream = ScanStream(
                path: "noise", profile: profile, layout: layout, stamps: round % 5 == 0 ? .arrival : .recorded)
            if round % 4 == 0 { stream.begin(held: [.leftShift, .enter], at: MonotonicTime(nanoseconds: 0)) }
            exhaust(stream, [spoilt(good, &generator), spoilt(good, &generator)], &generator)
        }
    }
}
