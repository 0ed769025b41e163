import Foundation
import Returns
import SystemPackage
import Testing
import Wire

@testable import Hub

/// Policies and product groups at the command line: shipped, checked with their examples, published.
@Suite struct PolicyFilesTests {
    let floor: Floor

    init() throws {
        floor = try Floor()
    }

    private func write(_ name: String, _ yaml: String) throws -> String {
        let path = "\(floor.directory)/\(name)"
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `the shipped policy is written once, is right, and is published`() async throws {
        let path = try RulesFiles.writeShippedPolicy(to: floor.directory)
        #expect(path == "\(floor.directory)/policy.yaml")
        #expect(throws: HubFault.file(path: path, .fileExists)) {
            try RulesFiles.writeShippedPolicy(to: floor.directory)
        }
        let publication = try RulesFiles.publication([path])
        let words = try await DeskClient(database: floor.database).perform(.publish(publication))
        #expect(words == "policy standard-policy version 2: published\n")
        let store = try await floor.open()
        let policies = try await store.reading { try ReferenceFeed.items([.policy], in: $0) }
        #expect(policies == [.policy(try StandardPolicy.load())])
    }

    @Test func `a hub begins with the table and no policy`() async throws {
        let store = try await floor.open()
        let policies = try await store.reading { try ReferenceFeed.items([.policy], in: $0) }
        #expect(policies.isEmpty)
    }

    @Test func `a changed policy whose example goes another way is not published`() async throws {
        let yaml = StandardPolicy.document.yaml
        let dear = yaml.replacingOccurrences(of: "price: 55%", with: "price: 5%")
        let path = try write("mine.yaml", dear)
        let fault = #expect(throws: HubFault.self) { try RulesFiles.publication([path]) }
        guard case .badRules(let faults) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        let line = try #require(
            dear.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                $0.contains("to: OUTLET, by: OUTLET-APPAREL, step: money")
            })
        let first = try #require(faults.first)
        #expect(
            first.description == "\(path):\(line + 1):7: policy standard-policy version 2: example 2 fails: it goes "
                + "to B2B_LOT by LOT-APPAREL at the step money, not to OUTLET by OUTLET-APPAREL at the step money")
    }

    @Test func `what the lint finds in a policy is named before it is published, with its line`() throws {
        let yaml = StandardPolicy.document.yaml.replacingOccurrences(of: "ground: f", with: "grams: f")
        let unread = try write("a.yaml", yaml)
        #expect(throws: HubFault.self) { try RulesFiles.publication([unread]) }
        let groundless = StandardPolicy.document.yaml.replacingOccurrences(of: "      ground: f\n", with: "")
        let path = try write("b.yaml", groundless)
        let fault = #expect(throws: HubFault.self) { try RulesFiles.read([path]) }
        guard case .badRules(let faults) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        let lines = groundless.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("id: M-040") })
        #expect(
            faults.first?.description == "\(path):\(line + 1):7: policy standard-policy version 2: rule M-040 must "
                + "have a ground if it destroys, and none if it does not")
    }

    @Test func `a product group goes into the feed behind its sheet`() async throws {
        let connected = try #require(StandardPlaybook.documents.first { $0.name == "connected.yaml" }).yaml
        let start = try #require(connected.range(of: "sheets:"))
        let sheet = connected[start.lowerBound...].replacingOccurrences(
            of: "- id: connected\n    version: 3", with: "- id: phone\n    version: 1")
        let yaml = "groups:\n  - { id: phones, fr: Téléphones, en: Phones, sheet: phone }\n" + sheet
        let path = try write("phones.yaml", yaml)
        let client = DeskClient(database: floor.database)
        let words = try await client.perform(.publish(try RulesFiles.publication([path])))
        #expect(words == "sheet phone version 1: published\ngroup phones: published\n")
        let store = try await floor.open()
        guard case .page(let page, _) = try await store.feed(after: nil, limit: 100) else {
            Issue.record("no page")
            return
        }
        let group = ProductGroup(
            id: "phones", name: LocalizedText(french: "Téléphones", english: "Phones"), sheet: "phone")
        #expect(try page.items.suffix(1).map(ReferenceCoding.decode) == [.group(group)])
        let playbook = Playbook(try await store.reading { try ReferenceFeed.items(ReferenceFeed.rules, in: $0) })
        let found = playbook.currentSheet(product: nil, group: "phones", category: "connected")
        #expect(found?.reference == SheetReference(id: "phone", version: 1))
    }

    @Test func `a group whose sheet nobody has is refused`() async throws {
        let store = try await floor.open()
        let group = ProductGroup(id: "phones", name: LocalizedText(french: "x", english: "x"), sheet: "gone")
        await #expect(
            throws: HubFault.refused(
                .rulesRefused([.playbook(.groupSheetMissing(group: "phones", sheet: "gone"))]))
        ) { try await store.publishRules(RulesPublication(items: [.group(group)])) }
    }
}
