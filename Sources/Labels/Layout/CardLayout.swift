import Returns

/// Puts a card into the slots of its arrangement.
struct CardLayout {
    let arrangement: CardArrangement
    let resolution: Resolution
    let typeface: Typeface

    /// All elements from top to bottom.
    func elements(of card: Card) throws(LabelFault) -> [LabelElement] {
        let text = card.code.text
        let bars = try bars(text)
        return try title(card) + [try matrix(text)]
            + placement(arrangement.french).elements(card.caption.french, .caption)
            + placement(arrangement.english).elements(card.caption.english, .caption)
            + [bars]
            + placement(arrangement.code, left: bars.area.x).wholeElements(text, .code)
    }

    private func placement(_ slot: Slot, left: Dots? = nil) -> TextPlacement {
        TextPlacement(slot: slot, resolution: resolution, typeface: typeface, left: left)
    }

    /// The name of a bin must be whole: shortened it would be another bin's. Other titles may end in an ellipsis.
    private func title(_ card: Card) throws(LabelFault) -> [LabelElement] {
        guard card.code.kind == .bin else { return placement(arrangement.title).elements(card.title, .title) }
        guard typeface.shown(card.title) == card.title else { throw .binUnprintable(card.title) }
        return try placement(arrangement.title).wholeElements(card.title, .title)
    }

    /// The bars as wide as is enough, or as narrow as a scanner still reads.
    private func bars(_ text: String) throws(LabelFault) -> LabelElement {
        let room = dots(arrangement.barsWidth)
        let least = Dots(atLeastMicrometres: arrangement.barsLeast, at: resolution)
        let enough = Dots(atLeastMicrometres: arrangement.barsModule, at: resolution)
        guard let code = Code128(text) else { throw .codeMalformed(text) }
        let modules = code.moduleCount + 2 * Code128.quietModules
        let module = min(enough, Dots(room.count / modules))
        guard module >= least else { throw .tooWide(.bars, text, width: least * modules, room: room) }
        let area = Area(
            x: dots(arrangement.barsX) + module * Code128.quietModules, y: dots(arrangement.barsY),
            width: module * code.moduleCount, height: Dots(atLeastMicrometres: arrangement.barsHeight, at: resolution))
        return LabelElement(role: .bars, shape: .code128(code, module: module), area: area)
    }

    private func matrix(_ text: String) throws(LabelFault) -> LabelElement {
        let room = dots(arrangement.matrixSide)
        let least = Dots(atLeastMicrometres: arrangement.matrixLeast, at: resolution)
        guard let code = DataMatrix(text) else { throw .codeMalformed(text) }
        let module = Dots(room.count / code.side)
        guard module >= least else { throw .tooWide(.matrix, text, width: least * code.side, room: room) }
        let side = module * code.side
        let area = Area(
            x: dots(arrangement.matrixRight) - side, y: dots(arrangement.matrixY), width: side, height: side)
        return LabelElement(role: .matrix, shape: .dataMatrix(code, module: module), area: area)
    }

    private func dots(_ micrometres: Int) -> Dots {
        Dots(micrometres: micrometres, at: resolution)
    }
}
