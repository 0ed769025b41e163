import Hummingbird
import Wire

extension HubDocument {
    /// How a station is let in.
    static let trust: [APIOperation] = [
        APIOperation(
            .post, "/v1/enrolments", id: "enrol",
            "Asks for a station's first certificate; sealed, as the answer is, with a key from the one-time code.",
            access: .anybody, body: .json(.named("SealedMessage")),
            answers: [APIAnswer(200, "The certificate, sealed.", .json(.named("SealedMessage")))]
                + problems([
                    .tooManyStrangers(.zero), .storeFailed, .http(HTTPError(.contentTooLarge)),
                    .enrolment(.noAuthority), .enrolment(.unreadable("")), .enrolment(.noFittingCode),
                    .enrolment(.codeExpired), .enrolment(.tooManyTries(.zero)),
                    .enrolment(.otherName(asked: "", names: [])),
                ])),
        APIOperation(
            .post, "/v1/stations/{station}/certificate", id: "renewCertificate",
            "Asks for the next certificate, by the one of the connection.", access: .station,
            parameters: [station], body: APIContent("application/pkcs10", .text()),
            answers: [APIAnswer(200, "The certificate.", APIContent("application/pem-certificate-chain", .text()))]
                + problems(
                    always + [
                        .http(HTTPError(.contentTooLarge)), .enrolment(.unreadable("")), .enrolment(.noCertificate),
                        .enrolment(.tooEarly),
                    ])),
    ]

    /// The shape of what is sealed.
    static let trustSchemas: [APIField] = [
        APIField(
            "SealedMessage",
            .object([
                APIField("station", .text()), APIField("payload", .text(), "What is said, in base 64."),
                APIField("seal", .text(), "HMAC-SHA256 over it, in base 64."),
            ]))
    ]
}
