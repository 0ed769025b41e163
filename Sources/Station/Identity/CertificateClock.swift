import Logging
import Returns
import Trust

/// When the station looks at its certificate again. It does so whenever everything is sent, which is often, and rings
/// once for the day on which the next one is due: an idle bench is not woken before.
struct CertificateClock {
    /// How long after a renewal that failed the next one is tried, in milliseconds.
    private static let pauseMilliseconds = 3_600_000

    private var pausedUntil: Moment?
    private var ringsAt: Moment?

    /// Renews the certificate when that is due. What fails is said and tried again; it stops nothing else.
    mutating func look(_ client: HubClient, at now: Moment, _ wake: WakeUp, _ logger: Logger) async {
        if let pausedUntil, now < pausedUntil { return }
        do throws(HubClient.Fault) {
            switch try await client.renewIfDue(at: now) {
            case .notBefore(let due): ring(at: due, now, wake)
            case .renewed(let certificate):
                logger.notice("certificate renewed", metadata: ["fingerprint": "\(certificate.fingerprint)"])
                ring(at: certificate.renewalDue, now, wake)
            }
        } catch {
            logger.warning("the certificate could not be renewed", metadata: ["cause": "\(error.words)"])
            pausedUntil = now.advanced(byMilliseconds: Int64(Self.pauseMilliseconds))
            ring(at: pausedUntil, now, wake)
        }
    }

    private mutating func ring(at due: Moment?, _ now: Moment, _ wake: WakeUp) {
        guard let due, due != ringsAt else { return }
        ringsAt = due
        wake.ring(inMilliseconds: Int(max(0, due.millisecondsSince(now))))
    }
}
