import Returns
import Testing

/// What codes mean, once they are read: cases 37 to 42 of the scanners, and 50.
enum ContentCases {
    static let rows: [CaseRow] = [
        CaseRow(
            37, "values that ran together are read as they came, with a warning",
            .here {
                let barcode = Barcode(parsing: "]d2010952012345678810ABC12317261231")
                #expect(barcode.lot == "ABC12317261231")
                #expect(barcode.warnings == [.separatorMayBeMissing(identifier: "10")])
            }, .test("a separator that may have been lost is warned of", in: "GS1ElementTests")),
        CaseRow(
            38, "the number of a logistic unit is known behind its identifier",
            .here { #expect(unit("]C100376104250021234569") == "376104250021234569") }),
        CaseRow(
            39, "a separator in front of it changes nothing",
            .here { #expect(unit("]C1\u{1D}00376104250021234569") == "376104250021234569") }),
        CaseRow(
            40, "UPC-A, EAN-8 and the two ways to send an add-on are the products they are",
            .here {
                #expect(product("]E00036000291452") == "036000291452")
                #expect(product("]E496385074") == "96385074")
                #expect(product("]E04006381333931]E112") == "4006381333931+12")
                #expect(product("]E3400638133393112") == "4006381333931+12")
            }),
        CaseRow(
            41, "a UPC-E is the UPC-A that it is short for",
            .here { #expect(product("04252614") == "042100005264") }),
        CaseRow(
            42, "a Digital Link is a product with batch and date, another address is only an address",
            .here {
                let link = Barcode(parsing: "]Q1https://id.gs1.org/01/09520123456788/10/ABC123?17=261231")
                #expect(link.gtins.map(\.fourteen) == ["09520123456788"] && link.lot == "ABC123")
                #expect(link.elements?.value(of: "17") == "261231")
                let address = Barcode(parsing: "]Q1https://example.com/")
                #expect(address.readings.first == .url("https://example.com/") && address.warnings.isEmpty)
            }),
        CaseRow(
            50, "the other barcodes of a parcel's label are known by name, and the right one is asked for",
            .here {
                for (code, carrier) in [
                    ("9V1130019647441240001033", Carrier.colissimo), ("]C142078745", .usps),
                    ("21348075016401", .deutschePost),
                ] {
                    let number = Barcode(parsing: code).carrierNumbers.first { $0.carrier == carrier }
                    #expect(number?.kind == .routing, "\(code)")
                }
                #expect(Barcode(parsing: "8R00000000017").carrierNumbers.first?.kind == .returnParcel)
                let parcel = Barcode(parsing: "%008182709980000020033350276").carrierNumbers.first
                #expect(parcel?.carrier == .dpd && parcel?.number == "09980000020033")
                #expect(parcel?.printedNumber == "09980000020033F")
            }, .test("the routing barcode of a parcel label is named", in: "RefusalTests")),
    ]

    private static func unit(_ code: String) -> String? {
        Barcode(parsing: code).elements?.sscc?.digits
    }

    private static func product(_ code: String) -> String? {
        guard case .product(let gtin, let addOn) = Barcode(parsing: code).readings.first else { return nil }
        return gtin.display + (addOn.map { "+\($0)" } ?? "")
    }
}
