import Rehearsal
import Testing

@testable import Devices

/// Scripts of what a scanner types, and what becomes of it.
struct ScanStreamTests {
    private let french = ScannerProfile(name: "bench", layout: "fr")
    private let german = ScannerProfile(name: "bench", layout: "de")
    private let tabbed = ScannerProfile(name: "bench", suffix: .tab)
    private let endless = ScannerProfile(name: "bench", suffix: .idle)
    private let honeywell = ScannerProfile(name: "bench", gsConvention: .f8)

    private func check(
        _ script: String, _ profile: ScannerProfile? = nil, silence: Int? = nil, unplugged: Bool = false,
        gives expected: [String], at location: SourceLocation = #_sourceLocation
    ) throws {
        let profile = profile ?? ScannerProfile(name: "bench")
        let lines = try play(script, profile, silence: silence, unplugged: unplugged)
        #expect(lines == expected, sourceLocation: location)
    }

    @Test func `a code ends with Enter`() throws {
        try check("'4006381333931' enter", gives: ["scan 4006381333931"])
        try check("'4006381333932' enter", gives: ["scan 4006381333932"])
        try check("'4006381333931'", gives: [])
    }

    @Test func `a French scanner types digits with Shift`() throws {
        try check("S'4006381333931' enter", french, gives: ["scan 4006381333931"])
        try check("'4006381333931' enter", french, gives: ["scan 'àà-\"_&\"\"\"ç\"&"])
    }

    @Test func `Shift in the report of its key counts`() throws {
        try check("F'1Z999AA10123456784' enter", gives: ["scan 1Z999AA10123456784"])
        try check("F'1Z999AA10123456784' enter", german, gives: ["scan 1Y999AA10123456784"])
    }

    @Test func `rollover without a report between keys is read in order`() throws {
        try check("R'3BE9604F-9E76' enter", gives: ["scan 3BE9604F-9E76"])
    }

    @Test func `doubled digits are kept and a repeated press without release is one`() throws {
        try check("'02422288' enter", gives: ["scan 02422288"])
        try check("+6 ; +6 ; -6 ; enter", gives: ["scan 5"])
    }

    @Test func `keypad Enter ends a scan`() throws {
        try check("'12' kpenter", gives: ["scan 12"])
    }

    @Test func `Tab ends a scan only where the profile says so`() throws {
        try check("'SN1' tab 'SN2' tab", tabbed, gives: ["scan SN1", "scan SN2"])
        try check("'SN1' tab 'X' enter", gives: ["scan SN1{9}X"])
        try check("'SN1' tab enter 'SN2' enter", tabbed, gives: ["scan SN1", "scan SN2"])
    }

    @Test func `Enter alone is ignored and counted`() throws {
        try check("enter enter", gives: [])
        var framer = ScanFramer(profile: ScannerProfile(name: "bench"))
        for _ in 0..<3 {
            let outcome = framer.accept(.end(.enter), at: MonotonicTime(nanoseconds: 1))
            #expect(outcome == nil)
        }
        #expect(framer.emptyScans == 3)
    }

    @Test func `CR LF as two Enters or as Ctrl and J is one end`() throws {
        try check("'12' enter enter '34' enter", silence: 600, gives: ["scan 12", "scan 34"])
        try check("'12' enter +29 +36 ; -36 -29 ;", silence: 600, gives: ["scan 12"])
    }

    @Test func `silence ends the scan of a scanner without suffix`() throws {
        try check("'4006381333931'", endless, silence: 100, gives: ["scan 4006381333931"])
        try check("'4006381333931'", endless, silence: 97, gives: [])
        try check("'4006' wait:40 '3813'", endless, silence: 100, gives: ["scan 40063813"])
        try check("'4006' wait:120 '3813'", endless, silence: 100, gives: ["scan 4006", "scan 3813"])
    }

    @Test func `a scan whose suffix does not come is lost and spoils nothing`() throws {
        try check(
            "'4006381' wait:600 '123' enter", silence: 600, gives: ["lost partial(characters: 7)", "scan 123"])
        try check("'4006381'", silence: 600, gives: ["lost partial(characters: 7)"])
    }

    @Test func `what came before the silence is passed on as what has no end, with its keys`() throws {
        var stream = ScanStream(
            path: "script", profile: ScannerProfile(name: "bench", suffix: .tab),
            layout: try KeyboardLayout(named: "us"), stamps: .recorded)
        var reports: [StreamReport] = []
        stream.feed(Typing("'aB' +66 ; -66").bytes, at: .distantFuture, &reports)
        stream.pass(.distantFuture, &reports)
        guard case .outcome(.unended(let scan)) = reports.first, reports.count == 1 else {
            Issue.record("\(reports)")
            return
        }
        #expect(scan.text == "aB" && scan.end == nil)
        #expect(scan.keys.map(\.code.rawValue) == [30, 48, 66])
        #expect(scan.unmapped.map(\.rawValue) == [66])
    }

    @Test func `after an overflow the tail of the code is swallowed`() throws {
        try check("'12345' dropped ; '67890123' enter '77' enter", gives: ["lost overflow", "scan 77"])
        try check("'12345' dropped ; '678' wait:600 '77' enter", gives: ["lost overflow", "scan 77"])
        try check("dropped +28 ; -28 ; '77' enter", gives: ["lost overflow", "scan 77"])
    }

    @Test func `Shift whose release was lost does not stay down`() throws {
        try check("+42 ; '12' dropped ; enter 'abc' enter", gives: ["lost overflow", "scan abc"])
    }

    @Test func `after an overflow the kernel is asked which keys are down`() throws {
        var stream = ScanStream(
            path: "script", profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"),
            stamps: .recorded)
        var reports: [StreamReport] = []
        stream.feed(Typing("dropped").bytes, at: .distantFuture, &reports)
        #expect(!stream.wantsHeldKeys)
        stream.feed(Typing(";").bytes, at: .distantFuture, &reports)
        #expect(stream.wantsHeldKeys)
        stream.resynchronize(held: [.leftShift])
        #expect(!stream.wantsHeldKeys)
        stream.feed(Typing("enter +30 ; -30 -42 ; 'b' enter").bytes, at: .distantFuture, &reports)
        #expect(lines(of: reports) == ["lost overflow", "scan Ab"])
    }

    @Test func `autorepeat types nothing`() throws {
        try check("+6 ; wait:250 ~6 ; wait:33 ~6 ; -6 ; enter", gives: ["scan 5"])
    }

    @Test func `a scan that is unplugged is lost`() throws {
        try check("'400638'", unplugged: true, gives: ["lost unplugged(characters: 6)"])
        try check("'400638' enter", unplugged: true, gives: ["scan 400638"])
        try check("'12' dropped ; '34'", unplugged: true, gives: ["lost overflow"])
    }

    @Test func `GS is Ctrl and the bracket key under any layout`() throws {
        let code = "'0109520123456788' '10' F'ABC123' +29 ; +27 ; -27 ; -29 ; '17261231' enter"
        try check("F']'  \(code)", gives: ["scan ]010952012345678810ABC123{1D}17261231"])
        try check("S'10' +29 ; +27 ; -27 ; -29 ; S'17' enter", french, gives: ["scan 10{1D}17"])
        try check("+29 +42 ; +27 ; -27 ; -29 -42 ; '1' enter", gives: ["scan {1D}1"])
    }

    @Test func `the other separators follow their keys with Ctrl`() throws {
        try check("+29 ; +26 ; -26 ; +43 ; -43 ; +7 ; -7 ; +12 ; -12 ; -29 ; enter", gives: ["scan {1B}{1C}{1E}{1F}"])
        try check("+97 ; +100 ; +12 ; -12 ; -100 ; -97 ; enter", french, gives: ["scan {1D}"])
    }

    @Test func `F8 is GS where the profile says so and a reported key elsewhere`() throws {
        try check("'10ABC' f8 '17' enter", honeywell, gives: ["scan 10ABC{1D}17"])
        try check("'10ABC' f8 '17' enter", gives: ["scan 10ABC17 unmapped 66"])
        try check("f8 enter", gives: ["lost unmapped 66"])
        try check("f8", silence: 600, gives: ["lost unmapped 66"])
    }

    @Test func `the other control characters of Honeywell's keys are read where the profile says so`() throws {
        let keys = [59, 63, 64, 65, 67, 68, 87, 88, 99, 14, 102, 110, 1, 111].map { "+\($0) ; -\($0) ;" }
        try check(
            keys.joined(separator: " ") + " enter", honeywell,
            gives: ["scan {16}{1A}{1B}{1C}{1E}{1F}{10}{15}{12}{13}{11}{E}{F}{C}"])
    }

    @Test func `a character typed as a number with Alt is read where it can be`() throws {
        try check("'1' +56 ; +82 ; -82 ; +80 ; -80 ; +73 ; -73 ; -56 ; '2' enter", gives: ["scan 1{1D}2"])
        try check("+56 +82 +72 ; -56 -82 -72 ; '2' enter '3' enter", gives: ["lost ambiguousAltCode", "scan 3"])
        try check("+56 ; +81 ; -81 ; +73 ; -73 ; +73 ; -73 ; -56 ; enter", gives: ["lost ambiguousAltCode"])
    }

    @Test func `the keypad types digits whatever NumLock says`() throws {
        try check("+75 ; -75 ; +82 ; -82 ; +69 ; -69 ; +83 ; -83 ; +79 ; -79 ; enter", german, gives: ["scan 40.1"])
    }

    @Test func `CapsLock lasts no longer than its scan`() throws {
        try check("+58 ; -58 ; 'abc1' enter 'abc' enter", gives: ["scan ABC1", "scan abc"])
        try check("+58 ; -58 ; 'ab' +58 ; -58 ; 'AbC1' enter", gives: ["scan ABAbC1"])
    }

    @Test func `a modifier that is still down after a second of silence is taken for stuck`() throws {
        try check("+42 ; wait:1500 'abc' enter", gives: ["scan abc"])
    }

    @Test func `keys that were down when reading began count for nothing until they are let go`() throws {
        try checkBegun(
            "~30 ; -30 -42 ; wait:70 'a' enter", held: [.leftShift, KeyCode(rawValue: 30)], gives: ["scan a"])
        try checkBegun("wait:70 'a' -42 ; '1' enter", held: [.leftShift], gives: ["scan a1"])
        try checkBegun("-28 ; wait:70 'a' enter", held: [.enter], gives: ["scan a"])
    }

    @Test func `the rest of a scan that began before reading did is lost`() throws {
        try checkBegun("'33931' enter '12' enter", gives: ["lost headMissing", "scan 12"])
        try checkBegun("enter '12' enter", gives: ["lost headMissing", "scan 12"])
        try checkBegun("wait:60 '12' enter", gives: ["scan 12"])
        try checkBegun("wait:59 '12' enter", gives: ["lost headMissing"])
    }

    private func checkBegun(
        _ script: String, held: Set<KeyCode> = [], gives expected: [String],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        var stream = ScanStream(
            path: "script", profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"),
            stamps: .recorded)
        var reports: [StreamReport] = []
        let typing = Typing(script)
        stream.begin(held: held, at: MonotonicTime(nanoseconds: 1_000_000 * 1_000_000))
        stream.feed(typing.bytes, at: .distantFuture, &reports)
        #expect(lines(of: reports) == expected, sourceLocation: location)
    }

    @Test func `a dead key types nothing and is reported`() throws {
        try check("'a' +13 ; -13 ; enter", german, gives: ["scan a unmapped 13"])
    }

    @Test func `keys that would reboot a console are text or facts`() throws {
        try check("+56 ; +99 ; -99 ; +48 ; -48 ; -56 ; enter", gives: ["scan b unmapped 99"])
        try check("+29 ; +56 ; +111 ; -111 ; -56 ; -29 ; enter", gives: ["scan \u{7F}"])
    }

    @Test func `a device that was silenced for a moment loses the scan under way and no other`() throws {
        var stream = ScanStream(
            path: "script", profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"),
            stamps: .arrival)
        var reports: [StreamReport] = []
        var now = MonotonicTime(nanoseconds: 1_000_000_000)
        func type(_ script: String, after milliseconds: Int) {
            now = now.advanced(byMilliseconds: milliseconds)
            stream.feed(Typing(script).bytes, at: now, &reports)
        }
        type("'4006'", after: 0)
        stream.interrupt(at: now)
        type("'3931' enter '12' enter", after: 10)
        stream.interrupt(at: now)
        type("'56' enter", after: ScanLimits.headMilliseconds - 1)
        type("'78' enter", after: 500)
        #expect(lines(of: reports) == ["lost overflow", "scan 12", "lost headMissing", "scan 78"])
    }
}
