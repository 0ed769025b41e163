import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Returns

/// Sends each alert as a request of its own, signed (Standard Webhooks 1.0): `webhook-id` is the same for every try of
/// one alert, `webhook-timestamp` the second of the try, `webhook-signature` is over both and the body.
struct WebhookCarrier: Sendable {
    let url: String
    let secret: AlertSecret
    private let http: HTTPClient

    init(url: String, secret: AlertSecret) {
        (self.url, self.secret) = (url, secret)
        var configuration = HTTPClient.Configuration()
        // What is signed for one address is not taken to another.
        configuration.redirectConfiguration = .disallow
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// One try; only an answer of 200 to 299 counts as delivered.
    func carry(_ alert: WaitingAlert, at now: Moment) async -> AlertOutcome {
        let seconds = now.milliseconds / 1_000
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Idempotency-Key", value: alert.key)
        request.headers.add(name: "webhook-id", value: alert.key)
        request.headers.add(name: "webhook-timestamp", value: String(seconds))
        request.headers.add(
            name: "webhook-signature", value: secret.signature(id: alert.key, seconds: seconds, body: alert.document))
        request.body = .bytes(ByteBuffer(bytes: alert.document))
        do {
            let answer = try await http.execute(request, timeout: .seconds(AlertLimits.requestSeconds))
            // Read to its end, within a limit, so that the connection can be used again.
            _ = try? await answer.body.collect(upTo: AlertLimits.answerBytes)
            let status = Int(answer.status.code)
            return (200..<300).contains(status) ? .delivered : .failed("answered with \(status)")
        } catch {
            return .failed(String(String(describing: error).prefix(AlertLimits.faultCharacters)))
        }
    }

    /// Closes the connections.
    func close() async {
        try? await http.shutdown()
    }
}
