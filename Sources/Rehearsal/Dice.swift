/// A seeded source of choices (SplitMix64): the same seed gives the same choices, on every machine.
public struct Dice: RandomNumberGenerator, Sendable {
    private let origin: UInt64
    private var state: UInt64

    /// Dice that fall as the seed says.
    public init(seed: UInt64) {
        origin = seed
        state = seed
    }

    /// Dice of their own for one part of the floor: what one part draws changes nothing for the others, however the
    /// threads take turns.
    public func branch(_ name: String) -> Dice {
        var mixed: UInt64 = 0xCBF2_9CE4_8422_2325 ^ origin
        for byte in name.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Dice(seed: mixed)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True in so many of a hundred falls.
    public mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// One of them; nil of none.
    public mutating func pick<Element>(_ choices: [Element]) -> Element? {
        choices.randomElement(using: &self)
    }

    /// So many bytes, any of them.
    public mutating func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
        (0..<number(count)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// So many characters out of `characters`.
    public mutating func text(_ characters: String, _ count: ClosedRange<Int>) -> String {
        String((0..<number(count)).compactMap { _ in characters.randomElement(using: &self) })
    }

    /// A number of the range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }
}
