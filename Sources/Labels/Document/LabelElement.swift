public import Returns

/// One thing that is placed on a label.
public struct LabelElement: Hashable, Sendable {
    /// What the element tells the reader of the label.
    public enum Role: String, CaseIterable, Sendable {
        /// The product's name, one element per line.
        case product
        /// The letter grade, or a question mark for an item without one.
        case grade
        /// The box around the grade of a held item.
        case heldBox
        /// Where the item goes, in words.
        case disposition
        /// The bin, or a dash when none could be reserved.
        case bin
        /// The licence plate or a card's code as Code 128.
        case bars
        /// The same as Data Matrix.
        case matrix
        /// The licence plate for people, in groups.
        case plate
        /// The station that printed.
        case station
        /// When it was printed.
        case time
        /// `R1` for the first reprint.
        case copyMark
        /// The same in words.
        case copyWords
        /// A line between parts of the label.
        case rule
        /// What a card is for, in a few large letters.
        case title
        /// What a card does, one element per language.
        case caption
        /// The code of a card for people.
        case code
    }

    /// How the element is drawn.
    public enum Shape: Hashable, Sendable {
        /// One line of text with the top of its capitals at `capTop`.
        case text(String, Letters, capTop: Dots)
        /// Code 128 whose narrowest bar is `module` wide.
        case code128(Code128, module: Dots)
        /// Data Matrix ECC 200 whose cell is `module` wide and high.
        case dataMatrix(DataMatrix, module: Dots)
        /// A hollow rectangle, its line drawn inwards.
        case box(thickness: Dots)
        /// A filled rectangle.
        case rule
    }

    /// What the element tells.
    public let role: Role
    /// How it is drawn.
    public let shape: Shape
    /// The rectangle that its ink stays in.
    public let area: Area

    /// Makes an element; `area` must hold all of the shape's ink.
    public init(role: Role, shape: Shape, area: Area) {
        self.role = role
        self.shape = shape
        self.area = area
    }

    /// The rectangle that nothing else may touch: the ink, and the quiet zone of a barcode.
    ///
    /// Code 128 needs ten modules to its left and right (GS1 General Specifications §5.4.4.2); Data Matrix needs one
    /// all around (ISO/IEC 16022).
    public var clearance: Area {
        switch shape {
        case .code128(_, let module): area.grown(horizontally: module * Code128.quietModules)
        case .dataMatrix(_, let module):
            area.grown(horizontally: module * DataMatrix.quietModules, vertically: module * DataMatrix.quietModules)
        case .text, .box, .rule: area
        }
    }
}
