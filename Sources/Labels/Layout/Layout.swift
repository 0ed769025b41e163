import Returns

/// Puts the words of one label into the slots of an arrangement.
struct Layout {
    let arrangement: Arrangement
    let resolution: Resolution

    let typeface: Typeface

    /// All elements from top to bottom; throws when the bin or the plate does not fit whole.
    func elements(for words: LabelWords, plate: LicencePlate, isHeld: Bool) throws(LabelFault) -> [LabelElement] {
        guard typeface.shown(words.bin) == words.bin else { throw .binUnprintable(words.bin) }
        let bin = try whole(words.bin, .bin, in: arrangement.bin)
        let bars = bars(plate)
        let plateText = try whole(words.plate, .plate, in: arrangement.plate, left: bars.area.x)
        var elements = text(words.product, .product, in: arrangement.product)
        elements.reserveCapacity(Self.elementsUsually)
        elements.append(matrix(plate))
        elements += grade(words.grade, isHeld: isHeld)
        elements += text(words.disposition, .disposition, in: arrangement.disposition)
        elements += bin
        elements += rules
        elements.append(bars)
        elements += plateText
        elements += text(words.station, .station, in: arrangement.station)
        elements += text(words.time, .time, in: arrangement.time)
        elements += text(words.copyMark ?? "", .copyMark, in: arrangement.copyMark)
        elements += text(words.copyWords ?? "", .copyWords, in: arrangement.copyWords)
        return elements
    }

    /// Elements that most labels have at most.
    private static let elementsUsually = 20

    private func dots(_ micrometres: Int) -> Dots {
        Dots(micrometres: micrometres, at: resolution)
    }

    // MARK: Text

    /// A text that may be shortened.
    private func text(_ text: String, _ role: LabelElement.Role, in slot: Slot) -> [LabelElement] {
        TextPlacement(slot: slot, resolution: resolution, typeface: typeface).elements(text, role)
    }

    /// A text that may not.
    private func whole(
        _ text: String, _ role: LabelElement.Role, in slot: Slot, left: Dots? = nil
    ) throws(LabelFault) -> [LabelElement] {
        try TextPlacement(slot: slot, resolution: resolution, typeface: typeface, left: left).wholeElements(text, role)
    }

    // MARK: Grade

    /// The letter as large as its square, or smaller in a box that says "held" to somebody who sees no colours.
    private func grade(_ letter: String, isHeld: Bool) -> [LabelElement] {
        let side = dots(arrangement.gradeSide)
        let box = Area(x: dots(arrangement.gradeX), y: dots(arrangement.gradeY), width: side, height: side)
        let inset = dots(isHeld ? arrangement.gradePadding : arrangement.gradePadding / 2)
        // The overshoot of round letters, above and below, must stay inside as well.
        let letters = typeface.capital(in: side - inset * 2, at: resolution)
        let line = TextLine(typeface.glyphs(letter)[...], letters)
        let top = box.y + Dots((side - line.inkHeight).count / 2)
        let left = isHeld ? box.x + Dots((side - line.width).count / 2) : box.x
        let text = LabelElement(line, .grade, x: left, capTop: top + line.rise)
        guard isHeld else { return [text] }
        let frame = LabelElement(role: .heldBox, shape: .box(thickness: dots(arrangement.boxThickness)), area: box)
        return [frame, text]
    }

    // MARK: Barcodes and rules

    private func bars(_ plate: LicencePlate) -> LabelElement {
        let code = Code128(plate)
        let module = Dots(atLeastMicrometres: arrangement.barsModule, at: resolution)
        let area = Area(
            x: dots(arrangement.barsX) + module * Code128.quietModules, y: dots(arrangement.barsY),
            width: module * code.moduleCount,
            height: Dots(atLeastMicrometres: arrangement.barsHeight, at: resolution))
        return LabelElement(role: .bars, shape: .code128(code, module: module), area: area)
    }

    private func matrix(_ plate: LicencePlate) -> LabelElement {
        let code = DataMatrix(plate)
        let module = Dots(atLeastMicrometres: arrangement.matrixModule, at: resolution)
        let side = module * code.side
        let area = Area(
            x: dots(arrangement.matrixRight) - side, y: dots(arrangement.matrixY), width: side, height: side)
        return LabelElement(role: .matrix, shape: .dataMatrix(code, module: module), area: area)
    }

    private var rules: [LabelElement] {
        let margin = dots(arrangement.ruleMargin)
        let width = dots(arrangement.matrixRight) - margin
        return arrangement.rules.map { y in
            let area = Area(x: margin, y: dots(y), width: width, height: dots(arrangement.ruleThickness))
            return LabelElement(role: .rule, shape: .rule, area: area)
        }
    }
}
