/// What is typed so far, with the place of the next character. A long entry shows its end.
struct EntryPanel {
    let entry: String

    private static let mark = "> "

    func draw(on canvas: inout Canvas, in area: Area) {
        let line = area.inset(columns: min(2, area.columns / 20))
        let room = max(0, line.columns - Self.mark.columns - 1)
        // Each character shows as one column or more, so the last `room` of them are enough.
        let tail = Harmless.text(String(entry.suffix(room)), columns: .max - 1)
        let shown = canvas.charset.fold(tail).unicodeScalars.suffix(room).text
        canvas.write(Self.mark + shown, in: line, .entry)
        canvas.write(" ", column: Self.mark.columns + shown.columns, in: line, .cursor)
    }
}
