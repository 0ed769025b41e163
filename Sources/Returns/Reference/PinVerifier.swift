/// What a badge's PIN is checked by: the outcome of scrypt (RFC 7914) over it, never the PIN.
public struct PinVerifier: Hashable, Sendable {
    /// Random bytes of this badge alone.
    public let salt: [UInt8]
    /// Scrypt's N: a power of two, 2 or more. Time and memory grow with it.
    public let cost: Int
    /// Scrypt's r: blocks of 128 bytes.
    public let blockSize: Int
    /// Scrypt's p.
    public let parallelism: Int
    /// The derived key.
    public let hash: [UInt8]

    /// Keeps a verifier.
    public init(salt: [UInt8], cost: Int, blockSize: Int, parallelism: Int, hash: [UInt8]) {
        self.salt = salt
        self.cost = cost
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.hash = hash
    }
}

/// Wrong PINs of one badge at this station since the last right one.
public struct PinTries: Hashable, Sendable {
    /// How many, 1 or more.
    public let wrong: Int
    /// Until when no PIN of the badge is taken; nil while tries are left.
    public let lockedUntil: Moment?

    /// Counts wrong PINs.
    public init(wrong: Int, lockedUntil: Moment?) {
        self.wrong = wrong
        self.lockedUntil = lockedUntil
    }

    /// The count after one more wrong PIN: from the fifth on each locks the badge, for five minutes and then for twice
    /// as long each time, up to an hour.
    public static func after(_ tries: PinTries?, at moment: Moment) -> PinTries {
        let wrong = (tries?.wrong ?? 0) + 1
        guard wrong >= Limits.pinTries else { return PinTries(wrong: wrong, lockedUntil: nil) }
        let doublings = min(wrong - Limits.pinTries, Limits.pinLockDoublings)
        let minutes = min(Limits.pinLockMinutes.lowerBound << doublings, Limits.pinLockMinutes.upperBound)
        return PinTries(wrong: wrong, lockedUntil: moment.advanced(byMilliseconds: Int64(minutes) * 60_000))
    }

    /// The moment up to which the badge is locked, when that is still to come.
    public func lock(at moment: Moment) -> Moment? {
        lockedUntil.flatMap { moment.millisecondsSince($0) < 0 ? $0 : nil }
    }
}

extension Limits {
    /// Digits of a PIN.
    public static let pinDigits = 4...8
    /// Wrong PINs after which a badge is locked.
    public static let pinTries = 5
    /// Minutes of the first lock and of the longest one.
    public static let pinLockMinutes = 5...60
    /// Doublings after which a lock is the longest one for sure.
    static let pinLockDoublings = 8
    /// Items that one recount can find.
    public static let platesPerRecount = 1_000
}
