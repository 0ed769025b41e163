import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Hub
@testable import Wire

/// A client that holds every answer against the hub's document: its operation, its status, its media type, its shape.
struct WitnessClient: TestClientProtocol {
    let client: any TestClientProtocol

    var port: Int? { client.port }

    func executeRequest(
        uri: String, method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> TestResponse {
        let response = try await client.executeRequest(uri: uri, method: method, headers: headers, body: body)
        for fault in Self.faults(of: response, to: method, uri) {
            Issue.record("\(method) \(uri) answered \(response.status.code): \(fault)")
        }
        return response
    }

    /// What the document does not say of an answer.
    static func faults(of response: TestResponse, to method: HTTPRequest.Method, _ uri: String) -> [String] {
        let path = String(uri.prefix { $0 != "?" })
        guard let operation = operation(method, path) else {
            // What is nowhere is so for everybody, and counted like a stranger.
            let isNowhere = response.status == .notFound || response.status == .tooManyRequests
            return isNowhere ? [] : ["the document has no such operation"]
        }
        guard case .object(let answer)? = operation.json["responses"].flatMap({ member($0, "\(response.status.code)") })
        else { return ["the document has no such answer of \(operation.id)"] }
        let type = response.headers[.contentType]?.prefix { $0 != ";" } ?? ""
        guard let content = answer["content"].flatMap({ member($0, String(type)) }),
            case .object(let schema)? = member(content, "schema")
        else { return ["the document does not say \(type)"] }
        // What travels compressed is checked where it does not.
        guard type == "application/json" || type == ProblemDetails.mediaType, response.headers[.contentEncoding] == nil
        else { return [] }
        do throws(WireError) {
            let value = try JSONParser.object(Data(response.body.readableBytesView))
            return SchemaCheck(root: HubDocument.document.json).faults(.object(value), schema)
        } catch {
            return ["it is no JSON object: \(error)"]
        }
    }

    private static func member(_ value: JSONValue, _ key: String) -> JSONValue? {
        if case .object(let object) = value { object[key] } else { nil }
    }

    /// The operation under a path: a part in braces stands for anything, and what is written out goes first.
    private static func operation(_ method: HTTPRequest.Method, _ path: String) -> APIOperation? {
        let parts = path.split(separator: "/")
        return HubDocument.document.operations.filter { operation in
            let wanted = operation.path.split(separator: "/")
            return operation.method.rawValue.uppercased() == method.rawValue && wanted.count == parts.count
                && zip(wanted, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }.min { $0.parameters.count { $0.place == .path } < $1.parameters.count { $0.place == .path } }
    }
}
