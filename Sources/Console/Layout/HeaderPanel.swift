import Returns

/// The top of the screen: where, who, which parcel; and how hub, printer and scanners do, in words and by symbol.
struct HeaderPanel {
    let prompt: Prompt
    let status: BenchStatus
    let now: Moment
    let phrasebook: any Phrasebook

    func draw(on canvas: inout Canvas, in area: Area) {
        canvas.fill(area.keeping(rows: 1), .header)
        if area.rows > 1 {
            drawFull(on: &canvas, in: area)
        } else {
            drawCompact(on: &canvas, in: area)
        }
    }

    private var station: String { Harmless.text(prompt.station, columns: 12) }
    private var who: String { "\(station)  \(phrasebook.worker(prompt.worker))" }

    private func drawFull(on canvas: inout Canvas, in area: Area) {
        let bar = area.keeping(rows: 1).inset(columns: 2)
        canvas.write(who, in: bar, .header)
        if let parcel = prompt.parcel.map(phrasebook.parcel) {
            canvas.write(parcel, column: bar.columns - canvas.charset.fold(parcel).columns, in: bar, .header)
        }
        let line = area.dropping(rows: 1).inset(columns: 2)
        // Where not all fit in full, the hub's words do: how long it is away and how much waits is said nowhere else.
        let wordings = [lamps.count, 1, 0].map(texts)
        let fitting = wordings.first { canvas.charset.fold($0.joined(separator: "   ")).columns <= line.columns }
        var column = 0
        for (lamp, text) in zip(lamps, fitting ?? texts(longFirst: 0)) {
            canvas.write(text, column: column, in: line, lamp.level.style)
            column += canvas.charset.fold(text).columns + 3
        }
    }

    /// The lamps with their symbols; the first so many in full.
    private func texts(longFirst count: Int) -> [String] {
        lamps.enumerated().map { index, lamp in
            "\(lamp.level.symbol.rawValue) \(index < count ? lamp.words.long : lamp.words.short)"
        }
    }

    /// Little room: only what is not well is named; when all is well, the hub speaks for everybody.
    private func drawCompact(on canvas: inout Canvas, in area: Area) {
        let unwell = lamps.filter { $0.level == .warning || $0.level == .bad }
        let shown = unwell.isEmpty ? Array(lamps.prefix(1)) : unwell
        let texts = shown.map { "\($0.level.symbol.rawValue)\($0.words.short)" }
        let width = canvas.charset.fold(texts.joined(separator: " ")).columns
        var column = max(station.columns + 1, area.columns - width)
        let parcel = prompt.parcel.map { " " + Harmless.code($0, columns: 16) } ?? ""
        var left = area
        left.columns = column - 1
        canvas.write("\(station) \(phrasebook.worker(prompt.worker))\(parcel)", in: left, .header)
        for (lamp, text) in zip(shown, texts) {
            canvas.write(text, column: column, in: area, lamp.level == .bad ? .danger : .header)
            column += canvas.charset.fold(text).columns + 1
        }
    }

    private var lamps: [(level: StatusLevel, words: StatusWords)] {
        [
            (StatusLevel(status.hub), phrasebook.hub(status.hub, unsentEvents: status.unsentEvents, now: now)),
            (StatusLevel(status.printer), phrasebook.printer(status.printer)),
            (
                StatusLevel(scanners: status.scanners, of: status.scannersConfigured),
                phrasebook.scanners(status.scanners, of: status.scannersConfigured)
            ),
        ] + (status.orders.items > 0 ? [(.warning, phrasebook.orders(status.orders))] : [])
    }
}

/// How well something is.
enum StatusLevel: Hashable {
    /// Not configured: nothing to say.
    case neutral
    /// Well.
    case good
    /// Work goes on, but somebody should look.
    case warning
    /// It does not work.
    case bad

    init(_ hub: BenchStatus.HubStatus) {
        self =
            switch hub {
            case .none: .neutral
            case .connected: .good
            case .unreachable: .warning
            case .rejected: .bad
            }
    }

    init(_ printer: BenchStatus.PrinterStatus) {
        self =
            switch printer {
            case .none: .neutral
            case .ready: .good
            case .cold, .stalled, .attention: .warning
            case .unavailable, .held, .ambiguous, .mismatch: .bad
            }
    }

    init(scanners: Int, of configured: Int) {
        self = scanners < configured ? .warning : configured == 0 ? .neutral : .good
    }

    var symbol: Symbol {
        switch self {
        case .neutral, .good: .dot
        case .warning: .triangle
        case .bad: .square
        }
    }

    var style: Style {
        switch self {
        case .neutral: .text
        case .good: Style(.brightGreen)
        case .warning: Style(.brightYellow)
        case .bad: .danger
        }
    }
}
