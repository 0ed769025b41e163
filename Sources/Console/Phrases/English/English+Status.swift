import Returns

extension English {
    func hub(_ status: BenchStatus.HubStatus, unsentEvents: Int, now: Moment) -> StatusWords {
        let waiting = unsentEvents > 0 ? ", \(unsentEvents) waiting" : ""
        switch status {
        case .none: return StatusWords("No server", short: "Alone")
        case .connected: return StatusWords("Online\(waiting)", short: "Online")
        case .unreachable(let since):
            let age = duration(now.millisecondsSince(since))
            let count = unsentEvents > 0 ? ", \(unsentEvents)" : ""
            return StatusWords("OFFLINE \(age)\(waiting)", short: "OFFL. \(age)\(count)")
        case .rejected: return StatusWords("BENCH REJECTED by the server\(waiting)", short: "REJECTED")
        }
    }

    func orders(_ orders: WaitingOrders) -> StatusWords {
        let bins = orders.bins.map { Harmless.code($0, columns: 8) }.joined(separator: " ")
        return StatusWords("To fetch: \(orders.items) in \(bins)", short: "Fetch \(orders.items)")
    }

    func printer(_ status: BenchStatus.PrinterStatus) -> StatusWords {
        switch status {
        case .none: StatusWords("No printer", short: "No printer")
        case .ready: StatusWords("Printer ready", short: "Printer")
        case .cold: StatusWords("Printer ready, head cold", short: "Head cold")
        case .stalled: StatusWords("Printer stuck", short: "Printer stuck")
        case .unavailable: StatusWords("PRINTER GONE", short: "PRINTER GONE")
        case .held(let program): StatusWords("PRINTER TAKEN by \(taker(program))", short: "PR. TAKEN")
        case .ambiguous: StatusWords("TWO PRINTERS of one name", short: "2 PRINTERS")
        case .mismatch(.language(let speaks, let set)):
            StatusWords("Pr. speaks \(shown(speaks)), set to \(shown(set))", short: "Pr. language")
        case .mismatch(.resolution(let has, let set)):
            StatusWords("Printer has \(has) dpi, set to \(set)", short: "Pr. dpi")
        case .attention(let trouble): printer(trouble)
        }
    }

    private func taker(_ program: String?) -> String {
        program.map { Harmless.text($0, columns: 15) } ?? "a program"
    }

    private func shown(_ language: String) -> String { Harmless.text(language, columns: 8) }

    private func printer(_ trouble: PrinterTrouble) -> StatusWords {
        switch trouble {
        case .noLabels: StatusWords("Printer: no labels", short: "No labels")
        case .noRibbon: StatusWords("Printer: no ribbon", short: "No ribbon")
        case .headOpen: StatusWords("Printer: head open", short: "Head open")
        case .coverOpen: StatusWords("Printer: cover open", short: "Cover open")
        case .paused: StatusWords("Printer paused", short: "Pr. paused")
        case .jammed: StatusWords("Printer jammed", short: "Pr. jammed")
        case .takeLabel: StatusWords("Printer: take the label", short: "Take label")
        case .tooHot: StatusWords("Printer too hot", short: "Pr. hot")
        case .offline: StatusWords("Printer off line", short: "Pr. off")
        case .fault: StatusWords("Printer fault", short: "Pr. fault")
        case .noAnswer: StatusWords("Printer does not answer", short: "Pr. silent")
        }
    }

    func scanners(_ attached: Int, of configured: Int) -> StatusWords {
        attached == 0
            ? StatusWords("No scanner", short: "No scanner")
            : StatusWords("Scanners \(attached)/\(configured)", short: "Scan \(attached)/\(configured)")
    }

    func worker(_ alias: String?) -> String { alias.map { Harmless.text($0, columns: 20) } ?? "Nobody" }

    func parcel(_ code: String) -> String { "Parcel \(Harmless.code(code))" }

    private func duration(_ milliseconds: Int64) -> String {
        switch max(0, milliseconds / 60_000) {
        case let minutes where minutes < 120: "\(minutes) min"
        case let minutes where minutes < 2_880: "\(minutes / 60) h"
        case let minutes: "\(minutes / 1_440) d"
        }
    }
}
