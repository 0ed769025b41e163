import Labels
import Rehearsal
import Returns
import Testing

/// Geometry: nothing overlaps, nothing leaves the label, and everything is large enough to be read.
@Suite struct LayoutTests {
    @Test(arguments: LabelSample.allCases)
    func `nothing overlaps and nothing leaves the label`(sample: LabelSample) throws {
        try forEachStock { size, resolution in
            try check(try sample.label(size: size, resolution: resolution), sample.rawValue)
        }
    }

    @Test func `no content breaks the layout`() throws {
        var dice = Dice(seed: 7)
        for round in 0..<150 {
            let content = try LabelContent.sample(
                grade: Grade.allCases.randomElement(using: &dice), disposition: dice.text(), product: dice.text(),
                station: dice.text(), copy: Int.random(in: 1...LabelLimits.copies, using: &dice),
                isHeld: Bool.random(using: &dice))
            let time = dice.text()
            let word = dice.text()
            try forEachStock { size, resolution in
                let label = try Label(
                    content, printedAt: time, size: size, resolution: resolution, copyWord: word)
                try check(label, "round \(round)")
            }
        }
    }

    @Test func `sizes in dots are those of the stock`() {
        let expected: [(LabelSize, Resolution, Int, Int)] = [
            (.small, .dpi203, 400, 240), (.small, .dpi300, 591, 354), (.large, .dpi203, 800, 400),
            (.large, .dpi300, 1_181, 591),
        ]
        for (size, resolution, width, height) in expected {
            let area = size.area(at: resolution)
            #expect(area.width == Dots(width) && area.height == Dots(height), "\(size) \(resolution)")
        }
    }

    @Test func `bars are at least a quarter millimetre wide and nine millimetres high`() throws {
        try forEachStock { size, resolution in
            let label = try LabelSample.plain.label(size: size, resolution: resolution)
            let bars = try #require(try label[.bars].first)
            guard case .code128(_, let module) = bars.shape else {
                Issue.record("the bars are no Code 128")
                return
            }
            #expect(micrometres(module, resolution) >= 250)
            #expect(micrometres(bars.area.height, resolution) >= 9_000)
            #expect(bars.area.width == module * 123)
        }
    }

    @Test func `the matrix is 12 to 14 millimetres wide, on the shipping label 20 to 22`() throws {
        try forEachStock { size, resolution in
            let range = size == .shipping ? 20_000...22_000 : 12_000...14_000
            let label = try LabelSample.plain.label(size: size, resolution: resolution)
            let matrix = try #require(try label[.matrix].first)
            #expect(range.contains(micrometres(matrix.area.width, resolution)))
            #expect(matrix.area.width == matrix.area.height)
        }
    }

    @Test(arguments: Grade.allCases, [true, false])
    func `the grade is at least eight millimetres high and boxed only when held`(grade: Grade, isHeld: Bool) throws {
        try forEachStock { size, resolution in
            let label = try Label(
                try .sample(grade: grade, isHeld: isHeld), printedAt: "t", size: size, resolution: resolution,
                copyWord: "COPY")
            guard case .text(let letter, let letters, _)? = try label[.grade].first?.shape else {
                Issue.record("the grade is no text")
                return
            }
            #expect(letter == grade.rawValue)
            #expect(micrometres(letters.height, resolution) * 3 / 4 >= 8_000, "\(size) \(resolution)")
            #expect(try label[.heldBox].count == (isHeld ? 1 : 0))
        }
    }

    @Test func `a long product is wrapped and ends in an ellipsis`() throws {
        try forEachStock { size, resolution in
            let label = try LabelSample.longProduct.label(size: size, resolution: resolution)
            let lines = try label.texts(.product)
            #expect(lines.count == (size == .small ? 2 : 3))
            #expect(lines.last?.last == "…")
            #expect(lines.first?.hasPrefix("Robe longue à") == true)
        }
    }

    @Test func `a word longer than its line is broken`() throws {
        let label = try Label(
            try .sample(product: String(repeating: "W", count: 500)), printedAt: "t", size: .small,
            resolution: .dpi203, copyWord: "COPY")
        #expect(try label.texts(.product).count == 2)
        try check(label, "W")
    }

    @Test(arguments: [PrinterLanguageKind.tspl, .epl2])
    func `bitmap letters show the grade at least eight millimetres high and the plate and bin whole`(
        kind: PrinterLanguageKind
    ) throws {
        let typeface = try #require(kind.language as? any DrawingLanguage).typeface
        try forEachStock { size, resolution in
            let label = try LabelSample.held.label(size: size, resolution: resolution)
            let drawing = try label.drawing(in: typeface)
            #expect(drawing.texts(.plate) == ["L 12345 000678 8"] && drawing.texts(.bin) == ["Q-02"])
            let grade = try #require(drawing[.grade].first)
            // No printer of EPL2 has a head of 600 dpi, and the configuration takes none.
            guard kind != .epl2 || resolution != .dpi600 else { return }
            #expect(micrometres(grade.area.height, resolution) >= 8_000, "\(size) \(resolution)")
            for text in [LabelElement.Role.plate, .time, .station, .product].flatMap({ drawing[$0] }) {
                #expect(micrometres(text.area.height, resolution) >= 1_400, "\(text.role) \(size) \(resolution)")
            }
        }
    }

    // MARK: Checks

    private func forEachStock(_ body: (LabelSize, Resolution) throws -> Void) throws {
        for size in LabelSize.allCases {
            for resolution in Resolution.allCases { try body(size, resolution) }
        }
    }

    private func micrometres(_ length: Dots, _ resolution: Resolution) -> Int {
        length.count * 1_000_000 / resolution.dotsPerMetre
    }

    /// In the letters of every language that places its elements.
    private func check(_ label: Label, _ comment: String) throws {
        for kind in PrinterLanguageKind.allCases {
            guard let language = kind.language as? any DrawingLanguage else { continue }
            check(try label.drawing(in: language.typeface), "\(comment), \(kind.rawValue)")
        }
    }

    private func check(_ drawing: Drawing, _ comment: String) {
        let place = "\(comment), \(drawing.size.rawValue) mm at \(drawing.resolution.rawValue) dpi"
        for (index, element) in drawing.elements.enumerated() {
            #expect(drawing.area.contains(element.clearance), "\(element.role) leaves the label: \(place)")
            for other in drawing.elements.dropFirst(index + 1) {
                let pair = "\(element.role) and \(other.role): \(place)"
                if case .box(let thickness) = element.shape, other.role == .grade {
                    let inside = element.area.grown(
                        horizontally: .zero - thickness, vertically: .zero - thickness)
                    #expect(inside.contains(other.area), "\(pair)")
                } else {
                    #expect(!element.clearance.overlaps(other.area), "\(pair)")
                    #expect(!element.area.overlaps(other.clearance), "\(pair)")
                }
            }
        }
    }
}

extension Drawing {
    /// The elements of one role.
    subscript(role: LabelElement.Role) -> [LabelElement] {
        elements.filter { $0.role == role }
    }

    /// The texts of one role, line by line.
    func texts(_ role: LabelElement.Role) -> [String] {
        self[role].compactMap { if case .text(let text, _, _) = $0.shape { text } else { nil } }
    }
}

extension Label {
    /// The elements of one role in the scalable letters.
    subscript(role: LabelElement.Role) -> [LabelElement] {
        get throws { try drawing(in: .scalable)[role] }
    }

    /// The texts of one role, line by line, in the scalable letters.
    func texts(_ role: LabelElement.Role) throws -> [String] {
        try drawing(in: .scalable).texts(role)
    }
}
