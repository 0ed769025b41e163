import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Publishing rules: what is taken, what is refused, and that it is all or nothing.
@Suite(.overBothStores) struct PublicationTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
    }

    private static func text(_ words: String) -> LocalizedText { LocalizedText(french: words, english: words) }

    private static func sheet(_ id: String, _ version: Int, asks: String = "x", doubt: String = "doubt") -> GradingSheet
    {
        let answers = [
            Answer(id: "yes", text: text("x"), next: .grade(.good)),
            Answer(id: doubt, text: text("x"), next: .hold(.secondLook)),
        ]
        let question = Question(id: "a", text: text(asks), help: text("x"), answers: answers)
        return GradingSheet(id: id, version: version, title: text("x"), first: "a", questions: [question])
    }

    private static func table(_ id: String, _ version: Int, categories: [String] = []) -> DispositionTable {
        func rule(_ id: String, _ categories: [String], any: Bool) -> DispositionRule {
            DispositionRule(
                id: id, when: ItemCondition(categories: categories, holds: any ? .any : .free), disposition: .hold,
                binClass: "B", label: text("X"), reason: text("x"))
        }
        return DispositionTable(
            id: id, version: version,
            rules: (categories.isEmpty ? [] : [rule("R-1", categories, any: false)]) + [rule("R-9", [], any: true)])
    }

    private func publish(_ items: ReferenceItem...) async throws -> String {
        try await store.publishRules(RulesPublication(items: items)).description
    }

    private func refused(_ items: ReferenceItem...) async throws -> [String] {
        let before = try await store.feedHead()
        do {
            let words = try await store.publishRules(RulesPublication(items: items)).description
            Issue.record("it was published: \(words)")
            return []
        } catch {
            guard case .refused(.rulesRefused(let faults)) = error else { throw error }
            #expect(try await store.feedHead() == before)
            #expect(error.exitStatus == 1)
            #expect(error.description.hasSuffix("\nNothing was published."))
            return faults.map(\.description)
        }
    }

    @Test func `a new version goes into the feed, the same content again does not`() async throws {
        let hats = Category(id: "hat", name: Self.text("x"), sheet: "hat")
        let published = try await publish(.sheet(Self.sheet("hat", 1)), .category(hats))
        #expect(published == "sheet hat version 1: published\ncategory hat: published")
        let head = try await store.feedHead()
        #expect(try await publish(.sheet(Self.sheet("hat", 1))) == "sheet hat version 1: unchanged")
        #expect(try await store.feedHead() == head)
        #expect(try await publish(.sheet(Self.sheet("hat", 3))) == "sheet hat version 3: published")
        let found = try await store.reading { try ReferenceFeed.item(.sheet, "hat@3", in: $0) }
        #expect(found == .sheet(Self.sheet("hat", 3)))
    }

    @Test func `a published version never changes, and the next one is named`() async throws {
        _ = try await publish(.sheet(Self.sheet("hat", 1)), .sheet(Self.sheet("hat", 4)))
        #expect(
            try await refused(.sheet(Self.sheet("hat", 4, asks: "y"))) == [
                "sheet hat version 4 is published with other content; publish this as version 5."
            ])
        #expect(
            try await refused(.sheet(Self.sheet("hat", 2))) == [
                "sheet hat version 2 is older than what is published; publish this as version 5."
            ])
    }

    @Test func `tables of any id are one row of versions, because a station works by the highest`() async throws {
        let shipped = try StandardPlaybook.load().dispositions
        #expect(
            try await refused(.dispositions(Self.table("mine", shipped.version))) == [
                "disposition table mine version 4 is published with other content; publish this as version 5."
            ])
        let published = try await publish(.dispositions(Self.table("mine", shipped.version + 1)))
        #expect(published == "disposition table mine version 5: published")
        #expect(try await publish(.dispositions(shipped)) == "disposition table standard version 4: unchanged")
    }

    @Test func `everything that speaks against it is named at once`() async throws {
        let gtin = try #require(GTIN("4006381333931"))
        let found = try await refused(
            .sheet(Self.sheet("apparel", 2)), .sheet(Self.sheet("hat", 1, doubt: "unsure")),
            .category(Category(id: "cap", name: Self.text("x"), sheet: "gone")),
            .dispositions(Self.table("standard", 5, categories: ["coat"])),
            .product(Product(gtin: gtin, name: Self.text("x"), category: "apparel", supplier: "")),
            .removed(kind: .sheet, key: "apparel@1"))
        #expect(
            found == [
                "sheet apparel version 2 is published with other content; publish this as version 3.",
                "sheet hat version 1: question a has no answer doubt that ends in a hold",
                "product 04006381333931 is no rule; import it.", "sheet apparel@1 is no rule; import it.",
                "category cap names the sheet gone, which no file has",
                "rule R-1 names the category coat, which no file has",
            ])
    }

    @Test func `what does not fit already is nobody's fault who publishes something else`() async throws {
        _ = try await store.publish([.category(Category(id: "cap", name: Self.text("x"), sheet: "gone"))])
        #expect(try await publish(.sheet(Self.sheet("hat", 1))) == "sheet hat version 1: published")
    }

    @Test func `a sheet that promises too much for the published table is refused`() async throws {
        let answers = [
            Answer(id: "works", text: Self.text("x"), next: .grade(.good), tasks: ["TEST_FULL"]),
            Answer(id: "doubt", text: Self.text("x"), next: .hold(.hazard)),
        ]
        let question = Question(id: "a", text: Self.text("x"), help: Self.text("x"), answers: answers)
        let sheet = GradingSheet(
            id: "connected", version: 4, title: Self.text("x"), first: "a", questions: [question])
        #expect(
            try await refused(.sheet(sheet)) == [
                "rule R-220 sells as refurbished what comes the way a=works of category connected without ERASE"
            ])
    }

    @Test func `a publication travels as it is`() throws {
        let rules = RulesPublication(
            items: [.sheet(Self.sheet("hat", 1)), .dispositions(Self.table("t", 1))])
        #expect(try RulesPublication(decoding: rules.encoded()) == rules)
        let nothing = RulesPublication(items: [])
        #expect(try RulesPublication(decoding: nothing.encoded()) == nothing)
        #expect(throws: WireError.self) { try RulesPublication(decoding: Data("{}\n".utf8)) }
    }
}
