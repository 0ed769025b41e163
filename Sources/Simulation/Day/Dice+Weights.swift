import Rehearsal

extension Dice {
    /// True in so many of a thousand falls.
    mutating func permille(_ permille: Int) -> Bool {
        number(0...999) < permille
    }

    /// True in so many of ten thousand falls.
    mutating func tenThousandths(_ share: Int) -> Bool {
        number(0...9_999) < share
    }

    /// One of the choices, each as likely as its weight says; nil where all weigh nothing.
    mutating func draw<Choice>(_ choices: [(Choice, Int)]) -> Choice? {
        let sum = choices.reduce(0) { $0 + $1.1 }
        guard sum > 0 else { return nil }
        var rest = number(0...(sum - 1))
        for (choice, weight) in choices {
            if rest < weight { return choice }
            rest -= weight
        }
        return nil
    }
}
