public import Returns

extension Screen {
    /// Draws a prompt: a pure function, so that what is shown cannot disagree with what is so.
    ///
    /// - Parameters:
    ///   - prompt: what the bench asks.
    ///   - message: the last outcome, shown until the next input.
    ///   - status: hub, printer and scanners.
    ///   - entry: what is typed so far.
    ///   - now: the present moment, for saying how long something has lasted.
    ///   - size: the terminal's size; from 72 × 20 on the full layout, below it the compact one.
    ///   - charset: what the terminal can show.
    ///   - phrasebook: the words.
    public init(
        prompt: Prompt, message: Message?, status: BenchStatus, entry: String, now: Moment, size: Size,
        charset: Charset, phrasebook: any Phrasebook
    ) {
        var canvas = Canvas(size: size, charset: charset)
        let header = HeaderPanel(prompt: prompt, status: status, now: now, phrasebook: phrasebook)
        let commands = CommandPanel(prompt.commands, isCompact: size.isCompact, charset, phrasebook)
        let body = BodyPanel(phrasebook.words(of: prompt.step), isCompact: size.isCompact, charset, phrasebook)
        let panel = message.map {
            MessagePanel(
                phrasebook.saying($0, at: prompt.step), tone: $0.tone, isCompact: size.isCompact, charset, phrasebook)
        }
        // The entry line comes first: whatever the size, what is typed can be seen.
        var rest = canvas.area
        EntryPanel(entry: entry).draw(on: &canvas, in: rest.dropping(rows: rest.rows - 1))
        rest = rest.keeping(rows: rest.rows - 1)
        let headerRows = size.isCompact ? 1 : 2
        header.draw(on: &canvas, in: rest.keeping(rows: headerRows))
        rest = rest.dropping(rows: headerRows)
        let commandRows = commands.rows(columns: size.columns)
        commands.draw(on: &canvas, in: rest.dropping(rows: rest.rows - commandRows))
        rest = rest.keeping(rows: rest.rows - commandRows)

        // A full screen keeps the message's place free, so that nothing jumps when one comes.
        let reserved = size.isCompact ? 0 : MessagePanel.usualRows
        let room = max(reserved, rest.rows - body.rowsMin(columns: size.columns))
        let messageRows = panel.map { $0.rows(columns: size.columns, rowsMax: room) } ?? reserved
        body.draw(on: &canvas, in: rest.keeping(rows: rest.rows - max(reserved, messageRows)))
        panel?.draw(on: &canvas, in: rest.dropping(rows: rest.rows - messageRows))
        self = canvas.screen
    }
}
