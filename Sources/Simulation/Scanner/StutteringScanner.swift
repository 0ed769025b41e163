import Rehearsal
import Returns

/// A scanner that mostly sends the code it was pointed at, and sometimes what worn triggers, bad light, strangers'
/// barcodes and full queues make of it.
struct StutteringScanner: Sendable {
    /// What became of one pull of the trigger.
    enum Fault: CaseIterable, Sendable {
        /// The code twice or three times, a moment apart.
        case repeated
        /// Nothing at all.
        case silent
        /// The kernel dropped records in the middle.
        case overflowed
        /// Only the beginning, as if it were all.
        case cutOff
        /// One character is another one.
        case misread
        /// A stranger's code was in the light first.
        case strangerFirst
        /// Another code of the floor lay beside it.
        case neighbour
        /// The end is missing, and the next code runs into this one.
        case runTogether
        /// A code longer than any.
        case endless
    }

    private var dice: Dice
    private let faultsPerHundred: Int
    private(set) var faults = 0

    init(dice: Dice, faultsPerHundred: Int) {
        self.dice = dice
        self.faultsPerHundred = faultsPerHundred
    }

    /// The records for one pull of the trigger at `code`; `neighbours` are the codes that lie about.
    mutating func records(for code: String, neighbours: [String]) -> [UInt8] {
        guard dice.chance(faultsPerHundred), let fault = dice.pick(Fault.allCases) else { return KeyTyping.scan(code) }
        faults += 1
        switch fault {
        case .repeated: return Array(repeating: KeyTyping.scan(code), count: dice.number(2...3)).flatMap { $0 }
        case .silent: return []
        case .overflowed:
            let cut = dice.number(0...code.count)
            return KeyTyping.text(String(code.prefix(cut))) + KeyTyping.overflow
                + KeyTyping.text(String(code.dropFirst(cut))) + KeyTyping.enter
        case .cutOff: return KeyTyping.scan(String(code.prefix(dice.number(0...code.count))))
        case .misread: return KeyTyping.scan(misread(code))
        case .strangerFirst: return KeyTyping.scan(stranger()) + KeyTyping.scan(code)
        case .neighbour: return KeyTyping.scan(dice.pick(neighbours) ?? code)
        case .runTogether: return KeyTyping.text(code) + KeyTyping.scan(dice.pick(neighbours) ?? code)
        case .endless: return KeyTyping.scan(String(repeating: "7", count: Limits.barcodeBytes + dice.number(0...2)))
        }
    }

    private mutating func misread(_ code: String) -> String {
        var characters = Array(code)
        guard !characters.isEmpty else { return code }
        characters[dice.number(0...(characters.count - 1))] = dice.pick(Array("0123456789ABCXYZ%-*")) ?? "?"
        return String(characters)
    }

    private mutating func stranger() -> String {
        let written = [
            "^XA^FO0,0^FDFREE^FS^XZ", "'; DROP TABLE event; --", "https://example.org/?q=%00%1B[2J", "{\"kind\":\"x\"}",
            "]d201040063813339312112<>&\"'", "]d2010400638133393110LOT\u{1D}21\u{1D}", "%C-XX-END-0", "%B-A-17-3-Q",
            "L100010000010", "4006381333930", "00340123450000000018", "../../etc/passwd", "~JA", "]C1",
        ]
        if dice.chance(70) { return dice.pick(written) ?? "" }
        let printable = Array(UInt8(0x20)...UInt8(0x7E))
        let bytes = (0..<dice.number(1...70)).compactMap { _ in dice.pick(printable) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
