/// Where everything stands on one stock, in micrometres. One value per stock is all that a new stock needs.
struct Arrangement: Hashable, Sendable {
    let product: Slot
    /// The square of the grade; `gradePadding` is left above and below the letter in its box, half of it without one.
    let gradeX: Int
    let gradeY: Int
    let gradeSide: Int
    let gradePadding: Int
    let boxThickness: Int
    let disposition: Slot
    let bin: Slot
    /// The left end of the bars' quiet zone, their top, their least height and the least width of a bar.
    let barsX: Int
    let barsY: Int
    let barsHeight: Int
    let barsModule: Int
    /// The plate for people stands under the bars, its left edge on theirs.
    let plate: Slot
    /// The right edge and top of the Data Matrix, and the least side of its cells.
    let matrixRight: Int
    let matrixY: Int
    let matrixModule: Int
    let station: Slot
    let time: Slot
    let copyMark: Slot
    let copyWords: Slot
    /// Heights of the rules between the parts, and the margin at which they begin and end.
    let rules: [Int]
    let ruleMargin: Int
    let ruleThickness: Int
}
