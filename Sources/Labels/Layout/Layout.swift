import Returns

/// Puts the words of one label into the slots of an arrangement.
struct Layout {
    let arrangement: Arrangement
    let resolution: Resolution

    /// All elements from top to bottom; throws when the bin does not fit whole.
    func elements(for words: LabelWords, plate: LicencePlate, isHeld: Bool) throws(LabelFault) -> [LabelElement] {
        let bin = arrangement.bin.fitted(glyphs(words.bin), at: resolution)
        let binRoom = arrangement.bin.area(at: resolution)
        guard bin.isWhole, bin.inkHeight <= binRoom.height else { throw .binTooWide(words.bin) }
        let bars = bars(plate)
        return text(words.product, .product, in: arrangement.product)
            + [matrix(plate)]
            + grade(words.grade, isHeld: isHeld)
            + text(words.disposition, .disposition, in: arrangement.disposition)
            + placed(bin, .bin, in: binRoom, arrangement.bin.alignment)
            + rules
            + [bars]
            + text(words.plate, .plate, in: arrangement.plate, left: bars.area.x)
            + text(words.station, .station, in: arrangement.station)
            + text(words.time, .time, in: arrangement.time)
            + text(words.copyMark ?? "", .copyMark, in: arrangement.copyMark)
            + text(words.copyWords ?? "", .copyWords, in: arrangement.copyWords)
    }

    private func glyphs(_ text: String) -> [Glyph] {
        text.compactMap { Glyph.all[$0] }
    }

    private func dots(_ micrometres: Int) -> Dots {
        Dots(micrometres: micrometres, at: resolution)
    }

    // MARK: Text

    private func text(
        _ text: String, _ role: LabelElement.Role, in slot: Slot, left: Dots? = nil
    ) -> [LabelElement] {
        let room = slot.area(at: resolution)
        let moved = Area(x: left ?? room.x, y: room.y, width: room.width, height: room.height)
        return placed(slot.fitted(glyphs(text), at: resolution), role, in: moved, slot.alignment)
    }

    /// The lines of a block, left-aligned in their room.
    private func placed(
        _ block: TextBlock, _ role: LabelElement.Role, in room: Area, _ alignment: Slot.Alignment
    ) -> [LabelElement] {
        guard let first = block.lines.first else { return [] }
        let slack = room.height - block.inkHeight
        let top =
            switch alignment {
            case .top: room.y
            case .middle: room.y + Dots(slack.count / 2)
            case .bottom: room.y + slack
            }
        return block.lines.enumerated().map { number, line in
            let capTop = top + first.rise + TextLine.pitch(at: line.height) * number
            return element(line, role, x: room.x, capTop: capTop)
        }
    }

    private func element(_ line: TextLine, _ role: LabelElement.Role, x: Dots, capTop: Dots) -> LabelElement {
        let area = Area(
            x: x, y: capTop - line.rise, width: line.width, height: line.rise + line.capitals + line.sink)
        return LabelElement(role: role, shape: .text(line.text, height: line.height, capTop: capTop), area: area)
    }

    // MARK: Grade

    /// The letter as large as its square, or smaller in a box that says "held" to somebody who sees no colours.
    private func grade(_ letter: String, isHeld: Bool) -> [LabelElement] {
        let side = dots(arrangement.gradeSide)
        let box = Area(x: dots(arrangement.gradeX), y: dots(arrangement.gradeY), width: side, height: side)
        let inset = dots(isHeld ? arrangement.gradePadding : arrangement.gradePadding / 2)
        // The overshoot of round letters, above and below, must stay inside as well.
        let height = Dots((side - inset * 2).count * 1_000 / 820)
        let line = TextLine(glyphs(letter)[...], height: height)
        let top = box.y + Dots((side - line.rise - line.capitals - line.sink).count / 2)
        let left = isHeld ? box.x + Dots((side - line.width).count / 2) : box.x
        let text = element(line, .grade, x: left, capTop: top + line.rise)
        guard isHeld else { return [text] }
        let frame = LabelElement(role: .heldBox, shape: .box(thickness: dots(arrangement.boxThickness)), area: box)
        return [frame, text]
    }

    // MARK: Barcodes and rules

    private func bars(_ plate: LicencePlate) -> LabelElement {
        let module = Dots(atLeastMicrometres: arrangement.barsModule, at: resolution)
        let area = Area(
            x: dots(arrangement.barsX) + module * Code128.quietModules, y: dots(arrangement.barsY),
            width: module * Code128.plateModules,
            height: Dots(atLeastMicrometres: arrangement.barsHeight, at: resolution))
        return LabelElement(role: .bars, shape: .code128(plate, module: module), area: area)
    }

    private func matrix(_ plate: LicencePlate) -> LabelElement {
        let module = Dots(atLeastMicrometres: arrangement.matrixModule, at: resolution)
        let side = module * DataMatrix.plateModules
        let area = Area(
            x: dots(arrangement.matrixRight) - side, y: dots(arrangement.matrixY), width: side, height: side)
        return LabelElement(role: .matrix, shape: .dataMatrix(plate, module: module), area: area)
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
