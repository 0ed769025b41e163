/// One whole answer to a status query: the facts that it stated.
public struct StatusAnswer: Hashable, Sendable {
    /// The facts in the order in which they were stated.
    public let findings: [PrinterFinding]
    /// Whether it would have said so if a label waited; one that lists errors alone does not.
    public let tellsWhatWaits: Bool

    /// Makes an answer from its facts.
    init(_ findings: [PrinterFinding], tellsWhatWaits: Bool = true) {
        self.findings = findings
        self.tellsWhatWaits = tellsWhatWaits
    }

    /// Formats that wait in the receive buffer.
    public var formatsInBuffer: Int {
        findings.reduce(0) { if case .formatsInBuffer(let count) = $1 { $0 + count } else { $0 } }
    }

    /// Labels of the current batch that are still to be printed.
    public var labelsRemaining: Int {
        findings.reduce(0) { if case .labelsRemaining(let count) = $1 { $0 + count } else { $0 } }
    }

    /// Whether the printer says that it has done all it was given: no format waits, none is half read, no label remains
    /// or is being printed.
    ///
    /// This is evidence that a label was consumed, not that paper came out.
    public var isIdle: Bool {
        tellsWhatWaits && formatsInBuffer == 0 && labelsRemaining == 0
            && !findings.contains { $0 == .partialFormat || $0 == .printing }
    }

    /// Whether the printer stated nothing that keeps it from taking and printing the next label.
    public var isReady: Bool { !findings.contains(where: \.stopsPrinting) && !findings.contains(.bufferFull) }
}
