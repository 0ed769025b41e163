/// Seeded randomness (SplitMix64), so that a failure can be seen again.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to 120 scalars, mostly such as printers act upon.
    mutating func text() -> String {
        let nasty: [Unicode.Scalar] = [
            "^", "~", "_", ">", "\\", "\"", "{", ",", "\u{1E}", "\u{10}", "\u{1F}", "\u{0}", "\n", "\r", "\u{1B}",
            "\u{202E}", "\u{200D}", "\u{FE0F}", "\u{301}", "É", "œ", "😀", "W", "i", " ", "5", "X", "Z",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...120, using: &self) {
            let isNasty = Int.random(in: 0...3, using: &self) > 0
            let any = Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &self)) ?? "?"
            text.unicodeScalars.append(isNasty ? nasty.randomElement(using: &self) ?? "^" : any)
        }
        return text
    }
}
