import Testing

@testable import Devices

/// Which devices are HID point-of-sale scanners, and what they offer.
struct POSLayoutTests {
    private func layout(_ bytes: [UInt8]) throws -> POSLayout? {
        POSLayout(try ReportDescriptor(bytes))
    }

    @Test func `a scanner is known by its page and its decoded data`() throws {
        let scan = try #require(try layout(Descriptors.honeywell)?.scans[2])
        #expect(scan.capacity == 56)
        #expect(scan.identifier.count == 3)
        #expect(scan.byteCount != nil && scan.continued != nil)
        #expect(try layout(Captures.bytes("pos-gs1.hidraw.descriptor"))?.scans.keys.sorted() == [2])
        #expect(try layout(Captures.bytes("uhidpos-ean13.hidraw.descriptor")) != nil)
    }

    @Test func `a keyboard, the maker's own page and a scanner without data are none`() throws {
        #expect(try layout(Captures.bytes("keyboard.descriptor")) == nil)
        let vendor: [UInt8] = [0x06, 0x8C, 0xFF, 0x09, 0x02, 0xA1, 1, 0x09, 0xFE, 0x75, 8, 0x95, 56, 0x81, 2, 0xC0]
        #expect(try layout(vendor) == nil)
        #expect(try layout([0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x75, 8, 0x95, 8, 0x09, 0xFB, 0x81, 2, 0xC0]) == nil)
        let wide: [UInt8] = [0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x75, 16, 0x95, 8, 0x09, 0xFE, 0x81, 2, 0xC0]
        #expect(try layout(wide) == nil)
    }

    @Test func `raw scanned data is no second code`() throws {
        let bytes: [UInt8] = Descriptors.joined(
            [0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x75, 8, 0x95, 8],
            [0x09, 0x12, 0xA1, 0x02, 0x85, 1, 0x09, 0xFE, 0x81, 2, 0xC0],
            [0x09, 0x13, 0xA1, 0x02, 0x85, 2, 0x09, 0xFE, 0x81, 2, 0xC0, 0xC0])
        let found = try #require(try layout(bytes))
        #expect(found.scans.keys.sorted() == [1])
        #expect(found.inputBytes == [1: 9, 2: 9])
    }

    @Test func `the beeps are single bits of the output report that has them`() throws {
        let found = try #require(try layout(Descriptors.honeywell))
        #expect(found.errorBeep == [4, 0x20])
        #expect(found.goodBeep == [4, 0x40])
        #expect(try layout(Descriptors.unnumbered)?.goodBeep == nil)
    }

    @Test func `the request to leave the keyboard mode is made where it is offered`() throws {
        #expect(POSSwitch.request(try ReportDescriptor(Descriptors.honeywell)) == [0xFE, 1])
        #expect(POSSwitch.request(try ReportDescriptor(Captures.bytes("keyboard.descriptor"))) == nil)
        let otherMaker: [UInt8] = [
            0x06, 0x00, 0xFF, 0x09, 1, 0xA1, 1, 0x85, 0xFE, 0x75, 8, 0x95, 1, 0x09, 1, 0xB1, 2, 0xC0,
        ]
        #expect(POSSwitch.request(try ReportDescriptor(otherMaker)) == nil)
        let endless: [UInt8] = [
            0x06, 0x66, 0xFF, 0x09, 1, 0xA1, 1, 0x85, 0xFE, 0x75, 8, 0x96, 0, 0x40, 0x09, 1, 0xB1, 2, 0xC0,
        ]
        #expect(POSSwitch.request(try ReportDescriptor(endless)) == nil)
    }
}
