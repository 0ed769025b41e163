/// A piece of evidence that the bench asks for, as shown.
public struct EvidencePrompt: Hashable, Sendable {
    /// The product in the hand.
    public let product: String
    /// The item's plate.
    public let plate: LicencePlate
    /// What is asked for.
    public let kind: Evidence
    /// How many pieces follow this one.
    public let following: Int

    /// Describes what is asked for.
    public init(product: String, plate: LicencePlate, kind: Evidence, following: Int) {
        self.product = product
        self.plate = plate
        self.kind = kind
        self.following = following
    }
}

/// The erasure of an item on hold for data, as shown.
public struct ErasurePrompt: Hashable, Sendable {
    /// The product in the hand.
    public let product: String
    /// The item's plate.
    public let plate: LicencePlate
    /// The bin that it came out of, for putting it back as it was.
    public let bin: String
    /// The method whose certificate is asked for; nil while the method is.
    public let method: ErasureMethod?

    /// Describes an erasure.
    public init(product: String, plate: LicencePlate, bin: String, method: ErasureMethod?) {
        self.product = product
        self.plate = plate
        self.bin = bin
        self.method = method
    }
}
