import Console
import Rehearsal
import Returns
import Testing

@testable import Devices

/// What is lost on the way, and whose device it is: cases 17 to 28 of the scanners.
enum LossCases {
    static let rows: [CaseRow] = [
        CaseRow(
            17, "after an overflow in mid-code nothing of it counts, and the next code is whole",
            .here {
                let decoded = try typed("'40063' dropped ; '81333931' enter '77' enter")
                #expect(decoded.lines == ["lost overflow", "scan 77"])
            }),
        CaseRow(
            18, "a Shift whose release was lost is not down any more once the kernel has been asked",
            .here {
                var stream = try keyStream(.us)
                var reports: [StreamReport] = []
                stream.feed(Typing("+42 ; '12' dropped ;").bytes, at: .distantFuture, &reports)
                #expect(stream.wantsHeldKeys)
                stream.resynchronize(held: [])
                stream.feed(Typing("enter 'abc' enter").bytes, at: .distantFuture, &reports)
                #expect(Decoded(reports).lines == ["lost overflow", "scan abc"])
            }),
        CaseRow(
            19, "a reader that was late by a whole queue knows it, as recorded on a real kernel",
            .here {
                var stream = try keyStream(.us)
                var reports: [StreamReport] = []
                stream.feed(try Proofs.recording("uinput-overflow.evdev"), at: .distantFuture, &reports)
                #expect(Decoded(reports).lines == ["lost overflow", "scan RMA-7"])
            }),
        CaseRow(
            20, "a key that repeats by itself is one character",
            .here { try expect(typing: "+6 ; wait:250 ~6 ; wait:33 ~6 ; -6 ; enter", gives: ["scan 5"]) }),
        CaseRow(
            21,
            "a scanner pulled in mid-code loses it aloud, and is the same seat's when it comes back as another node",
            .here {
                try expect(typing: "'400638'", unplugged: true, gives: ["lost unplugged(characters: 6)"])
                let seat = [bound("seat 3", to: "usb-0:3")]
                #expect(owners([node("/sys/a", "event4", port: "usb-0:3:1.0")], seat) == ["seat 3"])
                #expect(owners([node("/sys/b", "event9", port: "usb-0:3:1.0")], seat) == ["seat 3"])
            }, .laboratory("unplugged_in_mid_scan")),
        CaseRow(
            22, "a scan that lay unread when the cable went is gone, and the screen says that the scanner is",
            .here {
                // The kernel hands out nothing of the queue: there is nothing to decode, and nothing is made of it.
                try expect(typing: "", unplugged: true, gives: [])
                #expect(Language.english.phrasebook().scanners(0, of: 1).long == "No scanner")
            },
            .test("a character device that hangs up loses the scan under way and is detached", in: "ReplayTests"),
            .laboratory("unplugged_in_mid_scan")),
        CaseRow(
            23, "a scanner that another program has grabbed is named, not read, and had when it is free",
            .test("a line that another program holds is told once", in: "SerialNodeTests"),
            .laboratory("held_by_another_program")),
        CaseRow(
            24, "a key that is down when the station begins is waited for, and is no part of the first code",
            .here {
                var stream = try keyStream(.us)
                var reports: [StreamReport] = []
                stream.begin(held: [.enter], at: MonotonicTime(nanoseconds: 1_000_000 * 1_000_000))
                let keys = Typing("~28 ; ~28 ; -28 ; wait:70 '12' enter")
                stream.feed(keys.bytes, at: .distantFuture, &reports)
                let decoded = Decoded(reports, emptyScans: stream.emptyScans)
                #expect(decoded.lines == ["scan 12"] && decoded.emptyScans == 0)
            }, .laboratory("key_held_at_the_grab")),
        CaseRow(
            25, "two scanners of one kind that type at the same time give two codes, each with its seat",
            .here {
                var left = try keyStream(ScannerProfile(name: "left"))
                var right = try keyStream(ScannerProfile(name: "right"))
                var reports: [StreamReport] = []
                let (one, two) = (Typing("'4006381333931' enter").bytes, Typing("'5901234123457' enter").bytes)
                for start in stride(from: 0, to: one.count, by: InputEvent.size) {
                    let record = start..<(start + InputEvent.size)
                    left.feed(one[record], at: .distantFuture, &reports)
                    right.feed(two[record], at: .distantFuture, &reports)
                }
                let scans = Decoded(reports).scans
                #expect(scans.map(\.device) == ["left", "right"])
                #expect(scans.map(\.text) == ["4006381333931", "5901234123457"])
            }, .test("two scanners that type at the same time do not mix", in: "ReplayTests")),
        CaseRow(
            26, "scanners that share one link by their name are told apart by their ports",
            .here {
                let seats = [bound("left", to: "usb-0:1"), bound("right", to: "usb-0:2")]
                let link = ["/dev/input/by-id/usb-Scanner-event-kbd"]
                let two = node("/sys/2", "event2", port: "usb-0:2:1.0", links: link)
                let one = node("/sys/1", "event1", port: "usb-0:1:1.0")
                #expect(owners([two, one], seats) == ["right", "left"])
                #expect(owners([one, two], seats) == ["left", "right"])
            }, .laboratory("twins")),
        CaseRow(
            27, "a keyboard that nobody bound is not taken, and is listed as no scanner",
            .here {
                let stranger = node("/sys/k", "event2", port: "usb-0:7:1.0")
                for seats in [[], [bound("seat 3", to: "usb-0:3")]] {
                    let listed = ScannerListing.classify([stranger], boundBy: seats)
                    #expect(listed.map(\.takenFor) == [nil] && listed.map(\.boundTo) == [nil])
                }
            }, .laboratory("rogue_keyboard"), .laboratory("bind_by_the_card")),
        CaseRow(
            28, "every node of a scanner that has several is taken",
            .here {
                let keyboard = node("/sys/a/event4", "event4", port: "usb-0:3:1.0")
                let control = node("/sys/a/event5", "event5", port: "usb-0:3:1.1", isKeyboard: false)
                #expect(owners([keyboard, control], [bound("seat 3", to: "usb-0:3")]) == ["seat 3", "seat 3"])
            }, .test("every node of one scanner is taken and none of another", in: "ScannerListingTests")),
    ]

    private static func bound(_ name: String, to port: String) -> ScannerBinding {
        ScannerBinding(match: .path(port), profile: ScannerProfile(name: name))
    }

    private static func node(
        _ syspath: String, _ event: String, port: String, links: [String] = [], isKeyboard: Bool = true
    ) -> InputNode {
        InputNode(
            syspath: syspath, node: "/dev/input/\(event)", name: "USB Keyboard", path: port, links: links,
            plug: String(port.prefix(7)), isKeyboard: isKeyboard)
    }

    /// Whose each node is when all of them are there.
    private static func owners(_ nodes: [InputNode], _ seats: [ScannerBinding]) -> [String?] {
        ScannerListing.classify(nodes, boundBy: seats).map(\.boundTo)
    }
}
