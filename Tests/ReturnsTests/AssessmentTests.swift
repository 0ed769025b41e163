import Returns
import Testing

@Suite struct AssessmentTests {
    /// The table, row by row: the best grade that one finding still allows when everything else is best.
    private static let functions: [(Assessment.Function, Grade)] = [
        (.works, .new), (.mendable, .good), (.untested, .defective), (.faulty, .defective), (.beyondRepair, .salvage),
    ]
    private static let looks: [(Assessment.Look, Grade)] = [
        (.unmarked, .new), (.from20cm, .likeNew), (.from50cm, .good), (.visible, .fair), (.broken, .defective),
    ]
    private static let contents: [(Assessment.Completeness, Grade)] = [
        (.complete, .new), (.minorMissing, .fair), (.essentialMissing, .defective),
    ]
    private static let packagings: [(Assessment.Packaging, Grade)] = [
        (.sealed, .new), (.opened, .likeNew), (.damaged, .likeNew),
    ]

    @Test func `the table speaks of every finding`() {
        #expect(Self.functions.map(\.0) == Assessment.Function.allCases)
        #expect(Self.looks.map(\.0) == Assessment.Look.allCases)
        #expect(Self.contents.map(\.0) == Assessment.Completeness.allCases)
        #expect(Self.packagings.map(\.0) == Assessment.Packaging.allCases)
    }

    @Test func `every combination gives the worst that one of its findings allows`() {
        for function in Self.functions {
            for look in Self.looks {
                for content in Self.contents {
                    for packaging in Self.packagings {
                        let found = Assessment(
                            function: function.0, look: look.0, completeness: content.0, packaging: packaging.0)
                        let isUntouched = packaging.0 == .sealed && function.0 == .untested
                        let tried = isUntouched ? .new : function.1
                        #expect(found.grade == [tried, look.1, content.1, packaging.1].max(), "\(found)")
                        #expect(found.missing.isEmpty)
                    }
                }
            }
        }
    }

    @Test func `a seal is enough, without it everything has to be told`() {
        #expect(Assessment(packaging: .sealed).grade == .new)
        #expect(Assessment(look: .broken, packaging: .sealed).grade == .defective)
        let whole = (
            Assessment.Function.works, Assessment.Look.unmarked, Assessment.Completeness.complete,
            Assessment.Packaging.opened
        )
        let lacking: [(Assessment, Assessment.Axis)] = [
            (Assessment(look: whole.1, completeness: whole.2, packaging: whole.3), .function),
            (Assessment(function: whole.0, completeness: whole.2, packaging: whole.3), .look),
            (Assessment(function: whole.0, look: whole.1, packaging: whole.3), .completeness),
            (Assessment(function: whole.0, look: whole.1, completeness: whole.2), .packaging),
        ]
        for (assessment, axis) in lacking {
            #expect(assessment.missing == [axis])
            #expect(assessment.grade == nil)
        }
        #expect(Assessment().missing == Assessment.Axis.allCases)
    }

    @Test func `a later answer counts, and what it does not speak of stays`() {
        let first = Assessment(function: .faulty, look: .unmarked)
        let later = Assessment(look: .visible, packaging: .opened)
        #expect(first.refined(by: later) == Assessment(function: .faulty, look: .visible, packaging: .opened))
        #expect(first.refined(by: Assessment()) == first)
        #expect(Assessment().unlessEmpty == nil)
        #expect(first.unlessEmpty == first)
    }
}
