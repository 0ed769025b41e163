import Returns
import Testing

@testable import Devices

/// What is typed, under which layout, and where a code ends: cases 1 to 16 of the scanners.
enum FramingCases {
    static let rows: [CaseRow] = [
        CaseRow(
            1, "a product's code at two milliseconds a character is that product",
            .here {
                let decoded = try typed("'4006381333931' enter")
                #expect(decoded.lines == ["scan 4006381333931"])
                #expect(try decoded.barcode.gtins.map(\.fourteen) == ["04006381333931"])
            }),
        CaseRow(
            2, "with a wrong last digit it is no product, and has to be scanned again",
            .here {
                let barcode = try typed("'4006381333932' enter").barcode
                #expect(barcode.readings.first == .suspectProduct("4006381333932") && barcode.gtins.isEmpty)
            }, .test("a wrong check digit is named", in: "ItemTests")),
        CaseRow(
            3, "a scanner set to French types digits with Shift, and is read so",
            .here { try expect(typing: "S'4006381333931' enter", .french, gives: ["scan 4006381333931"]) }),
        CaseRow(
            5, "Shift in the report of its letter makes the capitals of a UPS number",
            .here {
                let barcode = try typed("F'1Z999AA10123456784' enter").barcode
                #expect(barcode.carrierNumbers.first?.carrier == .ups)
            }),
        CaseRow(
            7, "reports that let one key go and press the next are read in their order",
            .here { try expect(typing: "R'3BE9604F-9E76' enter", gives: ["scan 3BE9604F-9E76"]) }),
        CaseRow(
            8, "digits that follow themselves are all kept",
            .here { try expect(typing: "'02422288' enter", gives: ["scan 02422288"]) }),
        CaseRow(
            9, "a key that is pressed again without being let go is one character, and the check digit notices",
            .here {
                let decoded = try typed("'40063813' +4 ; +4 ; -4 ; '931' enter")
                #expect(decoded.lines == ["scan 400638133931"])
                #expect(try decoded.barcode.gtins.isEmpty)
            }),
        CaseRow(
            10, "the keypad's Enter ends a code",
            .here { try expect(typing: "'12' kpenter", gives: ["scan 12"]) }),
        CaseRow(
            11, "Tab ends a code where the scanner is set so, and is a part of it elsewhere",
            .here {
                try expect(typing: "'SN1' tab 'SN2' tab", .tabbed, gives: ["scan SN1", "scan SN2"])
                let decoded = try typed("'SN1' tab 'X' enter")
                #expect(decoded.lines == ["scan SN1{9}X"])
                #expect(try decoded.barcode.readings == [.unreadable(.controlCharacters)])
            }),
        CaseRow(
            12, "Enter alone is no scan, and is counted",
            .here {
                let decoded = try typed("enter", silence: 600)
                #expect(decoded.lines.isEmpty && decoded.emptyScans == 1)
            }),
        CaseRow(
            13, "two Enters, or Enter and Ctrl-J, are one end",
            .here {
                try expect(typing: "'12' enter enter '34' enter", silence: 600, gives: ["scan 12", "scan 34"])
                try expect(typing: "'12' enter +29 +36 ; -36 -29 ;", silence: 600, gives: ["scan 12"])
            }),
        CaseRow(
            14, "without a suffix a tenth of a second of silence ends a code",
            .here {
                try expect(typing: "'4006381333931'", .endless, silence: 100, gives: ["scan 4006381333931"])
                try expect(typing: "'4006381333931'", .endless, silence: 90, gives: [])
            }),
        CaseRow(
            15, "two products that run together are proposed as two, and taken as none",
            .here {
                let decoded = try typed("'4006381333931' wait:38 '5901234123457'", .endless, silence: 100)
                #expect(decoded.lines == ["scan 40063813339315901234123457"])
                let barcode = try decoded.barcode
                let (one, two) = (try #require(GTIN("4006381333931")), try #require(GTIN("5901234123457")))
                #expect(barcode.warnings == [.mayBeTwoProducts(one, two)] && barcode.gtins.isEmpty)
            }),
        CaseRow(
            16, "a code whose Enter does not come is lost and said so, and the next one is whole",
            .here {
                let decoded = try typed("'4006381' wait:600 '4006381333931' enter")
                #expect(decoded.lines == ["lost partial(characters: 7)", "scan 4006381333931"])
            }, .test("a lost scan is said and changes nothing", in: "WorkflowTests")),
    ]
}
