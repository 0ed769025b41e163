/// The bytes that turn one screen into another: plain ECMA-48, only what changed, the cursor hidden.
///
/// Positions are `CSI row ; column H` from 1, colours `CSI 3x;4x m` and `CSI 9x;4x m`. The first frame and every new
/// size clear the screen first. A frame stands between `CSI ?2026h` and `CSI ?2026l` (synchronized update): terminals
/// that know it do not tear, the others, the Linux console among them, ignore a private mode that they do not know.
public enum ScreenDiff {
    /// So many unchanged cells between two changed ones are written again: moving the cursor costs about as many bytes.
    static let gapColumns = 4

    /// The bytes from `old` to `new`; empty when nothing changed. `old` is nil before the first frame.
    public static func bytes(from old: Screen?, to new: Screen) -> [UInt8] {
        var frame = Frame()
        let before: Screen
        if let old, old.size == new.size {
            guard old != new else { return [] }
            before = old
        } else {
            frame.clear()
            before = Screen(size: new.size)
        }
        for row in 0..<new.size.rows {
            for run in runs(row, from: before, to: new) {
                frame.write(new, row: row, columns: run)
            }
        }
        return frame.bytes
    }

    /// The stretches of a row that are written, neighbours joined.
    private static func runs(_ row: Int, from old: Screen, to new: Screen) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<new.size.columns where old[row, column] != new[row, column] {
            if let last = runs.last, column - last.upperBound <= gapColumns {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}

/// One frame in the making.
private struct Frame {
    private var text = TerminalModes.beginUpdate
    private var style: Style?

    /// Autowrap is off, so that the last cell of the last row does not scroll; the colours are those of an empty cell,
    /// with which a console fills what it clears.
    mutating func clear() {
        text += TerminalModes.hideCursor + TerminalModes.autowrapOff
        use(Cell.blank.style)
        text += TerminalModes.clear
    }

    mutating func write(_ screen: Screen, row: Int, columns: Range<Int>) {
        text += "\u{1B}[\(row + 1);\(columns.lowerBound + 1)H"
        for column in columns {
            let cell = screen[row, column]
            use(cell.style)
            text.unicodeScalars.append(cell.scalar)
        }
    }

    var bytes: [UInt8] {
        Array((text + TerminalModes.resetStyle + TerminalModes.endUpdate).utf8)
    }

    private mutating func use(_ next: Style) {
        guard next != style else { return }
        text += "\u{1B}[\(next.foreground.foregroundCode);\(next.background.backgroundCode)m"
        style = next
    }
}
