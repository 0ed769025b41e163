import Testing

@testable import Returns

@Suite struct GS1ElementTests {
    /// Checks GS1 data: its elements, or the fault that it must have.
    private func check(
        _ data: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found: String
        do throws(GS1Fault) {
            let parsed = try GS1ElementString(parsing: data)
            found = parsed.elements.map { "(\($0.identifier))\($0.value)" }.joined()
        } catch {
            found = "\(error)"
        }
        #expect(found == expected, sourceLocation: sourceLocation)
    }

    @Test func `values of predefined length need no separator, the others end at one`() {
        check("010952012345678810ABC123\u{1D}17261231", "(01)09520123456788(10)ABC123(17)261231")
        check("0109520123456788\u{1D}10ABC123", "(01)09520123456788(10)ABC123")
        check("10ABC123\u{1D}", "(10)ABC123")
        check("3103001750", "(3103)001750")
        check("10A\u{1D}10A", "(10)A")
    }

    @Test func `what is wrong is named`() {
        check("", "empty")
        check("\u{1D}10A", "misplacedSeparator(offset: 0)")
        check("10A\u{1D}\u{1D}21B", "misplacedSeparator(offset: 4)")
        check("10\u{1D}21B", #"wrongLength(identifier: "10", bytes: 0)"#)
        check("0500", "unknownIdentifier(offset: 0)")
        check("010952012345678", #"wrongLength(identifier: "01", bytes: 13)"#)
        check("0109520123456789", #"failedCheck(identifier: "01", Returns.GS1Check.checkDigit)"#)
        check("01\u{1D}9520123456788", #"wrongCharacter(identifier: "01")"#)
        check("10A^XZ", #"wrongCharacter(identifier: "10")"#)
        check("10A B", #"wrongCharacter(identifier: "10")"#)
        check("10é", #"wrongCharacter(identifier: "10")"#)
        check("10\(String(repeating: "A", count: 21))", #"wrongLength(identifier: "10", bytes: 21)"#)
        check("10A\u{1D}10B", #"conflictingValues(identifier: "10")"#)
    }

    @Test(arguments: [
        ("17260200", true), ("17260231", false), ("17261301", false), ("17240229", true), ("17250229", false),
        ("7006260200", false), ("7006260228", true), ("7003261231" + "2359", true), ("70032612312460", false),
        ("725020001231", true), ("725020001331", false), ("43211", true), ("43212", false),
        ("8001" + "00000000100100", false), ("8001" + "00010000100120", false),
        ("8001" + "00010000100100", true), ("80060952012345678801" + "02", true),
        ("80060952012345678803" + "02", false),
        ("72581/3", true), ("72584/3", false), ("4309" + "02790858483015297971", true),
        ("4309" + "18000000013600000000", false), ("4330000123-", true), ("4330000123+", false), ("80110", true),
        ("801101", false), ("4300A%20B", true), ("4300A%2", false), ("8014123456789", false), ("7041BX", true),
        ("7252" + "9", true), ("72523", false), ("800826123123", true), ("80082612312360", false),
        ("8040490154203237518", true),
        ("422250", true), ("253" + "4006381333931" + "DOC", true), ("8030ab_-=", true), ("8030a+b", false),
        ("8010" + "1234-AB#1", true), ("8010" + "1234-ab", false), ("3910125", false), ("3910978" + "15", true),
    ])
    func `every check of a value is applied`(_ data: String, _ isValid: Bool) {
        #expect(((try? GS1ElementString(parsing: data)) != nil) == isValid)
    }

    @Test func `the parts of a return are found`() throws {
        let data = try GS1ElementString(parsing: "010400638133393117270228" + "10LOT42\u{1D}21SN-7")
        #expect(data.gtin?.display == "4006381333931")
        #expect(data.lot == "LOT42")
        #expect(data.serial == "SN-7")
        #expect(data.sscc == nil)
        #expect(data.expiry?.day == 28)
        #expect(data.expiry?.year(seenIn: 2026) == 2027)
        let barcode = Barcode(parsing: "]d20104006381333931" + "21SN-7")
        #expect(barcode.gtins.map(\.display) == ["4006381333931"])
        #expect(barcode.serial == "SN-7")
        #expect(barcode.lot == nil)
    }

    @Test(arguments: [
        (76, 2026, 2076), (75, 2026, 2075), (77, 2026, 1977), (99, 2026, 1999), (0, 2026, 2000), (10, 2060, 2110),
        (11, 2060, 2011),
    ])
    func `the century of a date follows from the year in which it is read`(_ short: Int, _ now: Int, _ year: Int) throws
    {
        let digits = short < 10 ? "0\(short)" : "\(short)"
        let date = try #require(GS1Date("\(digits)0100"))
        #expect(date.year(seenIn: now) == year)
        #expect(date.day == nil)
    }

    @Test func `a separator that may have been lost is warned of`() {
        let lost = Barcode(parsing: "]d2010952012345678810ABC12317261231")
        #expect(lost.summary.first == "elements (01)09520123456788(10)ABC12317261231")
        #expect(lost.warnings == [.separatorMayBeMissing(identifier: "10")])
        #expect(Barcode(parsing: "]d2010952012345678810ABC123\u{1D}17261231").warnings.isEmpty)
        #expect(Barcode(parsing: "]d2010952012345678810ABC12317261331").warnings.isEmpty)
        #expect(Barcode(parsing: "]d20109520123456788" + "1726123110ABC").warnings.isEmpty)
    }

    @Test func `more elements than the limit are refused whole`() {
        let all = GS1Dictionary.identifiers.values.filter { $0.components.allSatisfy { $0.checks.isEmpty } }
            .sorted { $0.code < $1.code }.prefix(Limits.gs1Elements + 1)
        let data = all.map { identifier in
            identifier.code + identifier.components.map { String(repeating: "1", count: $0.longest) }.joined()
        }
        #expect(all.count == Limits.gs1Elements + 1)
        check(data.joined(separator: "\u{1D}"), "tooManyElements")
        #expect((try? GS1ElementString(parsing: data.dropLast().joined(separator: "\u{1D}"))) != nil)
    }
}
