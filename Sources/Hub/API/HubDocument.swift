import Foundation
import Hummingbird
import Wire

/// The hub's own document: what can be asked of it over the network. A test compares it with the routes that there are,
/// both ways, and with every answer that the tests see.
enum HubDocument {
    static let document = APIDocument(health + stations + trust + people, schemas: schemas)

    /// As it is served.
    static let bytes = document.encoded()

    /// What those ask who watch over the hub, and the document itself.
    private static let health: [APIOperation] = [
        APIOperation(
            .get, "/livez", id: "isAlive", "Whether the hub answers at all; it never asks the database.",
            access: .anybody, answers: [APIAnswer(200, "It does.", .words)]),
        APIOperation(
            .get, "/readyz", id: "isReady", "Whether a commit reaches the disk.", access: .anybody,
            answers: [APIAnswer(200, "It does.", .words)] + problems([.notReady])),
        APIOperation(
            .get, "/metrics", id: "metrics", "What a monitor reads, in Prometheus' text format 0.0.4.",
            access: .anybody, answers: [APIAnswer(200, "The metrics.", .words)]),
        APIOperation(
            .get, "/v1/openapi.json", id: "document", "This document.", access: .anybody,
            answers: [APIAnswer(200, "The document.", .json(.object([])))] + problems([.tooManyStrangers(.zero)])),
    ]

    /// The shapes that others refer to.
    private static let schemas: [APIField] =
        [
            APIField(
                "Problem",
                .object([
                    APIField("type", .text(), "Names the kind of problem, for programs."),
                    APIField("title", .text(), "The kind in words."),
                    APIField("status", .number(400...599), "The status of the answer."),
                    APIField("detail", .text(), isRequired: false, "What happened this time."),
                    APIField("retryAfterSeconds", .number(1...Int.max), isRequired: false, "When to ask again."),
                ])),
            APIField(
                "Column",
                .object([
                    APIField("name", .text()), APIField("type", .words(["text", "number", "time"])),
                ])),
            APIField("Words", .object([APIField("words", .text(), "One or more lines for a person.")])),
        ] + stationSchemas + trustSchemas

    /// Answers for these problems, one for each status, with the header fields that belong to it.
    static func problems(_ problems: [HubProblem]) -> [APIAnswer] {
        let byStatus = Dictionary(grouping: problems) { Int($0.status.code) }
        return byStatus.sorted { $0.key < $1.key }.map { status, problems in
            let types = Set(problems.map(\.details.type)).sorted()
            let titles = problems.map(\.details.title).reduce(into: [String]()) { titles, title in
                if !titles.contains(title) { titles.append(title) }
            }
            let schema = APISchema.all([
                .named("Problem"), .object([APIField("type", .words(types))]),
            ])
            return APIAnswer(
                status, titles.joined(separator: "; ") + ".", APIContent(ProblemDetails.mediaType, schema),
                headers: headers(status))
        }
    }

    private static func headers(_ status: Int) -> [String] {
        switch status {
        case 401: ["WWW-Authenticate"]
        case 415: ["Accept-Encoding"]
        case 429, 503: ["Retry-After"]
        default: []
        }
    }
}
