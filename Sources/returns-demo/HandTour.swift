import Foundation
import Returns
import Station

/// The prompt in this terminal, with the bottom lines saying what to type next.
struct HandTour: Sendable {
    let site: DemoSite

    /// Rows at the bottom that belong to the hints.
    private static let hintRows = 2

    /// True when the operator left, rather than the station.
    func run() async throws -> Bool {
        let ending = try await site.run { station in try await attach() }
        switch ending {
        case .detached: return true
        case .ended(let words): print(words)
        case .lost: print("The station is gone; \(site.directory)/demo.log says why.")
        }
        return false
    }

    private func attach() async throws -> PromptClient.Ending {
        // The first view is shown once the control socket is there.
        guard let first = await site.views.first(where: { _ in true }) else { throw DemoFault.stationStopped }
        let (hints, show) = AsyncStream.makeStream(of: [String].self, bufferingPolicy: .bufferingNewest(1))
        let follower = Task {
            var hand = SampleOperator(returns: SampleSite.returnCount, site: site.siteCode, seed: 1)
            var shown = first.prompt
            show.yield(Self.hint(for: first, from: &hand))
            for await view in site.views where view.prompt != shown {
                shown = view.prompt
                show.yield(Self.hint(for: view, from: &hand))
            }
        }
        defer { follower.cancel() }
        return try await PromptClient(socketPath: site.socket, rowsKept: Self.hintRows).attach(footers: hints)
    }

    private static func hint(for view: StationView, from hand: inout SampleOperator) -> [String] {
        let isFrench = view.prompt.language == .french
        let next: String =
            switch hand.next(view) {
            case .scan(let barcode), .entered(let barcode):
                isFrench ? "taper \(barcode.text) puis Entrée" : "type \(barcode.text) and Enter"
            case .press(let answer): isFrench ? "touche \(answer)" : "key \(answer)"
            case .command(let command): isFrench ? "commande \(command.rawValue)" : "command \(command.rawValue)"
            case .scanLost, .label, .scanner, .hubRegained, .hubFound, .rights, .pinChecked,
                .binLabelOut, nil:
                isFrench ? "attendre l'étiquette" : "wait for the label"
            }
        return [
            isFrench ? "DÉMO  à faire : \(next)" : "DEMO  next: \(next)",
            isFrench ? "Ctrl+C pour quitter" : "Ctrl+C leaves",
        ]
    }
}
