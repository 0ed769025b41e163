extension Arrangement {
    /// The arrangement of one stock.
    init(for size: LabelSize) {
        switch size {
        case .small: self = .small
        case .large: self = .large
        case .shipping: self = .shipping
        }
    }

    /// 50 × 30 mm: words, grade and bin at the left, the bars below, the matrix at the top right.
    static let small = Arrangement(
        product: Slot(x: 1_250, y: 800, width: 32_500, height: 5_700, tallest: 3_000, smallest: 2_300, lines: 2),
        gradeX: 1_250, gradeY: 6_500, gradeSide: 10_700, gradePadding: 900, boxThickness: 400,
        disposition: Slot(
            x: 13_000, y: 6_500, width: 20_750, height: 5_250, tallest: 3_400, smallest: 2_000, lines: 2),
        bin: Slot(
            x: 13_000, y: 11_900, width: 20_750, height: 4_900, tallest: 6_200, smallest: 2_500, alignment: .bottom),
        barsX: 500, barsY: 17_400, barsHeight: 9_000, barsModule: 250,
        plate: Slot(
            x: 3_000, y: 26_600, width: 24_250, height: 2_600, tallest: 2_600, smallest: 2_300, alignment: .bottom),
        matrixRight: 48_750, matrixY: 1_250, matrixModule: 850,
        station: Slot(x: 37_250, y: 16_300, width: 11_500, height: 4_400, tallest: 2_600, smallest: 1_800, lines: 2),
        time: Slot(
            x: 28_000, y: 26_850, width: 20_750, height: 2_350, tallest: 2_300, smallest: 1_800, alignment: .bottom),
        copyMark: Slot(x: 37_250, y: 20_900, width: 11_500, height: 3_200, tallest: 3_800, smallest: 2_400),
        copyWords: Slot(
            x: 37_250, y: 24_400, width: 11_500, height: 2_300, tallest: 2_600, smallest: 1_800, alignment: .bottom),
        rules: [], ruleMargin: 0, ruleThickness: 0)

    /// 100 × 50 mm: three bands, for the product and the matrix, for grade, way and bin, and for the bars.
    static let large = Arrangement(
        product: Slot(x: 2_500, y: 2_300, width: 78_500, height: 15_500, tallest: 5_000, smallest: 4_000, lines: 3),
        gradeX: 2_500, gradeY: 19_850, gradeSide: 12_500, gradePadding: 1_000, boxThickness: 750,
        disposition: Slot(
            x: 18_000, y: 19_850, width: 40_000, height: 12_500, tallest: 5_500, smallest: 3_000, lines: 2,
            alignment: .middle),
        bin: Slot(
            x: 60_000, y: 19_850, width: 37_500, height: 12_500, tallest: 15_000, smallest: 3_000,
            alignment: .middle),
        barsX: 1_000, barsY: 34_600, barsHeight: 10_000, barsModule: 330,
        plate: Slot(
            x: 4_750, y: 45_000, width: 48_000, height: 3_400, tallest: 4_000, smallest: 3_500,
            alignment: .bottom),
        matrixRight: 97_500, matrixY: 2_500, matrixModule: 920,
        station: Slot(x: 60_000, y: 34_600, width: 37_500, height: 3_500, tallest: 3_500, smallest: 2_500),
        time: Slot(x: 60_000, y: 38_700, width: 37_500, height: 3_500, tallest: 3_500, smallest: 2_500),
        copyMark: Slot(
            x: 60_000, y: 43_400, width: 11_000, height: 5_000, tallest: 6_000, smallest: 3_000, alignment: .bottom),
        copyWords: Slot(
            x: 72_000, y: 43_400, width: 25_500, height: 5_000, tallest: 4_000, smallest: 2_500, alignment: .bottom),
        rules: [18_750, 33_400], ruleMargin: 2_500, ruleThickness: 250)

    /// 100 × 150 mm: four bands, for the product and the matrix, for grade, way and bin, for the bars, and for when and
    /// where. The plate is as tall as people can read from a step away.
    static let shipping = Arrangement(
        product: Slot(x: 2_500, y: 3_000, width: 64_000, height: 30_000, tallest: 8_000, smallest: 5_000, lines: 3),
        gradeX: 2_500, gradeY: 38_500, gradeSide: 22_000, gradePadding: 1_600, boxThickness: 1_000,
        disposition: Slot(
            x: 28_000, y: 38_500, width: 69_500, height: 22_000, tallest: 9_000, smallest: 5_000, lines: 2,
            alignment: .middle),
        bin: Slot(
            x: 2_500, y: 62_500, width: 95_000, height: 20_000, tallest: 22_000, smallest: 6_000,
            alignment: .middle),
        barsX: 1_000, barsY: 87_500, barsHeight: 26_000, barsModule: 500,
        plate: Slot(
            x: 6_000, y: 114_500, width: 88_000, height: 9_500, tallest: 9_000, smallest: 5_000,
            alignment: .bottom),
        matrixRight: 97_500, matrixY: 3_000, matrixModule: 1_400,
        station: Slot(x: 2_500, y: 129_000, width: 95_000, height: 5_000, tallest: 5_000, smallest: 3_000),
        time: Slot(x: 2_500, y: 135_000, width: 95_000, height: 5_000, tallest: 5_000, smallest: 3_000),
        copyMark: Slot(
            x: 2_500, y: 141_500, width: 15_000, height: 6_000, tallest: 7_000, smallest: 4_000, alignment: .bottom),
        copyWords: Slot(
            x: 20_000, y: 141_500, width: 77_500, height: 6_000, tallest: 5_000, smallest: 3_000, alignment: .bottom),
        rules: [36_000, 85_000, 127_000], ruleMargin: 2_500, ruleThickness: 400)
}
