/// One case of a table: what happens and what must come of it, with the proofs that it does.
struct CaseRow: Sendable, CustomStringConvertible {
    /// Its place in the table, from 1.
    let number: Int
    let title: String
    let proofs: [Proof]

    /// What shows that a case holds.
    enum Proof: Sendable {
        /// It happens right here.
        case here(@Sendable () async throws -> Void)
        /// The test of this name shows it, in this suite.
        case test(String, in: String)
        /// Only a real kernel can show it: a scenario of the laboratory, by its name.
        case laboratory(String)
    }

    init(_ number: Int, _ title: String, _ proofs: Proof...) {
        self.number = number
        self.title = title
        self.proofs = proofs
    }

    var description: String { "\(number): \(title)" }

    /// Lets happen what happens here.
    func happen() async throws {
        for case .here(let work) in proofs { try await work() }
    }

    /// The proofs elsewhere that are not there, each as a sentence.
    var missing: [String] {
        proofs.compactMap { proof in
            switch proof {
            case .here: nil
            case .test(let name, let suite):
                Proofs.tests[suite]?.contains(name) == true ? nil : "\(suite) has no test `\(name)`"
            case .laboratory(let scenario):
                Proofs.scenarios.contains(scenario) ? nil : "the laboratory has no scenario \(scenario)"
            }
        }
    }
}
