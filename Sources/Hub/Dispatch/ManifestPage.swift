import Returns
import Wire

/// A manifest as one page of HTML 5 that prints on A4 and needs nothing beside it.
struct ManifestPage {
    let manifest: Manifest
    let language: Language

    private var words: ManifestWords { ManifestWords(language: language) }

    /// The page.
    var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(language == .french ? "fr" : "en")">
        <head>
        <meta charset="utf-8">
        <title>\(Self.escaped("\(words.title) \(manifest.sscc)"))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <h1>\(Self.escaped(words.title))\(manifest.number.map { " \($0)" } ?? "")</h1>
        \(manifest.number == nil ? "<p class=\"draft\">\(Self.escaped(words.draft))</p>" : "")
        \(bars)
        <p class="sscc">SSCC (00) \(Self.escaped(manifest.sscc))</p>
        <dl>
        \(head.map { "<dt>\(Self.escaped($0))</dt><dd>\(Self.escaped($1))</dd>" }.joined(separator: "\n"))
        </dl>
        \(marks)
        <table>
        <thead><tr>\(words.columns.map { "<th>\(Self.escaped($0))</th>" }.joined())</tr></thead>
        <tbody>
        \(manifest.lines.map { Self.row(cells($0)) }.joined(separator: "\n"))
        </tbody>
        <tfoot>\(Self.row(totals))</tfoot>
        </table>
        <p class="signature">\(Self.escaped(words.signature))</p>
        </body>
        </html>

        """
    }

    private var head: [(String, String)] {
        let place = "\(manifest.place.code), \(words.generation) \(manifest.place.generation), \(manifest.binClass)"
        var weight = "\(kilograms(manifest.grams)) kg"
        if manifest.unweighed > 0 { weight += ", \(manifest.unweighed) \(words.unweighed)" }
        var rows = [(words.bin, place)]
        for (name, value) in [
            (words.destination, manifest.destination), (words.carrier, manifest.carrier),
            (words.authorisation, manifest.authorisation), (words.sent, manifest.sentAt?.utcText),
        ] {
            if let value { rows.append((name, value)) }
        }
        let units = "\(manifest.lines.count) (\(manifest.counted) \(words.counted))"
        return rows + [
            (words.units, units), (words.cost, "\(euro(manifest.costCents)) €"),
            (words.price, "\(euro(manifest.priceCents)) €"), (words.weight, weight),
        ]
    }

    /// The number as whoever fetches the unit scans it: half a millimetre a module, 32 mm high (GS1 General
    /// Specifications §5.12.3, symbols of logistic units).
    private var bars: String {
        guard let sscc = SSCC(manifest.sscc) else { return "" }
        let code = Code128(sscc)
        let modules = code.moduleCount + 2 * Code128.quietModules
        let dark = code.bars.map { "M\(Code128.quietModules + $0.start) 0h\($0.width)v1h-\($0.width)z" }
        return """
            <svg class="bars" role="img" aria-label="GS1-128 (00) \(sscc)" width="\(modules / 2)mm" height="32mm" \
            viewBox="0 0 \(modules) 1" preserveAspectRatio="none" shape-rendering="crispEdges">\
            <path d="\(dark.joined())"/></svg>
            """
    }

    private var marks: String {
        let lines = manifest.marks.map { "<li>\(Self.escaped($0.words(language)))</li>" }
        guard !lines.isEmpty else { return "" }
        return "<h2>\(Self.escaped(words.marks))</h2>\n<ul>\n\(lines.joined(separator: "\n"))\n</ul>"
    }

    private var totals: [String] {
        [
            words.total, "", "\(manifest.lines.count)", "", "", "", "", euro(manifest.costCents),
            euro(manifest.priceCents),
        ]
            + ["\(manifest.grams)", "", ""]
    }

    private func cells(_ line: ManifestLine) -> [String] {
        let energy = line.battery?.deciwattHours.map { " \(Watts.hours($0, language)) Wh" } ?? ""
        return [
            line.plate, line.gtin ?? "", line.name?[language] ?? "", line.serial ?? "", line.grade ?? "",
            line.disposition?.rawValue ?? "", line.ground?.rawValue ?? "", line.costCents.map(euro) ?? "",
            line.priceCents.map(euro) ?? "", line.grams.map(String.init) ?? "", line.commodityCode ?? "",
            (line.battery?.unitedNationsNumber).map { "\($0)\(energy)" } ?? "",
        ]
    }

    private func euro(_ cents: Int) -> String { Amount.digits(cents, point: language == .french ? "," : ".") }

    private func kilograms(_ grams: Int) -> String {
        let thousandths = String(grams % 1_000 + 1_000).dropFirst()
        return "\(grams / 1_000)\(language == .french ? "," : ".")\(thousandths)"
    }

    private static func row(_ cells: [String]) -> String {
        "<tr>\(cells.map { "<td>\(escaped($0))</td>" }.joined())</tr>"
    }

    /// Text that a browser shows as it is, whatever a stranger printed into a code.
    private static func escaped(_ text: String) -> String {
        TerminalText.safe(text).map { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(character)
            }
        }.joined()
    }

    private static let style = """
        @page { size: A4 landscape; margin: 12mm; }
        body { font: 11pt/1.35 Helvetica, Arial, sans-serif; color: #000; background: #fff; margin: 1em; }
        h1 { font-size: 18pt; margin: 0 0 .3em; }
        h2 { font-size: 12pt; margin: .8em 0 .2em; }
        .sscc { font: bold 20pt "Courier New", monospace; letter-spacing: .08em; margin: .2em 0; }
        .bars { display: block; background: #fff; }
        .draft { border: 3px solid #000; padding: .3em .6em; font-weight: bold; display: inline-block; }
        dl { display: grid; grid-template-columns: max-content auto; gap: .1em 1em; margin: .5em 0; }
        dt { font-weight: bold; } dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-top: .8em; }
        th, td { border: 1px solid #666; padding: .2em .4em; text-align: left; overflow-wrap: anywhere; }
        thead { display: table-header-group; } tr { break-inside: avoid; }
        tfoot td { font-weight: bold; border-top: 2px solid #000; }
        .signature { margin-top: 2.5em; border-top: 1px solid #000; width: 40%; padding-top: .2em; }
        """
}
