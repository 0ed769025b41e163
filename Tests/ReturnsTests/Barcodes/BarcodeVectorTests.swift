import Returns
import Testing

@Suite struct BarcodeVectorTests {
    /// What is scanned, and a reading that it must have; or, where the check is wrong, the start that no reading may
    /// have.
    struct Vector: Sendable, CustomTestStringConvertible {
        let scanned: String
        let reading: String
        let isGood: Bool

        static func good(_ scanned: String, _ reading: String) -> Vector {
            Vector(scanned: scanned, reading: reading, isGood: true)
        }

        static func bad(_ scanned: String, _ start: String) -> Vector {
            Vector(scanned: scanned, reading: start, isGood: false)
        }

        var testDescription: String { scanned }
    }

    @Test(arguments: products + logistics + gs1 + carriers + digitCarriers)
    func `every published vector reads as what it is`(_ vector: Vector) {
        let summary = Barcode(parsing: vector.scanned).summary
        if vector.isGood {
            #expect(summary.contains(vector.reading))
        } else {
            #expect(!summary.contains { $0.hasPrefix(vector.reading) })
        }
    }

    @Test(arguments: products + logistics + gs1 + carriers + digitCarriers)
    func `no vector of anybody else reads as a code of ours`(_ vector: Vector) {
        let readings = Barcode(parsing: vector.scanned).summary
        #expect(!readings.contains { $0.hasPrefix("own") || $0.hasPrefix("wrongOwnCode") })
    }

    static let products: [Vector] = [
        .good("4006381333931", "product 4006381333931"), .good("5901234123457", "product 5901234123457"),
        .good("96385074", "product 96385074"), .good("73513537", "product 73513537"),
        .good("036000291452", "product 036000291452"), .good("09520123456788", "product 9520123456788"),
        .good("12345678901231", "product 12345678901231"),
        .bad("4006381333932", "product"), .bad("09520123456789", "product"),
        .good("4006381333932", "suspect 4006381333932"), .good("09520123456789", "suspect 09520123456789"),
        .good("9780471117094", "product 9780471117094"), .good("9789024538270", "product 9789024538270"),
        .bad("9789024538271", "product"),
        .good("]X01857982185", "product 9781857982183"), .good("]X0080442957X", "product 9780804429573"),
        .bad("]X01857982186", "product"),
        .good("]X003178471", "product 9770317847001"), .good("]X000249319", "product 9770024931000"),
        .good("]X002643596", "product 9770264359008"), .bad("]X003178472", "product 977"),
        .good("04252614", "product 042100005264"), .good("01234505", "product 012000003455"),
        .good("06543217", "product 065100004327"), .good("04965802", "product 049000006582"),
        .good("00123457", "product 001234000057"), .bad("34252614", "product"),
    ]

    static let logistics: [Vector] = [
        .good("006141411234567890", "sscc 006141411234567890"), .good("376104250021234569", "sscc 376104250021234569"),
        .bad("006141411234567891", "sscc"),
        .good("]C1006141411234567890", "text 006141411234567890"),
        .good("]C100006141411234567890", "sscc 006141411234567890"), .bad("]C100006141411234567891", "sscc"),
    ]

    static let gs1: [Vector] = [
        .good("]C18018123456789012345675", "elements (8018)123456789012345675"),
        .good("]C18017952012345678901233", "elements (8017)952012345678901233"),
        .bad("]C18018123456789012345670", "elements"),
        .good("]C1800309520123456788SER-1", "elements (8003)09520123456788SER-1"),
        .bad("]C1800309520123456789SER-1", "elements"), .bad("]C1800319520123456788SER-1", "elements"),
        .good("]C18004952012345ABC", "elements (8004)952012345ABC"), .bad("]C1800495A012345ABC", "elements"),
        .good("]C180131987654Ad4X4bL5ttr2310c2K", "elements (8013)1987654Ad4X4bL5ttr2310c2K"),
        .good("]C1801312345_ABCDEFGHIJKLMCP", "elements (8013)12345_ABCDEFGHIJKLMCP"),
        .bad("]C180131987654Ad4X4bL5ttr2310c2X", "elements"),
        .good("]C180141987654Ad4X4bL5ttr2310c2K", "elements (8014)1987654Ad4X4bL5ttr2310c2K"),
        .good("]C18007GB98MIDL07009312345678", "elements (8007)GB98MIDL07009312345678"),
        .good("]C18007BE71096123456769", "elements (8007)BE71096123456769"),
        .bad("]C18007BE71096123456760", "elements"),
    ]

    static let carriers: [Vector] = [
        .good("RB123456785GB", "postalUnion parcel RB123456785GB"),
        .good("rr 473 124 829 se", "postalUnion parcel RR473124829SE"),
        .good("AA123456785FR", "postalUnion parcel AA123456785FR"),
        .good("EB000717618HK", "postalUnion parcel EB000717618HK"),
        .bad("RB123456786US", "postalUnion"), .good("XX123456789FR", "chronopost parcel XX123456789FR"),
        .good("XY123456789JB01", "chronopost parcel XY123456789JB01"),
        .good("1Z5R89390357567127", "ups parcel 1Z5R89390357567127"),
        .good("1Z879E930346834440", "ups parcel 1Z879E930346834440"),
        .good("1Z999AA10123456784", "ups parcel 1Z999AA10123456784"), .bad("1Z1111111111111111", "ups"),
        .good("K2479825491", "ups parcel K2479825491"), .good("V0490119172", "ups parcel V0490119172"),
        .bad("K2479825492", "ups"), .bad("L2479825491", "ups"),
        .good("7Q53894000014", "colissimo parcel 7Q53894000014"),
        .good("9L00000000048", "colissimo parcel 9L00000000048"),
        .good("8Q00000000017", "colissimo parcel 8Q00000000017"), .bad("8Q00000000018", "colissimo"),
        .good("8R00000000017", "colissimo returnParcel 8R00000000017"),
        .good("9V1130019647441240001033", "colissimo routing 9V1130019647441240001033"),
        .good("%008182709980000020033350276", "dpd parcel 09980000020033 09980000020033F"),
        .good("008182709980000020033350276", "dpd parcel 09980000020033 09980000020033F"),
        .good("09980000020034D", "dpd parcel 09980000020034 09980000020034D"), .bad("09980000020034A", "dpd"),
        .good("JJD0146001234567890", "dhl parcel JJD0146001234567890 JD0146001234567890"),
        .good("JVGL0123456789", "dhl parcel JVGL0123456789"),
        .good("TBA000000000000", "amazon parcel TBA000000000000"), .bad("TBB000000000000", "amazon"),
    ]

    static let digitCarriers: [Vector] = [
        .good("986578788855", "fedEx parcel 986578788855"), .good("477179081230", "fedEx parcel 477179081230"),
        .bad("996578788855", "fedEx"),
        .good("1001921334250001000300779017972697", "fedEx parcel 779017972697"),
        .bad("1001901781990001000300617767839438", "fedEx"),
        .good("041441760228964", "fedEx parcel 041441760228964"),
        .good("568283610012000", "fedEx parcel 568283610012000"),
        .good("9611020987654312345672", "fedEx parcel 987654312345672"), .bad("568283610012732", "fedEx"),
        .good("9400111206206406260787", "usps parcel 9400111206206406260787"),
        .good("9261292700768711948021", "usps parcel 9261292700768711948021"),
        .good("420787459400111206206406260787", "usps parcel 9400111206206406260787"),
        .good("]C142078745\u{1D}9400111206206406260787", "usps parcel 9400111206206406260787"),
        .bad("9434611206206407667131", "usps"), .good("42078745", "usps routing 42078745"),
        .good("3318810025", "dhl parcel 3318810025"), .good("73891051146", "dhl parcel 73891051146"),
        .bad("3318810010", "dhl"),
        .good("428001369716", "deutschePost parcel 428001369716"),
        .good("123456789016", "deutschePost parcel 123456789016"),
        .bad("428001369717", "deutschePost"),
        .good("123456789011", "gls parcel 123456789011"), .good("400000000106", "gls parcel 400000000106"),
        .bad("123456789012", "gls"),
        .good("12123456780101006623123454", "mondialRelay parcel 12345678"),
        .bad("12123456780101106623123454", "mondialRelay"),
        .bad("12123456780101006623123455", "mondialRelay"),
    ]
}
