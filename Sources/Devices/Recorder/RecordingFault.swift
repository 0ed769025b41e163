/// Why a file is no recording.
public struct RecordingFault: Error, Equatable, Sendable {
    /// The line of its description, from 1; 0 where no line is at fault.
    public let line: Int
    /// What was found there, made harmless and short.
    public let found: String
    /// What belongs there.
    public let expected: String

    init(line: Int, found: some StringProtocol, expected: String) {
        self.line = line
        self.found = RecordedText.text(of: Array(found.utf8.prefix(Self.foundBytesMax)))
        self.expected = expected
    }

    private static let foundBytesMax = 60
}
