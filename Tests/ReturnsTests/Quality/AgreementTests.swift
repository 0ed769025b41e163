import Returns
import Testing

/// Cohen's kappa against examples that others worked out.
@Suite struct AgreementTests {
    /// A table of counts: one row for each answer of the first grader, one column for each of the second.
    private func agreement(_ table: [[Int]]) -> Agreement {
        var agreement = Agreement()
        for (first, row) in table.enumerated() {
            for (second, count) in row.enumerated() {
                for _ in 0..<count { agreement.add("answer \(first)", "answer \(second)") }
            }
        }
        return agreement
    }

    @Test(
        arguments: [
            // J. Cohen, Weighted kappa (1968): 200 cases, unweighted 0.492.
            ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 700, 492),
            // A. Viera and J. Garrett, Understanding interobserver agreement (2005): 0.57.
            ([[15, 5], [10, 70]], 850, 571),
            // Fifty grant proposals, the example of the encyclopedias: 0.40.
            ([[20, 5], [10, 15]], 700, 400),
            // The same observed agreement twice, once with lopsided margins: 0.1304 and 0.2593.
            ([[45, 15], [25, 15]], 600, 130),
            ([[25, 35], [5, 35]], 600, 259),
            // J. Cohen (1960): less agreement than chance gives, −0.09.
            ([[25, 13, 12], [12, 2, 16], [3, 15, 2]], 290, -92),
            ([[10, 0], [0, 10]], 1_000, 1_000),
            ([[0, 10], [10, 0]], 0, -1_000),
        ] as [([[Int]], Int, Int)])
    func `kappa is what the literature has`(table: [[Int]], observed: Int, kappa: Int) {
        let agreement = agreement(table)
        #expect(agreement.observedPermille == observed)
        #expect(agreement.kappaPermille == kappa)
    }

    @Test func `where only one answer was ever given kappa says nothing`() {
        let agreement = agreement([[40]])
        #expect(agreement.observedPermille == 1_000)
        #expect(agreement.kappaPermille == nil)
        #expect(agreement.verdict == .oneAnswer)
    }

    @Test func `one grader who always says the same agrees no more than chance does`() {
        #expect(agreement([[30, 10], [0, 0]]).kappaPermille == 0)
    }

    @Test func `without a pair nothing is told`() {
        #expect(Agreement().observedPermille == nil)
        #expect(Agreement().kappaPermille == nil)
        #expect(Agreement().verdict == .tooFew)
    }

    @Test func `a verdict waits for enough pairs, and then goes by the threshold`() {
        #expect(agreement([[15, 0], [0, 14]]).verdict == .tooFew)
        #expect(agreement([[15, 0], [0, 15]]).verdict == .good)
        #expect(agreement([[12, 3], [3, 12]]).kappaPermille == 600)
        #expect(agreement([[12, 3], [3, 12]]).verdict == .good)
        #expect(agreement([[11, 4], [3, 12]]).verdict == .low)
    }
}
