public import Foundation

/// Everything that can be asked of the hub over HTTP, for programs and for those who write them (OpenAPI 3.1.0).
public struct APIDocument: Hashable, Sendable {
    /// The media type of the document.
    public static let mediaType = "application/json"

    /// What can be asked.
    public let operations: [APIOperation]
    let schemas: [APIField]

    /// Puts a document together; `schemas` are those that others refer to by name.
    public init(_ operations: [APIOperation], schemas: [APIField]) {
        self.operations = operations
        self.schemas = schemas
    }

    /// The body.
    public func encoded() -> Data { JSONWriter.data(json) }

    var json: JSONObject {
        let paths = operations.reduce([:] as JSONObject) { paths, operation in
            let others: JSONObject = if case .object(let others)? = paths[operation.path] { others } else { [:] }
            let added = others.adding(operation.method.rawValue, .object(operation.json))
            return paths.adding(operation.path, .object(added))
        }
        let schemas = schemas.reduce([:] as JSONObject) { $0.adding($1.name, .object($1.schema.json)) }
        return [
            "openapi": "3.1.0", "info": .object(Self.information), "paths": .object(paths),
            "components": .object(["schemas": .object(schemas), "securitySchemes": .object(Self.security)]),
        ]
    }

    private static let information: JSONObject = [
        "title": "returns-hub", "version": "1",
        "description": """
        The hub of the returns stations. A program passes over fields that it does not know: more may come. Every \
        refusal is a problem (RFC 9457).
        """,
    ]

    private static let security: JSONObject = [
        "stationToken": .object([
            "type": "http", "scheme": "bearer", "description": "What `returns-hub station add` prints.",
        ]),
        "stationCertificate": .object([
            "type": "mutualTLS", "description": "What `returns-station enrol` got, at a hub that speaks TLS.",
        ]),
        "userSession": .object([
            "type": "http", "scheme": "bearer", "description": "What `returns-hub user session` prints.",
        ]),
    ]
}
