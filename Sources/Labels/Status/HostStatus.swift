/// One whole answer to `~HS`: the facts of its first two frames.
public struct HostStatus: Hashable, Sendable {
    /// The facts as the frames stated them, in their order.
    public let findings: [PrinterFinding]

    /// Makes an answer from the facts of its frames.
    init(_ findings: [PrinterFinding]) {
        self.findings = findings
    }

    /// Formats that wait in the receive buffer.
    public var formatsInBuffer: Int {
        findings.reduce(0) { if case .formatsInBuffer(let count) = $1 { $0 + count } else { $0 } }
    }

    /// Labels of the current batch that are still to be printed.
    public var labelsRemaining: Int {
        findings.reduce(0) { if case .labelsRemaining(let count) = $1 { $0 + count } else { $0 } }
    }

    /// Whether the printer has taken all it was given: no format waits, none is half read, no label remains.
    ///
    /// This is evidence that a label was consumed, not that paper came out.
    public var isIdle: Bool {
        formatsInBuffer == 0 && labelsRemaining == 0 && !findings.contains(.partialFormat)
    }

    /// Whether the printer stated nothing that keeps it from taking and printing the next label.
    public var isReady: Bool { !findings.contains(where: \.stopsPrinting) && !findings.contains(.bufferFull) }
}
