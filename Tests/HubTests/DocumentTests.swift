import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Hub
@testable import Wire

/// The hub's document says what the hub does.
@Suite struct DocumentTests {
    private let floor: Floor
    private let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
    }

    private func application() async throws -> HubApplication {
        try await HubApplication(store: store, logger: Floor.quiet, now: { Floor.start })
    }

    @Test func `every route is in the document, and the document names no other`() async throws {
        let routes = try await application().router().routes.map { route in
            let parts = route.path.description.split(separator: "/").map { part in
                part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
            }
            return "\(route.method.rawValue) /\(parts.joined(separator: "/"))"
        }
        let operations = HubDocument.document.operations.map { "\($0.method.rawValue.uppercased()) \($0.path)" }
        #expect(Set(routes).symmetricDifference(operations) == [])
        #expect(routes.count == operations.count)
        #expect(Set(HubDocument.document.operations.map(\.id)).count == operations.count)
    }

    @Test func `it is served to anybody, and names every shape that it refers to`() async throws {
        let side = try await application().stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0))
        try await side.test(.live) { client in
            let answer = try await WitnessClient(client: client).execute(uri: "/v1/openapi.json", method: .get)
            #expect(Data(answer.body.readableBytesView) == HubDocument.bytes)
        }
        let text = String(decoding: HubDocument.bytes, as: UTF8.self)
        let names = Set(text.matches(of: /#\/components\/schemas\/(\w+)/).map { String($0.1) })
        #expect(names == Set(HubDocument.document.schemas.map(\.name)))
    }

    @Test func `every parameter of a path is described, and no other`() {
        for operation in HubDocument.document.operations {
            let inPath = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                $0.dropFirst().dropLast()
            }
            let described = operation.parameters.filter { $0.place == .path }.map(\.name)
            #expect(inPath.map(String.init) == described, "\(operation.id)")
        }
    }

    @Test func `a check that finds nothing wrong would find something`() throws {
        let check = SchemaCheck(root: HubDocument.document.json)
        let problem = APISchema.all([.named("Problem"), .object([APIField("type", .words(["/problems/gap"]))])]).json
        let faults = { (text: String) in
            check.faults(.object(try JSONParser.object(Data(text.utf8))), problem)
        }
        #expect(try faults(#"{"type":"/problems/gap","title":"x","status":409}"#) == [])
        #expect(try faults(#"{"type":"/problems/gas","title":"x","status":409}"#).count == 1)
        #expect(try faults(#"{"type":"/problems/gap","title":1,"status":409}"#).count == 1)
        #expect(try faults(#"{"type":"/problems/gap","status":200}"#).count == 2)
    }
}
