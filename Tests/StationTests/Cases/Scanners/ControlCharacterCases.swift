import Returns
import SystemPackage
import Testing

@testable import Devices

/// Keys that are no plain characters: cases 29 to 36 of the scanners.
enum ControlCharacterCases {
    static let rows: [CaseRow] = [
        CaseRow(
            29, "Ctrl and the bracket key between two values separate them",
            .here {
                let decoded = try typed("'\(head)' gs '\(tail)' enter")
                #expect(decoded.lines == ["scan \(head){1D}\(tail)"])
                try expectElements(decoded)
            }),
        CaseRow(
            30, "F8 does the same where the profile says so, and is named as a key without meaning elsewhere",
            .here {
                try expectElements(try typed("'\(head)' f8 '\(tail)' enter", .honeywell))
                let scan = try #require(try typed("'\(head)' f8 '\(tail)' enter").scans.first)
                #expect(scan.unmapped.map(\.rawValue) == [66])
                #expect(try typed("f8 enter").lines.first?.hasPrefix("lost unmappedKeys") == true)
            }),
        CaseRow(
            31, "Alt with 0, 2 and 9, one after the other, is a separator",
            .here {
                let alt029 = "+56 ; +82 ; -82 ; +80 ; -80 ; +73 ; -73 ; -56 ;"
                try expectElements(try typed("'\(head)' \(alt029) '\(tail)' enter"))
            }),
        CaseRow(
            32, "a scanner that types every character as a number, all digits in one report, is read by its reports",
            .test("a recorded scanner that types numbers with Alt is read whole", in: "KeyReportStreamTests")),
        CaseRow(
            33, "the same through the kernel's eyes is claimed to be nothing, and the reports beside it are found",
            .here {
                // 080 is P and 088 is X: the kernel lets only one 0 and one 8 of either through.
                try expect(
                    typing: "+56 +82 +72 ; -56 -82 -72 ; '2' enter 'OK' enter",
                    gives: ["lost ambiguousAltCode", "scan OK"])
            }, .test("the same recording through the kernel's eyes is lost", in: "KeyReportStreamTests"),
            .test("the reports beside an event node are those of its own interface", in: "KeyReportStreamTests")),
        CaseRow(
            34, "keys of the keypad are digits, whatever NumLock says",
            .here {
                try expect(typing: "+75 ; -75 ; +82 ; -82 ; enter", gives: ["scan 40"])
                try expect(typing: "+69 ; -69 ; +75 ; -75 ; +82 ; -82 ; enter", gives: ["scan 40"])
            }),
        CaseRow(
            35, "CapsLock in a code is of that code alone, and changes no digit",
            .here {
                try expect(typing: "+58 ; -58 ; 'abc1' +58 ; -58 ; enter", gives: ["scan ABC1"])
                try expect(typing: "+58 ; -58 ; 'abc1' enter 'abc' enter", gives: ["scan ABC1", "scan abc"])
            }),
        CaseRow(
            36, "the lamp of CapsLock is switched off with the grab, and letters come as they are printed",
            .here {
                let place = try Place()
                let fifo = try place.freshFIFO("event")
                defer { try? fifo.close() }
                let device = try EvdevDevice(path: place.file("event"))
                device.switchCapsLockLampOff()
                var bytes = [UInt8](repeating: 0, count: 4 * InputEvent.size)
                let count = try bytes.withUnsafeMutableBytes { try fifo.read(into: $0) }
                // EV_LED, LED_CAPSL, 0 and the end of the report, whatever their stamps.
                let records = stride(from: 0, to: count, by: InputEvent.size).map {
                    Array(bytes[($0 + 16)..<($0 + 24)])
                }
                #expect(records == [[0x11, 0, 1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0]])
                try expect(typing: "'AbC1' enter", gives: ["scan AbC1"])
            }),
    ]

    private static let head = "]d2010952012345678810ABC123"
    private static let tail = "17261231"

    private static func expectElements(_ decoded: Decoded) throws {
        let elements = try #require(try decoded.barcode.elements)
        #expect(elements.elements.map(\.identifier) == ["01", "10", "17"])
        #expect(elements.gtin?.fourteen == "09520123456788" && elements.lot == "ABC123")
        #expect(elements.value(of: "17") == "261231" && elements.expiry != nil)
    }
}
