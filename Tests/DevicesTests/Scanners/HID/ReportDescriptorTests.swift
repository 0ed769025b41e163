import Testing

@testable import Devices

/// Report descriptors, good ones and hostile ones.
struct ReportDescriptorTests {
    private func check(
        _ bytes: [UInt8], isRefusedAs expected: ReportDescriptorFault,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: expected, sourceLocation: location) { try ReportDescriptor(bytes) }
    }

    @Test func `the fields of a recorded scanner lie where its reports have them`() throws {
        let fields = try Descriptors.lines(Captures.bytes("pos-ean13.hidraw.descriptor"))
        #expect(
            fields == [
                "input 2: 1:3B 8 x 1 at 0", "input 2: 8C:FB 8 x 1 at 8", "input 2: 8C:FC 8 x 1 at 16",
                "input 2: 8C:FD 8 x 1 at 24", "input 2: 8C:FE 8 x 56 at 32", "input 2: FF66:4 8 x 1 at 480",
                "input 2: FF66:4 8 x 1 at 488", "input 2: 8C:FF 1 x 1 at 496", "input 2: - 7 x 1 at 497",
            ])
    }

    @Test func `each report has the size that the kernel reads`() throws {
        let descriptor = try ReportDescriptor(Descriptors.honeywell)
        #expect(descriptor.sizeBytes(of: HIDReport(kind: .input, id: 2)) == 64)
        #expect(descriptor.sizeBytes(of: HIDReport(kind: .output, id: 4)) == 2)
        #expect(descriptor.sizeBytes(of: HIDReport(kind: .feature, id: 0xFE)) == 2)
        #expect(descriptor.sizeBytes(of: HIDReport(kind: .input, id: 4)) == nil)
        #expect(try ReportDescriptor(Descriptors.unnumbered).sizeBytes(of: HIDReport(kind: .input, id: 0)) == 64)
    }

    @Test func `usages of four bytes bring their page, and a range gives each element its own`() throws {
        #expect(
            try Descriptors.lines(Descriptors.unaligned) == [
                "input 7: 8C:FF 1 x 1 at 0", "input 7: 1:3B 8 x 1 at 1", "input 7: 8C:FE 8 x 4 at 9",
                "input 7: - 7 x 1 at 41",
            ])
        #expect(
            try Descriptors.lines(Descriptors.unnumbered) == [
                "input 0: 8C:FE 8 x 61 at 0", "input 0: 8C:FB 8 x 1 at 488", "input 0: 8C:FC 8 x 1 at 496",
                "input 0: 8C:FD 8 x 1 at 504",
            ])
    }

    @Test func `Push and Pop bring globals back, and of alternatives the first counts`() throws {
        let bytes: [UInt8] = Descriptors.joined(
            [0x05, 0x8C, 0x75, 0x08, 0x95, 0x01, 0xA4, 0x05, 0x01, 0x75, 0x10, 0x09, 0x3B, 0x81, 0x02, 0xB4],
            [0xA9, 0x01, 0x09, 0xFE, 0x09, 0x10, 0xA9, 0x00, 0x81, 0x02])
        #expect(try Descriptors.lines(bytes) == ["input 0: 1:3B 16 x 1 at 0", "input 0: 8C:FE 8 x 1 at 16"])
    }

    @Test func `a long item is stepped over, and an array has no usage of its own`() throws {
        let bytes: [UInt8] = [0xFE, 0x02, 0xF0, 0x81, 0xC0, 0x05, 0x07, 0x19, 0, 0x29, 0x65, 0x75, 8, 0x95, 6, 0x81, 0]
        #expect(try Descriptors.lines(bytes) == ["input 0: - 8 x 6 at 0"])
        #expect(try Descriptors.lines(Captures.bytes("keyboard.descriptor")).count == 16)
    }

    @Test func `an element of no bits or a count of none takes no place`() throws {
        #expect(try Descriptors.lines([0x75, 0x00, 0x95, 0xFF, 0x81, 0x02]) == [])
        #expect(try Descriptors.lines([0x75, 0x08, 0x95, 0x00, 0x81, 0x02]) == [])
        #expect(try Descriptors.lines([]) == [])
    }

    @Test func `what no device may say is a fault that says where`() {
        check([0x05], isRefusedAs: .truncatedItem(offset: 0))
        check([0xC0 | 0x03, 1, 2, 3], isRefusedAs: .truncatedItem(offset: 0))
        check([0xFE, 0xFF, 0x00, 0x01], isRefusedAs: .truncatedItem(offset: 0))
        check([0xC0], isRefusedAs: .endOfNoCollection(offset: 0))
        check([0xA1, 0x01, 0xA1, 0x02, 0xC0], isRefusedAs: .unclosedCollections(count: 1))
        check([0xB4], isRefusedAs: .nothingPushed(offset: 0))
        check([0x85, 0x00], isRefusedAs: .reportNumber(offset: 0))
        check([0x86, 0x00, 0x01], isRefusedAs: .reportNumber(offset: 0))
        check([0x76, 0x01, 0x01], isRefusedAs: .elementTooLarge(offset: 0))
        check([0x77, 0xFF, 0xFF, 0xFF, 0xFF], isRefusedAs: .elementTooLarge(offset: 0))
    }

    @Test func `what has no end or no measure is cut off by a limit`() {
        check([UInt8](repeating: 0xA1, count: 4097), isRefusedAs: .tooLong(sizeBytes: 4097))
        let endless = [[UInt8]](repeating: [0xA1, 0x01], count: 100).flatMap { $0 }
        check(endless, isRefusedAs: .collectionsTooDeep(offset: 64))
        check([UInt8](repeating: 0xA4, count: 100), isRefusedAs: .pushedTooOften(offset: 16))
        let huge: [UInt8] = [0x75, 0x20, 0x97, 0xFF, 0xFF, 0xFF, 0xFF, 0x81, 0x02]
        check(huge, isRefusedAs: .reportTooLong(offset: 7))
        let manyReports = [UInt8]([0x75, 0x08, 0x96, 0x00, 0x40]) + [0x81, 0x02, 0x81, 0x02]
        check(manyReports, isRefusedAs: .reportTooLong(offset: 7))
        let page: [UInt8] = [0x19, 0x00, 0x2B, 0xFF, 0xFF, 0xFF, 0xFF]
        check(page, isRefusedAs: .tooManyUsages(offset: 2))
        let usages = [[UInt8]](repeating: [0x09, 0x01], count: 1025).flatMap { $0 }
        check(usages, isRefusedAs: .tooManyUsages(offset: 2048))
        let fields: [UInt8] = [
            0x75, 1, 0x96, 0, 0x10, 0x19, 0, 0x2A, 0xFF, 0xFF, 0x81, 2, 0x19, 0, 0x2A, 0xFF, 0xFF, 0x81, 2,
        ]
        check(fields, isRefusedAs: .tooManyFields(offset: 17))
    }
}
