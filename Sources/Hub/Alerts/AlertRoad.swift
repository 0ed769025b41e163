import Foundation
import Returns
import Wire

/// The way on which alerts go, with all that it needs.
enum AlertRoad: Hashable, Sendable {
    /// Files in a folder.
    case folder(String)
    /// Requests to an address, signed with a secret.
    case webhook(url: String, secret: AlertSecret, secretFile: String)

    /// Reads what the target needs. Throws `badConfiguration` when the secret cannot be used.
    init(_ target: AlertTarget) throws(HubFault) {
        switch target {
        case .folder(let path): self = .folder(path)
        case .webhook(let url, let file):
            self = .webhook(url: url, secret: try AlertSecret(file: file), secretFile: file)
        }
    }

    /// The target that it came from.
    var target: AlertTarget {
        switch self {
        case .folder(let path): .folder(path)
        case .webhook(let url, _, let file): .webhook(url: url, secretFile: file)
        }
    }
}

/// Carries alerts along a road.
enum AlertCarrier: Sendable {
    case folder(FolderCarrier)
    case webhook(WebhookCarrier)

    init(_ road: AlertRoad) {
        switch road {
        case .folder(let path): self = .folder(FolderCarrier(folder: path))
        case .webhook(let url, let secret, _): self = .webhook(WebhookCarrier(url: url, secret: secret))
        }
    }

    /// One try.
    func carry(_ alert: WaitingAlert, at now: Moment) async -> AlertOutcome {
        switch self {
        case .folder(let carrier): carrier.carry(alert)
        case .webhook(let carrier): await carrier.carry(alert, at: now)
        }
    }

    /// Gives back what it holds.
    func close() async {
        if case .webhook(let carrier) = self { await carrier.close() }
    }
}
