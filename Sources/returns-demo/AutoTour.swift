import Foundation
import Hub
import Journal
import Returns
import Station
import SystemPackage
import Wire

/// Works through returns by itself and says what became of every item.
struct AutoTour: Sendable {
    let site: DemoSite
    let returns: Int
    let seed: UInt64

    /// True when every item has a grade, a bin and a plate, and the hub has exactly the journal's events.
    func run() async throws -> Bool {
        let refused = try await site.run { station in try await work(station) }
        // An order about rights may come while the station stops; its answer is sent when it starts again.
        for _ in 0..<Self.restartsMax where try await !isAllSent() { try await site.run { _ in try await send() } }
        return try await summary(refused: refused)
    }

    /// So often is the station started again to send what came at its end; each such order is rarer than the last.
    private static let restartsMax = 3

    private func isAllSent() async throws -> Bool {
        try await hubEvents() == journal().summary().events
    }

    private func send() async throws {
        // Not by the view's own word: the first views may still be those of the life before.
        for await _ in site.views where try await isAllSent() { return }
        throw DemoFault.stationStopped
    }

    private func journal() throws -> Journal {
        try Journal.openReadOnly(
            at: FilePath(site.directory).appending("journal.sqlite"), playbook: try StandardPlaybook.load())
    }

    private func hubEvents() async throws -> Int {
        let hub = try await HubStore.openReadOnly(site.database)
        return try await hub.stationListing().total(of: "events")
    }

    private func work(_ station: StationService) async throws -> Int {
        var hand = SampleOperator(returns: returns, site: site.siteCode, seed: seed)
        var progress = Progress(total: returns)
        var sent = 0
        for await view in site.views {
            if hand.isDone(view), view.operated == sent, view.status.unsentEvents == 0 {
                progress.finish()
                return hand.refusals
            }
            // An act is only followed by the next one when the station has shown what came of it.
            guard view.operated == sent, let input = hand.next(view) else { continue }
            sent += 1
            progress.show(hand.opened)
            station.operate(input)
        }
        throw DemoFault.stationStopped
    }

    private func summary(refused: Int) async throws -> Bool {
        let journal = try journal()
        let items = try journal.items()
        let events = try journal.summary().events
        let hubEvents = try await hubEvents()
        print(
            CommandReport(
                columns: ["plate", "product", "grade", "disposition", "bin"],
                rows: items.map { item in
                    [
                        item.plate.text, item.gtin?.display ?? "no code", item.grade?.rawValue,
                        item.disposition?.rawValue, item.isBinned ? item.place?.code : nil,
                    ]
                }
            ).table)
        let complete = items.filter { $0.grade != nil && $0.disposition != nil && $0.isBinned }.count
        print(
            """

            \(returns) returns, \(items.count) items, \(complete) of them graded and binned; \(refused) wrong scans refused
            journal \(events) events, hub \(hubEvents) events
            """)
        return complete == items.count && !items.isEmpty && events == hubEvents
    }
}

extension Listing {
    /// The sum of a column of numbers.
    fileprivate func total(of column: String) -> Int {
        guard let index = columns.firstIndex(of: column) else { return 0 }
        return rows.reduce(0) { sum, row in
            if case .number(let number?) = row[index] { sum + number } else { sum }
        }
    }
}

/// A bar on the terminal; nothing where there is none.
private struct Progress {
    let total: Int
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = -1

    init(total: Int) {
        self.total = total
    }

    mutating func show(_ done: Int) {
        guard isTerminal, done != shown else { return }
        shown = done
        let width = 30
        let filled = width * done / max(1, total)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        FileHandle.standardError.write(Data("\r[\(bar)] \(done)/\(total)".utf8))
    }

    func finish() {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
