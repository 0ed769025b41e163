import Foundation
import Hummingbird
import Logging
import Returns
import Trust
import Wire

/// How a station gets its first certificate, by a code, and the later ones, by the one that it has.
struct EnrolmentRoutes: Sendable {
    let store: HubStore
    let trust: HubTrust?
    let bells: HubBells
    let door: FrontDoor
    let now: @Sendable () -> Moment
    let logger: Logger

    /// What needs no certificate: whoever asks seals with his code.
    func add(to router: Router<HubContext>) {
        router.post("v1/enrolments") { request, context in try await enrol(request, context) }
    }

    /// What needs one.
    func add(to group: RouterGroup<HubContext>) {
        group.post("stations/:station/certificate") { request, context in try await renew(request, context) }
    }

    private func enrol(_ request: Request, _ context: HubContext) async throws -> Response {
        try await door.stranger(from: context.peer)
        guard let trust else { throw HubProblem.enrolment(.noAuthority) }
        try await door.mayTryCode(from: context.peer)
        let message = try await message(request)
        let place: Logger.Metadata = [
            "station": "\(TerminalText.safe(message.station))", "peer": "\(context.peer.text)",
        ]
        switch try await store.enrol(message, trust: trust, at: now()) {
        case .enrolled(let answer, let certificate):
            await door.codeWasRight(from: context.peer)
            try await bells.hearRevocations(of: store)
            logger.notice(
                "station enrolled",
                metadata: place.merging([
                    "epoch": "\(certificate.epoch)", "certificate": "\(certificate.fingerprint)",
                ]) { $1 })
            return Response(json: answer.encoded())
        case .refused(let refusal):
            logger.warning("station not enrolled", metadata: place.merging(["reason": "\(refusal.name)"]) { $1 })
            throw HubProblem.enrolment(refusal)
        case .wrongCode:
            await door.codeWasWrong(from: context.peer)
            logger.warning("wrong code for a station", metadata: place)
            throw HubProblem.enrolment(.noFittingCode)
        }
    }

    private func message(_ request: Request) async throws -> SealedMessage {
        guard let body = try await request.body(upTo: WireLimits.replyBytes) else {
            throw HubProblem.http(HTTPError(.contentTooLarge))
        }
        do throws(WireError) {
            return try SealedMessage(decoding: body)
        } catch {
            throw HubProblem.enrolment(.unreadable("\(error)"))
        }
    }

    private func renew(_ request: Request, _ context: HubContext) async throws -> Response {
        guard let trust, let old = context.access?.certificate else { throw HubProblem.enrolment(.noCertificate) }
        guard let body = try await request.body(upTo: WireLimits.replyBytes) else {
            throw HubProblem.http(HTTPError(.contentTooLarge))
        }
        let asked: CertificateRequest
        do throws(TrustFault) {
            asked = try CertificateRequest(pem: String(decoding: body, as: UTF8.self))
        } catch {
            throw HubProblem.enrolment(.unreadable("\(error)"))
        }
        switch try await store.renew(old, asked, trust: trust, at: now()) {
        case .success(let certificate):
            logger.notice(
                "certificate renewed",
                metadata: ["station": "\(certificate.station)", "certificate": "\(certificate.fingerprint)"])
            // The media type of RFC 8555 §9.1.
            return Response(bytes: Data(certificate.pem.utf8), type: "application/pem-certificate-chain")
        case .failure(let refusal): throw HubProblem.enrolment(refusal)
        }
    }
}
