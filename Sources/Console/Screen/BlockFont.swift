/// Letters and digits of five by five squares, for codes that are read from two metres. `0` has a stroke so that it is
/// not `O`; hyphen, space and full stop are narrower.
enum BlockFont {
    /// Rows of every glyph.
    static let rows = 5

    /// The rows of a character, `#` for a square that is filled; nil for what the font lacks.
    static func glyph(_ scalar: Unicode.Scalar) -> [Substring]? {
        glyphs[scalar]
    }

    private static let glyphs: [Unicode.Scalar: [Substring]] = {
        let drawings: [(Unicode.Scalar, String)] = [
            ("A", ".###.|#...#|#####|#...#|#...#"), ("B", "####.|#...#|####.|#...#|####."),
            ("C", ".####|#....|#....|#....|.####"), ("D", "####.|#...#|#...#|#...#|####."),
            ("E", "#####|#....|####.|#....|#####"), ("F", "#####|#....|####.|#....|#...."),
            ("G", ".####|#....|#..##|#...#|.####"), ("H", "#...#|#...#|#####|#...#|#...#"),
            ("I", "###|.#.|.#.|.#.|###"), ("J", "..###|...#.|...#.|#..#.|.##.."),
            ("K", "#...#|#..#.|###..|#..#.|#...#"), ("L", "#....|#....|#....|#....|#####"),
            ("M", "#...#|##.##|#.#.#|#...#|#...#"), ("N", "#...#|##..#|#.#.#|#..##|#...#"),
            ("O", ".###.|#...#|#...#|#...#|.###."), ("P", "####.|#...#|####.|#....|#...."),
            ("Q", ".###.|#...#|#.#.#|#..#.|.##.#"), ("R", "####.|#...#|####.|#..#.|#...#"),
            ("S", ".####|#....|.###.|....#|####."), ("T", "#####|..#..|..#..|..#..|..#.."),
            ("U", "#...#|#...#|#...#|#...#|.###."), ("V", "#...#|#...#|#...#|.#.#.|..#.."),
            ("W", "#...#|#...#|#.#.#|##.##|#...#"), ("X", "#...#|.#.#.|..#..|.#.#.|#...#"),
            ("Y", "#...#|.#.#.|..#..|..#..|..#.."), ("Z", "#####|...#.|..#..|.#...|#####"),
            ("0", ".###.|#..##|#.#.#|##..#|.###."), ("1", ".#.|##.|.#.|.#.|###"),
            ("2", "####.|....#|.###.|#....|#####"), ("3", "####.|....#|.###.|....#|####."),
            ("4", "#..#.|#..#.|#####|...#.|...#."), ("5", "#####|#....|####.|....#|####."),
            ("6", ".###.|#....|####.|#...#|.###."), ("7", "#####|....#|...#.|..#..|..#.."),
            ("8", ".###.|#...#|.###.|#...#|.###."), ("9", ".###.|#...#|.####|....#|.###."),
            ("-", "...|...|###|...|..."), (" ", "..|..|..|..|.."), (".", ".|.|.|.|#"),
            ("/", "....#|...#.|..#..|.#...|#...."), ("_", "....|....|....|....|####"),
            ("?", "####.|....#|..##.|.....|..#.."),
        ]
        return Dictionary(drawings.map { ($0.0, $0.1.split(separator: "|")) }) { first, _ in first }
    }()
}

/// A short text in block letters, before it is given a size.
struct BlockText {
    private let glyphs: [[Substring]]

    /// The text in capitals; a character that the font lacks shows as `?`. Nil for an empty text.
    init?(_ text: String) {
        glyphs = text.uppercased().unicodeScalars.compactMap { BlockFont.glyph($0) ?? BlockFont.glyph("?") }
        if glyphs.isEmpty { return nil }
    }

    /// Squares across, with one between two glyphs.
    var width: Int { glyphs.reduce(0) { $0 + ($1.first?.count ?? 0) + 1 } - 1 }

    /// How many columns and rows a square may take in an area; nil when even the smallest does not fit. Cells are about
    /// twice as tall as wide, so a square of two columns by one row looks square, and up to three columns are well
    /// read.
    func scale(columns: Int, rows: Int) -> (columns: Int, rows: Int)? {
        let down = min(rows / BlockFont.rows, columns / width)
        guard down >= 1 else { return nil }
        return (min(columns / width, 2 * down + 1), down)
    }

    /// The filled squares, by row and column.
    var squares: [(row: Int, column: Int)] {
        var squares: [(row: Int, column: Int)] = []
        var left = 0
        for glyph in glyphs {
            for (row, line) in glyph.enumerated() {
                for (column, mark) in line.enumerated() where mark == "#" {
                    squares.append((row, left + column))
                }
            }
            left += (glyph.first?.count ?? 0) + 1
        }
        return squares
    }
}
