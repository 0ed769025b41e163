import Returns

/// The digits of a PIN on their way to the check. They are here and nowhere else: no event, no log and no screen has
/// them, and a restart forgets them.
struct PinDesk {
    /// What an input at the question for the PIN comes to.
    enum Outcome: Equatable {
        /// It is none of a PIN: the workflow takes it.
        case passes
        /// A digit, or one thing less.
        case kept
        /// Not a part of any PIN; what it was is not repeated.
        case refused(SupervisorRefusal)
        /// The PIN is whole.
        case check([UInt8])
    }

    private var digits: [UInt8] = []
    private var isChecking = false

    /// How many digits there are.
    var count: Int { digits.count }

    /// Forgets everything.
    mutating func forget() {
        digits = []
        isChecking = false
    }

    /// Takes an input at the question for the PIN. Cards of another site pass, and are refused as anywhere else.
    mutating func take(_ input: Input, site: String) -> Outcome {
        switch input {
        case .press(let number): add(number)
        case .command(let command): take(command)
        case .scan(let barcode): take(barcode, site: site) ?? .refused(.pinExpected)
        case .entered(let barcode): take(barcode, site: site) ?? typed(barcode.text)
        case .scanLost, .label, .scanner, .hubRegained, .hubFound, .rights, .pinChecked, .binLabelOut: .passes
        }
    }

    /// One of our own codes; nil for any other.
    private mutating func take(_ barcode: Barcode, site: String) -> Outcome? {
        switch barcode.ownCode {
        case .answer(site, let number): add(number)
        case .command(site, let name): Command(rawValue: name).map { take($0) } ?? .passes
        case .some: .passes
        case nil: nil
        }
    }

    private mutating func take(_ command: Command) -> Outcome {
        if command == .endOfParcel { return end() }
        guard command == .undo, !digits.isEmpty else { return .passes }
        digits = []
        return .kept
    }

    private mutating func typed(_ text: String) -> Outcome {
        for byte in text.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                digits = []
                return .refused(.pinLength)
            }
            if case .refused(let refusal) = add(Int(byte - UInt8(ascii: "0"))) { return .refused(refusal) }
        }
        return end()
    }

    private mutating func add(_ number: Int) -> Outcome {
        guard !isChecking else { return .kept }
        guard (0...9).contains(number), digits.count < Limits.pinDigits.upperBound else {
            digits = []
            return .refused(.pinLength)
        }
        digits.append(UInt8(ascii: "0") + UInt8(number))
        return .kept
    }

    private mutating func end() -> Outcome {
        guard !isChecking else { return .kept }
        let pin = digits
        digits = []
        guard Limits.pinDigits.contains(pin.count) else { return .refused(.pinLength) }
        isChecking = true
        return .check(pin)
    }
}
