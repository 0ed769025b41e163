/// What makes an item dangerous, as far as an answer tells: batteries are carried and kept by rules of their own.
public enum Danger: String, CaseIterable, Sendable {
    /// A battery that is damaged, or that nobody can judge.
    case battery
    /// Anything else: a cut cable, broken glass, a sharp edge, gas, a fluid.
    case other

    /// The exception that it raises.
    var exception: ExceptionCode {
        switch self {
        case .battery: .batterySuspect
        case .other: .otherHazard
        }
    }
}

extension GradingSheet {
    /// Whether a question asks after a battery: an answer that stops the item without saying for what counts as one.
    var asksAfterBattery: Bool {
        questions.contains { question in
            question.answers.contains { $0.next == .hold(.hazard) && $0.danger != .other }
        }
    }
}
