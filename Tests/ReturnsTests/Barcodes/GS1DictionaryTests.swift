import Testing

@testable import Returns

@Suite struct GS1DictionaryTests {
    @Test func `the table holds every identifier of the dictionary`() {
        #expect(GS1Dictionary.rows.split(separator: "\n").count == 224)
        #expect(GS1Dictionary.identifiers.count == 541)
    }

    @Test func `no identifier is the beginning of another, so the longest prefix is the only one`() {
        let codes = GS1Dictionary.identifiers.values.map(\.code)
        for code in codes {
            #expect(!codes.contains { $0 != code && $0.hasPrefix(code) })
        }
    }

    @Test func `only identifiers of one length go without a separator`() {
        for identifier in GS1Dictionary.identifiers.values where !identifier.needsSeparator {
            #expect(identifier.components.allSatisfy { $0.shortest == $0.longest && !$0.isOptional })
        }
    }

    @Test(arguments: [
        ("00", "SSCC", 18), ("10", "BATCH/LOT", 20), ("15", "BEST BEFORE or BEST BY", 6), ("253", "GDTI", 30),
        ("3145", "AREA (m²)", 6), ("423", "COUNTRY - INITIAL PROCESS", 15), ("7039", "PROCESSOR # 9", 30),
        ("8003", "GRAI", 30), ("8112", "", 70), ("99", "INTERNAL", 90),
    ])
    func `rows and ranges are taken apart`(_ code: String, _ title: String, _ longest: Int) throws {
        let identifier = try #require(GS1Dictionary.identifier(spelled: code.utf8))
        #expect(identifier.title == title)
        #expect(identifier.longest == longest)
    }

    @Test func `every check of the table has a rule, and every rule is used`() {
        let used = Set(GS1Dictionary.identifiers.values.flatMap(\.components).flatMap(\.checks))
        #expect(used == Set(GS1Check.allCases))
    }
}
