import Hummingbird
import Wire

extension HubDocument {
    /// What stations ask.
    static let stations: [APIOperation] = [
        APIOperation(
            .post, "/v1/stations/{station}/events", id: "push",
            "A header line, then events, one a line, in the bytes that the station journaled.", access: .station,
            parameters: [
                station,
                APIParameter(
                    "Content-Encoding", in: .header, .words(["identity", "gzip"]), "How the body travels."),
            ],
            body: APIContent("application/x-ndjson", .text()),
            answers: [APIAnswer(200, "Accepted up to the watermark.", .json(.named("PushAccepted")))]
                + problems(
                    always + [
                        .notAPush(.missingField(path: "")), .badGzip(.damaged), .push(.gap(expectedSequence: 1)),
                        .push(.fenced(newEpoch: nil)), .push(.tooLarge), .unknownCoding(""), .queueFull(.zero),
                        .tooMuch(.events(.zero)), .tooMuch(.pushesUnderWay),
                    ])),
        APIOperation(
            .get, "/v1/stations/{station}/watermark", id: "watermark", "How far the station's events have come.",
            access: .station, parameters: [station, epoch],
            answers: [APIAnswer(200, "The watermark.", .json(.named("Watermark")))]
                + problems(always + [.badQuery(field: "")])),
        APIOperation(
            .get, "/v1/stations/{station}/welcome", id: "welcome", "Who the hub says that the station is.",
            access: .station, parameters: [station],
            answers: [
                APIAnswer(200, "The station.", .json(.named("Welcome")), headers: ["Accept-Encoding"])
            ] + problems(always + [.http(HTTPError(.notFound))])),
        APIOperation(
            .get, "/v1/stations/{station}/rights", id: "rights",
            "Orders about rights to fill bins; waits for the first where it is told to.", access: .station,
            parameters: [
                station, epoch,
                APIParameter("after", in: .query, .number(0...sequences.upperBound), "Only those behind this number."),
                wait,
            ],
            answers: [APIAnswer(200, "The orders.", .json(.named("RightsPage")))]
                + problems(always + [.badQuery(field: "")])),
        APIOperation(
            .get, "/v1/feeds/reference", id: "feed",
            "Reference data in the order of its changes; waits for the first where it is told to.", access: .station,
            parameters: [
                APIParameter("after", in: .query, .text(), "The cursor of the page before."),
                APIParameter("limit", in: .query, .number(1...Int.max), "At most so many items."), wait,
            ],
            answers: [
                APIAnswer(
                    200, "A line about the page, then its items, one a line.",
                    APIContent("application/x-ndjson", .text()), headers: ["Content-Encoding", "Vary"])
            ] + problems(always + [.badQuery(field: ""), .cursorGone])),
    ]

    /// What can be in the way of every station.
    static let always: [HubProblem] = [
        .unknownToken, .otherStation, .revoked(reason: ""), .certificateEnded, .tooManyStrangers(.zero),
        .tooMuch(.requests(.zero)), .storeFailed,
    ]

    private static let sequences = WireLimits.sequences
    static let station = APIParameter(
        "station", in: .path, .text(length: WireLimits.stationIDBytes, pattern: "^[A-Za-z0-9-]+$"),
        "The station's id; the token must be its own.")
    private static let epoch = APIParameter(
        "epoch", in: .query, .number(sequences), isRequired: true, "The epoch of the station's history.")
    private static let wait = APIParameter(
        "wait", in: .query, .number(0...Int.max), "Seconds to wait for news, as far as the hub lets it.")

    /// The shapes of what stations get.
    static let stationSchemas: [APIField] = [
        APIField(
            "Watermark",
            .object([
                APIField("generation", .text(), "The hub's history."), APIField("epoch", .number(sequences)),
                APIField("acceptedThrough", .number(0...sequences.upperBound)),
                APIField("durableThrough", .number(0...sequences.upperBound)),
                APIField("head", .text(pattern: "^[0-9a-f]{64}$"), "The hash of the last event."),
            ])),
        APIField(
            "PushAccepted",
            .object([
                APIField("reply", .words(["accepted"])), APIField("watermark", .named("Watermark")),
                APIField("quarantined", .list(.number(sequences)), "Events that the hub keeps and cannot read."),
            ])),
        APIField(
            "Welcome",
            .object([
                APIField("station", .text()), APIField("epoch", .number(sequences)),
                APIField("platePrefix", .text(pattern: "^[0-9]{5}$")), APIField("site", .text()),
                APIField("labelLanguage", .words(["fr", "en"])), APIField("generation", .text()),
                APIField("rights", .flag, isRequired: false, "Whether the hub gives rights."),
            ])),
        APIField(
            "RightsPage",
            .object([APIField("hub", .text(), "The hub's history."), APIField("orders", .list(.object([])))])),
    ]
}
