import Returns

/// Puts a card into the slots of its arrangement.
struct CardLayout {
    let arrangement: CardArrangement
    let resolution: Resolution
    let typeface: Typeface

    /// All elements from top to bottom.
    func elements(of card: Card) throws(LabelFault) -> [LabelElement] {
        let text = card.code.text
        guard let code = Code128(drawn: text), let cells = DataMatrix(drawn: text) else { throw .codeMalformed(text) }
        let captions =
            placement(arrangement.french).elements(card.caption.french, .caption)
            + placement(arrangement.english).elements(card.caption.english, .caption)
        switch card.code {
        case .own:
            let bars = try element(code)
            return try title(card) + [try element(cells)] + captions + [bars]
                + placement(arrangement.code, left: bars.area.x).wholeElements(text, .code)
        case .calibration:
            // Printers spell quotation marks and control characters each in its own way, and some not at all; dots that
            // are drawn one by one say the same everywhere. Bars that find no room are left out: the matrix says all.
            let bars = try? element(code)
            return try title(card) + (try element(cells)).drawn + captions + (bars?.drawn ?? [])
        }
    }

    private func placement(_ slot: Slot, left: Dots? = nil) -> TextPlacement {
        TextPlacement(slot: slot, resolution: resolution, typeface: typeface, left: left)
    }

    /// The name of a bin must be whole: shortened it would be another bin's. Other titles may end in an ellipsis.
    private func title(_ card: Card) throws(LabelFault) -> [LabelElement] {
        guard card.code.isBin else { return placement(arrangement.title).elements(card.title, .title) }
        guard typeface.shown(card.title) == card.title else { throw .binUnprintable(card.title) }
        return try placement(arrangement.title).wholeElements(card.title, .title)
    }

    /// The bars as wide as is enough, or as narrow as a scanner still reads.
    private func element(_ code: Code128) throws(LabelFault) -> LabelElement {
        let room = dots(arrangement.barsWidth)
        let least = Dots(atLeastMicrometres: arrangement.barsLeast, at: resolution)
        let enough = Dots(atLeastMicrometres: arrangement.barsModule, at: resolution)
        let modules = code.moduleCount + 2 * Code128.quietModules
        let module = min(enough, Dots(room.count / modules))
        guard module >= least else { throw .tooWide(.bars, code.text, width: least * modules, room: room) }
        let area = Area(
            x: dots(arrangement.barsX) + module * Code128.quietModules, y: dots(arrangement.barsY),
            width: module * code.moduleCount, height: Dots(atLeastMicrometres: arrangement.barsHeight, at: resolution))
        return LabelElement(role: .bars, shape: .code128(code, module: module), area: area)
    }

    private func element(_ code: DataMatrix) throws(LabelFault) -> LabelElement {
        let room = dots(arrangement.matrixSide)
        let least = Dots(atLeastMicrometres: arrangement.matrixLeast, at: resolution)
        let module = Dots(room.count / code.side)
        guard module >= least else { throw .tooWide(.matrix, code.text, width: least * code.side, room: room) }
        let side = module * code.side
        let area = Area(
            x: dots(arrangement.matrixRight) - side, y: dots(arrangement.matrixY), width: side, height: side)
        return LabelElement(role: .matrix, shape: .dataMatrix(code, module: module), area: area)
    }

    private func dots(_ micrometres: Int) -> Dots {
        Dots(micrometres: micrometres, at: resolution)
    }
}

extension LabelElement {
    /// A symbol as the filled rectangles that it consists of; anything else as it is.
    fileprivate var drawn: [LabelElement] {
        let dark =
            switch shape {
            case .code128(let code, let module): code.darkBars(module: module, in: area)
            case .dataMatrix(let code, let module): code.darkRuns(module: module, at: area)
            case .text, .box, .rule: [Area]()
            }
        return dark.isEmpty ? [self] : dark.map { LabelElement(role: role, shape: .rule, area: $0) }
    }
}
