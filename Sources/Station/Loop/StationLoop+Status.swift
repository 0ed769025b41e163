import Foundation
import Journal
import Returns
import Wire

extension StationLoop {
    /// The answer to a command's question; an empty one for a question that is none of ours.
    func answer(to question: String) -> [UInt8] {
        // Somebody has enrolled the station: the hub is tried at once, and not when the pause is over.
        if question == "enrolled" { upload?.ring() }
        guard ["status", "enrolled"].contains(question) else { return [] }
        let summary = try? journal.summary()
        let status = StationStatus(
            station: bench.identity.station, epoch: bench.identity.epoch, version: version,
            step: bench.prompt.step.word, isSignedIn: bench.state.bench.worker != nil, hub: surroundings.hub.word,
            hubDetail: hubDetail, unsentEvents: surroundings.unsentEvents, printer: surroundings.printer.word,
            printerDetail: printing.detail, scanners: surroundings.scanners,
            scannersConfigured: surroundings.scannersConfigured,
            events: summary?.events ?? 0, headHash: summary?.headHash.hex ?? "", journalBytes: summary?.fileBytes ?? 0,
            synchronous: summary?.synchronous ?? 0)
        return Array(status.encoded())
    }
}

extension BenchStatus.HubStatus {
    /// The plain word of `status`.
    var word: String {
        switch self {
        case .none: "none"
        case .connected: "connected"
        case .unreachable: "unreachable"
        case .rejected: "rejected"
        }
    }
}

extension BenchStatus.PrinterStatus {
    /// The plain word of `status`.
    var word: String {
        switch self {
        case .none: "none"
        case .ready: "ready"
        case .cold: "cold"
        case .stalled: "stalled"
        case .unavailable: "unavailable"
        case .held: "held"
        case .ambiguous: "ambiguous"
        case .mismatch(.language): "wrongLanguage"
        case .mismatch(.resolution): "wrongResolution"
        case .attention(let trouble): trouble.rawValue
        }
    }
}

extension PromptStep {
    /// The plain word of `status`.
    var word: String {
        switch self {
        case .signIn: "signIn"
        case .paused: "paused"
        case .parcel: "parcel"
        case .condition: "condition"
        case .item: "item"
        case .confirmBlindParcel, .confirmUnexpectedItem, .confirmMissingLine, .confirmEnd, .confirmEmptyBox,
            .confirmDestruction, .confirmAccessories:
            "confirm"
        case .evidence: "evidence"
        case .erasure: "erasure"
        case .question: "question"
        case .label: "label"
        case .bin: "bin"
        case .supervising: "supervising"
        }
    }
}
