/// Puts one text into its slot, line by line.
struct TextPlacement {
    let slot: Slot
    let resolution: Resolution
    let typeface: Typeface
    /// The left edge, where it is not the slot's.
    var left: Dots?

    /// The lines of the text, wrapped and shortened as far as they have to be.
    func elements(_ text: String, _ role: LabelElement.Role) -> [LabelElement] {
        placed(slot.fitted(text, in: typeface, at: resolution), role)
    }

    /// The lines of a text that must not be shortened; throws with the width that it takes when it does not fit.
    func wholeElements(_ text: String, _ role: LabelElement.Role) throws(LabelFault) -> [LabelElement] {
        let block = slot.fitted(text, in: typeface, at: resolution)
        let room = slot.area(at: resolution)
        guard block.isWhole, block.inkHeight <= room.height else {
            let width = slot.leastWidth(of: text, in: typeface, at: resolution)
            throw .tooWide(role, text, width: width, room: room.width)
        }
        return placed(block, role)
    }

    private func placed(_ block: TextBlock, _ role: LabelElement.Role) -> [LabelElement] {
        guard let first = block.lines.first else { return [] }
        let room = slot.area(at: resolution)
        let slack = room.height - block.inkHeight
        let top =
            switch slot.alignment {
            case .top: room.y
            case .middle: room.y + Dots(slack.count / 2)
            case .bottom: room.y + slack
            }
        return block.lines.enumerated().map { number, line in
            let capTop = top + first.rise + line.letters.pitch * number
            return LabelElement(line, role, x: left ?? room.x, capTop: capTop)
        }
    }
}

extension LabelElement {
    /// A line of text from its left end and the top of its capitals.
    init(_ line: TextLine, _ role: Role, x: Dots, capTop: Dots) {
        let area = Area(x: x, y: capTop - line.rise, width: line.width, height: line.inkHeight)
        self.init(role: role, shape: .text(line.text, line.letters, capTop: capTop), area: area)
    }
}
