import Synchronization

/// Counts the scans that are what was sent, in order.
final class ScanTally: Sendable {
    private let counts = Mutex((seen: 0, right: 0))
    private let texts: [String]
    private let expected: Int

    init(texts: [String], expected: Int) {
        (self.texts, self.expected) = (texts, expected)
    }

    /// Takes one scan; whether it was the last one expected.
    func counts(_ text: String) -> Bool {
        counts.withLock { counts in
            if text == texts[counts.seen % texts.count] { counts.right += 1 }
            counts.seen += 1
            return counts.seen == expected
        }
    }

    var right: Int { counts.withLock { $0.right } }
}
