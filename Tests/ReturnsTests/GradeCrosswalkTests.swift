import Returns
import Testing

@Suite struct GradeCrosswalkTests {
    /// One row: letter, what was found (look, completeness), whether it was tested and erased; then what it is called.
    struct Row {
        let grade: Grade
        var look: Assessment.Look?
        var completeness: Assessment.Completeness?
        var isProved = false
        let expected: String
    }

    /// R2, CTIA, Amazon, eBay, Back Market, French wording.
    private static let rows: [Row] = [
        Row(grade: .new, expected: "newUnopened - new 1000 - neuf"),
        Row(
            grade: .likeNew, look: .unmarked,
            expected: "F6/C9 0/A usedLikeNew 1500 premium emballage ouvert, retour client"),
        Row(
            grade: .likeNew, look: .from20cm,
            expected: "F6/C7 0/A usedLikeNew 2750 excellent emballage ouvert, retour client"),
        Row(grade: .good, look: .from20cm, expected: "F5/C6 1/A usedVeryGood 4000 excellent occasion – très bon état"),
        Row(grade: .good, look: .from50cm, expected: "F5/C6 1/B usedVeryGood 4000 good occasion – très bon état"),
        Row(
            grade: .good, look: .from50cm, isProved: true,
            expected: "F5/C6 1/B usedVeryGood 2020 good reconditionné – très bon état, occasion – très bon état"),
        Row(grade: .fair, look: .visible, expected: "F4/C4 2/D usedGood 5000 fair occasion – bon état"),
        Row(grade: .fair, look: .broken, expected: "F4/C3 2/D usedGood 5000 fair occasion – bon état"),
        Row(
            grade: .fair, look: .unmarked, completeness: .minorMissing,
            expected: "F3/C5 2/A usedAcceptable 6000 fair occasion – état correct"),
        Row(
            grade: .fair, look: .from20cm, completeness: .minorMissing,
            expected: "F3/C5 2/B usedAcceptable 6000 fair occasion – état correct"),
        Row(
            grade: .fair, look: .from50cm, completeness: .minorMissing, isProved: true,
            expected: "F3/C5 2/C usedAcceptable 6000 fair occasion – état correct"),
        Row(grade: .defective, look: .broken, expected: "controlled 3-9 unsellable 7000 - à réparer, pour pièces"),
        Row(grade: .salvage, expected: "C1 - unsellable - - -"),
        Row(grade: .held, expected: "controlled - - - - -"),
        // A sheet that tells nothing but the letter.
        Row(grade: .likeNew, expected: "F6/C9 0/A usedLikeNew 1500 premium emballage ouvert, retour client"),
        Row(grade: .good, expected: "F5/C6 1/B usedVeryGood 4000 good occasion – très bon état"),
        Row(grade: .fair, expected: "F4/C4 2/D usedGood 5000 fair occasion – bon état"),
    ]

    @Test func `the table speaks of every grade`() {
        #expect(Set(Self.rows.map(\.grade)) == Set(Grade.allCases))
    }

    @Test(arguments: GradeCrosswalkTests.rows.indices)
    func `a letter has these names elsewhere`(index: Int) {
        let row = Self.rows[index]
        let told = Assessment(look: row.look, completeness: row.completeness).unlessEmpty
        let walk = GradeCrosswalk(grade: row.grade, assessment: told, isTestedAndErased: row.isProved)
        #expect(Self.words(walk) == row.expected)
    }

    @Test func `nothing is called refurbished without its proof, and nothing is ever called like new`() {
        for grade in Grade.allCases {
            for look in Assessment.Look.allCases {
                for completeness in Assessment.Completeness.allCases {
                    for isProved in [true, false] {
                        let walk = GradeCrosswalk(
                            grade: grade, assessment: Assessment(look: look, completeness: completeness),
                            isTestedAndErased: isProved)
                        let words = walk.frenchWording
                        #expect(isProved || !words.contains { $0.contains("reconditionné") })
                        #expect(isProved || walk.ebay != 2020)
                        #expect(!words.contains { $0.contains("comme neuf") || $0.contains("à neuf") })
                        #expect(grade < .defective || walk.backMarket == nil)
                    }
                }
            }
        }
    }

    private static func words(_ walk: GradeCrosswalk) -> String {
        let r2 =
            switch walk.r2 {
            case .newUnopened: "newUnopened"
            case .graded(let function, let look): "F\(function)/C\(look)"
            case .materialRecovery: "C1"
            case .controlled: "controlled"
            }
        let ctia = walk.ctia.map { grade in
            grade.look.map { "\(grade.categories.lowerBound)/\($0)" }
                ?? "\(grade.categories.lowerBound)-\(grade.categories.upperBound)"
        }
        let french = walk.frenchWording.isEmpty ? "-" : walk.frenchWording.joined(separator: ", ")
        return [
            r2, ctia ?? "-", walk.amazon.map { "\($0)" } ?? "-", walk.ebay.map(String.init) ?? "-",
            walk.backMarket.map { "\($0)" } ?? "-", french,
        ].joined(separator: " ")
    }
}
