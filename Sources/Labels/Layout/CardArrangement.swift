/// Where everything stands on a card of one stock, in micrometres.
struct CardArrangement: Hashable, Sendable {
    let title: Slot
    let french: Slot
    let english: Slot
    /// The left end of the room for the bars and their quiet zones, its width, their top and their least height.
    let barsX: Int
    let barsWidth: Int
    let barsY: Int
    let barsHeight: Int
    /// The least width of a bar, and the width that is enough.
    let barsLeast: Int
    let barsModule: Int
    /// The code for people, under its bars.
    let code: Slot
    /// The right edge and top of the matrix, the longest side that it has room for, and the least side of its cells.
    let matrixRight: Int
    let matrixY: Int
    let matrixSide: Int
    let matrixLeast: Int

    /// The arrangement of one stock for what a card carries.
    init(for size: LabelSize, _ code: CardCode) {
        switch (size, code) {
        case (.small, .own): self = .small
        case (.large, .own): self = .large
        case (.shipping, .own): self = .shipping
        case (.small, .calibration): self = .smallCalibration
        case (.large, .calibration): self = .largeCalibration
        case (.shipping, .calibration): self = .shippingCalibration
        }
    }

    private init(
        title: Slot, french: Slot, english: Slot, code: Slot, barsWidth: Int, barsY: Int, barsHeight: Int,
        barsModule: Int, matrixRight: Int, matrixY: Int, matrixSide: Int
    ) {
        self.title = title
        self.french = french
        self.english = english
        self.code = code
        barsX = 500
        self.barsWidth = barsWidth
        self.barsY = barsY
        self.barsHeight = barsHeight
        barsLeast = 250
        self.barsModule = barsModule
        self.matrixRight = matrixRight
        self.matrixY = matrixY
        self.matrixSide = matrixSide
        matrixLeast = 580
    }

    /// 50 × 30 mm: for a bin or a badge; longer codes do not fit.
    static let small = CardArrangement(
        title: Slot(x: 1_250, y: 1_000, width: 32_500, height: 8_500, tallest: 8_000, smallest: 3_000, lines: 2),
        french: Slot(x: 1_250, y: 9_900, width: 32_500, height: 3_400, tallest: 3_200, smallest: 2_000),
        english: Slot(x: 1_250, y: 13_500, width: 32_500, height: 3_400, tallest: 3_200, smallest: 2_000),
        code: Slot(
            x: 3_000, y: 26_600, width: 45_000, height: 2_600, tallest: 2_600, smallest: 2_300, alignment: .bottom),
        barsWidth: 49_000, barsY: 17_400, barsHeight: 9_000, barsModule: 330, matrixRight: 48_750, matrixY: 1_250,
        matrixSide: 14_000)

    /// 100 × 50 mm: for every card.
    static let large = CardArrangement(
        title: Slot(x: 2_500, y: 2_500, width: 70_000, height: 16_000, tallest: 14_000, smallest: 5_000, lines: 2),
        french: Slot(x: 2_500, y: 19_500, width: 70_000, height: 6_000, tallest: 5_500, smallest: 3_000),
        english: Slot(x: 2_500, y: 26_500, width: 70_000, height: 6_000, tallest: 5_500, smallest: 3_000),
        code: Slot(
            x: 4_000, y: 45_200, width: 92_000, height: 3_200, tallest: 4_000, smallest: 3_000, alignment: .bottom),
        barsWidth: 99_000, barsY: 33_500, barsHeight: 11_000, barsModule: 380, matrixRight: 97_500, matrixY: 2_500,
        matrixSide: 22_000)

    /// 100 × 150 mm: for a wall, to be read and scanned from a step away.
    static let shipping = CardArrangement(
        title: Slot(x: 2_500, y: 6_000, width: 64_000, height: 34_000, tallest: 22_000, smallest: 6_000, lines: 2),
        french: Slot(x: 2_500, y: 48_000, width: 95_000, height: 12_000, tallest: 8_000, smallest: 4_000),
        english: Slot(x: 2_500, y: 64_000, width: 95_000, height: 12_000, tallest: 8_000, smallest: 4_000),
        code: Slot(
            x: 4_000, y: 130_000, width: 92_000, height: 7_000, tallest: 7_000, smallest: 3_500, alignment: .bottom),
        barsWidth: 99_000, barsY: 88_000, barsHeight: 38_000, barsModule: 380, matrixRight: 97_500, matrixY: 6_000,
        matrixSide: 28_000)

    /// 50 × 30 mm: its bars would not fit, so the words have their place.
    private static let smallCalibration = CardArrangement(
        title: Slot(x: 1_250, y: 1_000, width: 32_500, height: 12_000, tallest: 5_000, smallest: 3_000, lines: 2),
        french: Slot(x: 1_250, y: 16_500, width: 47_500, height: 6_200, tallest: 3_000, smallest: 2_000, lines: 2),
        english: Slot(x: 1_250, y: 23_300, width: 47_500, height: 6_200, tallest: 3_000, smallest: 2_000, lines: 2),
        code: Slot(x: 3_000, y: 26_600, width: 45_000, height: 2_600, tallest: 2_600, smallest: 2_300),
        barsWidth: 49_000, barsY: 17_400, barsHeight: 9_000, barsModule: 250, matrixRight: 48_750, matrixY: 1_250,
        matrixSide: 14_000)

    /// 100 × 50 mm: nobody types this code, so it does not stand below its bars.
    private static let largeCalibration = CardArrangement(
        title: Slot(x: 2_500, y: 2_500, width: 70_000, height: 9_000, tallest: 8_000, smallest: 4_000),
        french: Slot(x: 2_500, y: 13_000, width: 70_000, height: 9_000, tallest: 4_500, smallest: 3_000, lines: 2),
        english: Slot(x: 2_500, y: 23_000, width: 70_000, height: 9_000, tallest: 4_500, smallest: 3_000, lines: 2),
        code: Slot(x: 4_000, y: 45_200, width: 92_000, height: 3_200, tallest: 4_000, smallest: 3_000),
        barsWidth: 99_000, barsY: 34_000, barsHeight: 13_000, barsModule: 250, matrixRight: 97_500, matrixY: 2_500,
        matrixSide: 22_000)

    /// 100 × 150 mm: the same from a step away.
    private static let shippingCalibration = CardArrangement(
        title: Slot(x: 2_500, y: 6_000, width: 64_000, height: 34_000, tallest: 12_000, smallest: 6_000, lines: 2),
        french: Slot(x: 2_500, y: 46_000, width: 95_000, height: 18_000, tallest: 7_000, smallest: 4_000, lines: 2),
        english: Slot(x: 2_500, y: 66_000, width: 95_000, height: 18_000, tallest: 7_000, smallest: 4_000, lines: 2),
        code: Slot(x: 4_000, y: 130_000, width: 92_000, height: 7_000, tallest: 7_000, smallest: 3_500),
        barsWidth: 99_000, barsY: 88_000, barsHeight: 45_000, barsModule: 250, matrixRight: 97_500, matrixY: 6_000,
        matrixSide: 28_000)
}
