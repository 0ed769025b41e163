import Returns
import Testing
import Wire

@testable import Simulation

/// The search for what an operator answers so that the sheet says the truth.
struct SheetWayTests {
    private static func product(_ category: String) throws -> Product {
        Product(
            gtin: try #require(GTIN("4006381333931")), name: LocalizedText(french: "A", english: "A"),
            category: category, supplier: "ALBA")
    }

    @Test func `every way through every sheet comes to an end within its questions`() throws {
        for sheet in try StandardPlaybook.load().sheets {
            let ways = SheetWay.all(through: sheet)
            #expect(ways.count > 5 && Set(ways.map(\.keys)).count == ways.count)
            #expect(ways.allSatisfy { $0.grade != nil && (1...Limits.questionsPerItem).contains($0.keys.count) })
            #expect(ways.allSatisfy { ($0.hold != nil) == ($0.grade == .held) })
        }
    }

    @Test func `caps hold, whatever the later answers say`() throws {
        let ways = SheetSearch(try StandardPlaybook.load())
        let opened = ways.ways(through: "apparel").filter { $0.keys.first == 2 }
        #expect(opened.contains { $0.grade == .likeNew } && !opened.contains { $0.grade == .new })
    }

    @Test(arguments: ["apparel", "connected"])
    func `a grade that the sheet knows is led to, another to the next worse one`(category: String) throws {
        let ways = SheetSearch(try StandardPlaybook.load())
        let known = Set(ways.ways(through: category).compactMap { $0.hold == nil ? $0.grade : nil })
        for grade in Grade.allCases where grade != .held {
            let truth = PieceTruth(product: try Self.product(category), origin: .announced, grade: grade)
            let said = Set(ways.ways(for: truth).compactMap(\.grade))
            let nearest = known.filter { $0 >= grade }.min() ?? known.filter { $0 < grade }.max()
            #expect(said == Set([nearest].compactMap(\.self)), "\(grade)")
        }
    }

    @Test func `danger and a foreign account lead to their holds, and a missing part is said`() throws {
        let ways = SheetSearch(try StandardPlaybook.load())
        let device = try Self.product("connected")
        let danger = ways.ways(for: PieceTruth(product: device, origin: .announced, grade: .held))
        #expect(!danger.isEmpty && danger.allSatisfy { $0.hold == .hazard })
        let locked = ways.ways(for: PieceTruth(product: device, origin: .announced, grade: .good, isLocked: true))
        #expect(!locked.isEmpty && locked.allSatisfy { $0.hold == .data })
        let lacking = ways.ways(for: PieceTruth(product: device, origin: .announced, grade: .fair, isIncomplete: true))
        #expect(!lacking.isEmpty && lacking.allSatisfy { $0.tasks.contains("PARTS") && $0.grade == .fair })
    }
}
