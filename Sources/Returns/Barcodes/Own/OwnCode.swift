/// A code that the operation prints for itself: a licence plate, or one of the cards `%B-…`, `%U-…`, `%C-…`, `%A-…`.
///
/// A card reads `%`, the kind's letter, `-`, the segments joined by `-`, `-`, the check character: `%B-A-17-3-X`.
/// The check is the ISO/IEC 7064 MOD 37,36 character over kind and segments, hyphens left out.
///
/// No other code can read as one of these. A card has a hyphen as its third character: DPD, the one carrier that
/// starts with `%`, goes on with 27 digits and capitals; every other carrier number and every product code is made of
/// digits and capitals only and so never starts with `%`; a GS1 element string starts with two digits; a Digital Link
/// with `http`. A plate is `L` and twelve digits: GTIN, SSCC and the all-digit carriers have no letter; 1Z and
/// Colissimo start with a digit; S10, Chronopost, Amazon and DHL's pieces have a second letter right behind the first;
/// and the UPS waybill, the only other code of one letter and digits, is two characters shorter and never starts with
/// `L`. Codes that a symbology marks as retail or GS1 are not looked at.
public enum OwnCode: Hashable, Sendable {
    /// The plate of one item.
    case licencePlate(LicencePlate)
    /// The card of a bin: its code, hyphens allowed between its parts, and the generation of the card, from 1.
    case bin(code: String, generation: Int)
    /// The badge of a person: 4 to 32 digits and capitals.
    case badge(String)
    /// A command of the desk card: the site that printed it, 2 to 8 digits and capitals; the name, 2 to 16 capitals.
    case command(site: String, name: String)
    /// An answer of the desk card: the site that printed it and the number of the answer, 0 to 9.
    case answer(site: String, number: Int)

    /// Which of the kinds this is.
    public var kind: OwnCodeKind {
        switch self {
        case .licencePlate: .licencePlate
        case .bin: .bin
        case .badge: .badge
        case .command: .command
        case .answer: .answer
        }
    }

    /// The code as it is printed and scanned, check character included.
    ///
    /// Parsing it gives this value again as long as `isWellFormed`.
    public var text: String {
        switch self {
        case .licencePlate(let plate): plate.text
        case .bin(let code, let generation): card("\(code)-\(generation)")
        case .badge(let badge): card(badge)
        case .command(let site, let name): card("\(site)-\(name)")
        case .answer(let site, let number): card("\(site)-\(number)")
        }
    }

    /// Whether the parts obey the grammar, so that the printed code reads as this value again.
    public var isWellFormed: Bool {
        (try? OwnCode(parsing: text)) == self
    }

    private func card(_ body: String) -> String {
        let letter = kind.letter.map { CodeCharacter.text([$0]) } ?? ""
        let checked = (letter + body).utf8.filter(CodeCharacter.isDigitOrCapital)
        let check = ISO7064.mod37Then36(checked).map { CodeCharacter.text([$0]) } ?? ""
        return "%\(letter)-\(body)-\(check)"
    }
}

/// The kinds of our own codes.
public enum OwnCodeKind: Hashable, Sendable, CaseIterable {
    /// An item's licence plate.
    case licencePlate
    /// A bin's card.
    case bin
    /// A person's badge.
    case badge
    /// A command of the desk card.
    case command
    /// An answer of the desk card.
    case answer

    /// The letter behind `%`; a plate has none.
    var letter: UInt8? {
        switch self {
        case .licencePlate: nil
        case .bin: UInt8(ascii: "B")
        case .badge: UInt8(ascii: "U")
        case .command: UInt8(ascii: "C")
        case .answer: UInt8(ascii: "A")
        }
    }
}

/// Why a code that has the shape of ours is not one.
public enum OwnCodeFault: Error, Hashable, Sendable {
    /// The check digit of a plate or the check character of a card is not the right one: misread or mistyped.
    case wrongCheck(OwnCodeKind)
    /// A card whose letter behind `%` names no kind.
    case unknownKind
    /// The check is right or missing, but the segments do not obey the grammar of the kind.
    case malformed(OwnCodeKind)
}
