/// What the scenarios of a supervisor's acts on one item begin with.
enum SupervisorAtWork {
    /// The item's own label is scanned.
    static let item = "scan L100010000011"
    /// The shirt lies in A-01, restock; a supervisor is at work, the parcel is open.
    static let shirtInRestock = over("4006381333931", answers: [1, 1], in: "A-01")
    /// The shirt had marks and lies in B-01, outlet.
    static let shirtInOutlet = over("4006381333931", answers: [1, 2], in: "B-01")
    /// The shirt waits in Q-01 for another operator.
    static let shirtWaiting = over("4006381333931", answers: [1, 3], in: "Q-01")
    /// The other piece is dangerous and lies in H-01.
    static let dangerHeld = over("9780201379624", answers: [1], in: "H-01")

    /// One piece of the parcel is graded and in its bin, then the supervisor begins.
    private static func over(_ code: String, answers: [Int], in bin: String) -> String {
        binned(code, answers: answers, in: bin, by: "CHEF01") + "\ncommand SUPERVISE\npin right"
    }

    /// One piece of the parcel is graded and in its bin; whoever works here goes on.
    static func binned(_ code: String, answers: [Int], in bin: String, by badge: String) -> String {
        let keys = answers.map { "press \($0)" }
        let lines =
            ["badge \(badge)", "scan RMA-1001", "press 1", "scan \(code)"] + keys
            + ["plate", "bin \(bin) 1", "wait 3s"]
        return lines.joined(separator: "\n")
    }
}
