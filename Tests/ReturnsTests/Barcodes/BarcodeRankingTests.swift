import Returns
import Testing

/// Which reading comes first, and that the others stay in the list.
@Suite struct BarcodeRankingTests {
    @Test func `an EAN-13 is a product`() {
        expectReadings("4006381333931", ["product 4006381333931", "text 4006381333931"])
        #expect(Barcode(parsing: "4006381333931").gtins.map(\.fourteen) == ["04006381333931"])
    }

    @Test func `an EAN-13 with a wrong last digit is no product but a suspect`() {
        expectReadings("4006381333932", ["suspect 4006381333932", "text 4006381333932"])
        #expect(Barcode(parsing: "4006381333932").gtins.isEmpty)
    }

    @Test func `the symbology decides what twelve digits are`() {
        let digits = "477179081230"
        #expect(Barcode(parsing: digits).summary.first == "fedEx parcel 477179081230")
        expectReadings("]E0\(digits)", ["suspect \(digits)", "text \(digits)"])
        expectReadings("036000291452", ["product 036000291452", "text 036000291452"])
    }

    @Test func `a number that passes two checks keeps both readings, the product first unless Code 128 carries it`() {
        let number = "736500000034"
        expectReadings(number, ["product \(number)", "deutschePost parcel \(number)", "text \(number)"])
        expectReadings("]C0\(number)", ["deutschePost parcel \(number)", "product \(number)", "text \(number)"])
    }

    @Test func `a retail symbology carries products and nothing else`() {
        expectReadings("]E00036000291452", ["product 036000291452", "text 0036000291452"])
        expectReadings("]E496385074", ["product 96385074", "text 96385074"])
        expectReadings("]E04006381333931]E112", ["product 4006381333931+12", "text 4006381333931]E112"])
        expectReadings("]E04006381333931]E212345", ["product 4006381333931+12345", "text 4006381333931]E212345"])
        expectReadings("]E3400638133393112", ["product 4006381333931+12", "text 400638133393112"])
        expectReadings("]E496385074]E112", ["product 96385074+12", "text 96385074]E112"])
        expectReadings("]E112", ["text 12"])
        expectReadings("]E0L000010000016", ["text L000010000016"])
    }

    @Test func `a coupon behind a UPC-A is read as well`() {
        expectReadings(
            "]E00036000291452]C18111123",
            ["product 036000291452", "text 0036000291452]C18111123"])
        expectReadings(
            "]E00036000291452]C181110123",
            ["product 036000291452", "elements (8111)0123", "text 0036000291452]C181110123"])
    }

    @Test func `a UPC-E is expanded`() {
        expectReadings("04252614", ["product 042100005264", "text 04252614"])
    }

    @Test func `fourteen digits of Interleaved 2 of 5 are a case first`() {
        expectReadings("]I112345678901231", ["product 12345678901231", "text 12345678901231"])
        expectReadings("]C012345678901231", ["product 12345678901231", "text 12345678901231"])
    }

    @Test func `an SSCC reads the same with and without FNC1 as GS`() {
        let expected = [
            "elements (00)376104250021234569", "sscc 376104250021234569", "text 00376104250021234569",
        ]
        expectReadings("]C100376104250021234569", expected)
        expectReadings("]C1\u{1D}00376104250021234569", expected)
        expectReadings("\u{1D}00376104250021234569", expected)
        expectReadings("00376104250021234569", expected)
        #expect(
            Barcode(parsing: "]C100376104250021234569").parcelKeys == ["376104250021234569", "00376104250021234569"])
    }

    @Test func `an identifier that the standard does not know is data`() {
        expectReadings("]C34006381333931", ["text ]C34006381333931"])
        expectReadings("]c", ["text ]c"])
        #expect(Barcode(parsing: "]C34006381333931").symbology == nil)
        #expect(Barcode(parsing: "]C0ABC").symbology == SymbologyIdentifier(letter: "C", modifier: "0"))
    }

    @Test func `the wrong barcode of a parcel label is known by name`() {
        #expect(
            Barcode(parsing: "9V1130019647441240001033").summary.first == "colissimo routing 9V1130019647441240001033")
        let spaced = Barcode(parsing: "9V1 13001 964744 1240 001033")
        #expect(spaced.summary.first == "colissimo routing 9V1130019647441240001033")
        #expect(spaced.parcelKeys == ["9V1 13001 964744 1240 001033"])
        #expect(Barcode(parsing: "]C142078745").summary.contains("usps routing 42078745"))
        #expect(Barcode(parsing: "8R00000000017").summary.first == "colissimo returnParcel 8R00000000017")
    }

    @Test func `a parcel is looked up under every number it may have`() {
        #expect(
            Barcode(parsing: "%008182709980000020033350276").parcelKeys
                == ["09980000020033", "09980000020033F", "%008182709980000020033350276"])
        #expect(Barcode(parsing: " rb 123456785 gb ").parcelKeys == ["RB123456785GB", "RB 123456785 GB"])
        #expect(Barcode(parsing: String(repeating: "A", count: 65)).parcelKeys.isEmpty)
        #expect(Barcode(parsing: "").parcelKeys.isEmpty)
    }

    @Test func `two products without an end between them are suggested, not taken`() {
        let barcode = Barcode(parsing: "40063813339315901234123457")
        #expect(barcode.gtins.isEmpty)
        #expect(barcode.warnings.count == 1)
        #expect(barcode.summary.last == "text 40063813339315901234123457")
    }

    @Test func `separators inside make GS1 data of any symbology, one at the end does not`() {
        let data = "010952012345678810ABC123\u{1D}17261231"
        let elements = "elements (01)09520123456788(10)ABC123(17)261231"
        for start in ["", "]d2", "]d2\u{1D}", "]Q3", "]d1", "]C0"] {
            expectReadings(start + data, [elements])
        }
        expectReadings("0109520123456788\u{1D}", ["elements (01)09520123456788"])
        expectReadings("10ABC\u{1D}", ["unreadable controlCharacters"])
        expectReadings("]d210ABC\u{1D}", ["elements (10)ABC"])
    }
}
