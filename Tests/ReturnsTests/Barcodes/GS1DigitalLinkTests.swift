import Returns
import Testing

@Suite struct GS1DigitalLinkTests {
    @Test(arguments: [
        ("https://id.gs1.org/01/09520123456788/10/ABC123?17=261231", "(01)09520123456788(10)ABC123(17)261231"),
        ("HTTPS://ID.GS1.ORG/01/09520123456788", "(01)09520123456788"),
        ("https://id.gs1.org/00/006141411234567890", "(00)006141411234567890"),
        ("https://id.gs1.org/00/faux/00/006141411234567890", "(00)006141411234567890"),
        ("https://a/stem/401/12345678?99=ABC", "(401)12345678(99)ABC"),
        ("http://a/01/09520123456788/10/A%2FB/21/C#top", "(01)09520123456788(10)A/B(21)C"),
        ("https://a/01/09520123456788/235/TPX", "(01)09520123456788(235)TPX"),
        ("https://a/01/09520123456788?linkType=all&17=261231&&x", "(01)09520123456788(17)261231"),
        ("https://a/01/09520123456788?99=A%2BB", "(01)09520123456788(99)A+B"),
        ("https://a/01/09520123456788/10/A+B", "(01)09520123456788(10)A+B"),
        ("https://a/8006/095201234567880102/21/X", "(8006)095201234567880102(21)X"),
    ])
    func `the elements of a link are read`(_ address: String, _ elements: String) {
        expectReadings("]Q1\(address)", ["elements \(elements)", "text \(address)"].insertingUnit(of: elements))
    }

    @Test(arguments: [
        "https://a/01/09520123456788/10/A/21/B/10/C", "https://a/01/09520123456788/21/B/10/A",
        "https://a/01/09520123456788/21/X?10=L1", "https://a/01/9520123456788", "https://a/01/09520123456789",
        "https://a/01/09520123456788?05=1", "https://a/01/09520123456788?21=1", "https://a/01/09520123456788/10/A%ZZ",
        "https://a/01/09520123456788/10/%1B%5B2J", "https://a/01/09520123456788?99=A+B",
        "https://a/01/09520123456788/235/T/10/A", "https://a/01/09520123456788?17=261231&17=261230",
    ])
    func `a link with wrong contents is a plain address with a warning`(_ address: String) {
        let barcode = Barcode(parsing: address)
        #expect(barcode.summary == ["url \(address)", "text \(address)"])
        #expect(barcode.warnings.count == 1)
    }

    @Test(arguments: [
        "https://example.com/", "https://example.com", "https://a/01/09520123456788/", "https://a/gtin/09520123456788",
        "Https://a/01/09520123456788", "https://a_b/01/09520123456788", "https://u@a/01/09520123456788",
        "https://a?01/09520123456788", "https://a/b?01=09520123456788",
    ])
    func `an address that is no link is a plain address without a warning`(_ address: String) {
        let barcode = Barcode(parsing: "]Q1\(address)")
        #expect(barcode.summary == ["url \(address)", "text \(address)"])
        #expect(barcode.warnings.isEmpty)
    }

    @Test(arguments: [
        "javascript:alert(1)", "https://", "https:///01/09520123456788", "ftp://a/", "https://é.example/",
        "https://a b/",
    ])
    func `what is no address stays text`(_ text: String) {
        expectReadings(text, ["text \(text)"])
    }
}

extension [String] {
    /// A link to a logistic unit reads as the unit as well.
    fileprivate func insertingUnit(of elements: String) -> [String] {
        guard elements.hasPrefix("(00)") else { return self }
        return [self[0], "sscc \(elements.dropFirst(4))", self[1]]
    }
}
