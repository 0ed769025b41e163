public import Returns

/// One label job as the journal holds it.
public struct StoredLabelJob: Hashable, Sendable {
    /// The job's number in this epoch, from 1.
    public let number: Int
    /// What the label says.
    public let content: LabelContent
    /// How far it has come.
    public let stage: LabelStage

    /// Makes a job.
    public init(number: Int, content: LabelContent, stage: LabelStage) {
        self.number = number
        self.content = content
        self.stage = stage
    }

    /// The plate of the item that the label is for.
    public var plate: LicencePlate { content.plate }
}
