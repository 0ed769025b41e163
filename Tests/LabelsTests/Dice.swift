import Rehearsal

extension Dice {
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
