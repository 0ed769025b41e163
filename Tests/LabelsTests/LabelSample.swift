import Labels
import Returns
import Testing

/// Where a label is checked: every stock on every print head.
struct Stock: CaseIterable, CustomStringConvertible, Sendable {
    let size: LabelSize
    let resolution: Resolution

    static let allCases = LabelSize.allCases.flatMap { size in
        Resolution.allCases.map { Stock(size: size, resolution: $0) }
    }

    var description: String { "\(size.rawValue)-\(resolution.rawValue)" }
}

/// The contents that goldens are recorded for.
enum LabelSample: String, CaseIterable, Sendable {
    case plain
    case held
    case reprint
    case noBin = "no-bin"
    case longProduct = "long-product"
    case hostile

    /// What a printer must never take for a command, in every field that comes from outside.
    static let hostileText =
        "^XZ~JA^XA^PQ99999^FS_5E \"\\ {B ~!F\u{1B}!R\r\n\u{0}\u{10}\u{04}\u{01}\u{1E}\u{1F}\u{7F}\u{9B}31m"
        + "\u{202E}\u{200B}\u{2066}\u{FEFF}\u{2028}e\u{301}\u{202F}😀你\u{200F}"

    var content: LabelContent {
        get throws {
            switch self {
            case .plain: try .sample()
            case .held: try .sample(grade: nil, disposition: "QUARANTAINE", bin: "Q-02", isHeld: true)
            case .reprint: try .sample(grade: .good, disposition: "RETOUR FOURNISSEUR", bin: "R-105", copy: 2)
            case .noBin: try .sample(grade: .salvage, disposition: "RECYCLAGE", bin: nil)
            case .longProduct:
                try .sample(product: String(repeating: "Robe longue à fleurs, très légère; ", count: 9))
            case .hostile:
                try .sample(
                    grade: .held, disposition: Self.hostileText, bin: "_5E>5{B", product: Self.hostileText,
                    station: "ST_1\u{7F}^XA", copy: 2, isHeld: true)
            }
        }
    }

    func label(size: LabelSize, resolution: Resolution) throws -> Label {
        try Label(
            content, printedAt: "22/11/2026 16:43", size: size, resolution: resolution, copyWord: "COPIE")
    }
}

extension LabelContent {
    /// A label's content in which only what matters to a test is named.
    static func sample(
        grade: Grade? = .likeNew, disposition: String = "REMISE EN STOCK", bin: String? = "A-17",
        product: String = "L’œuvre «\u{A0}été\u{202F}» – 5 €, Ç É ÿ", station: String = "LYON-03", copy: Int = 1,
        isHeld: Bool = false
    ) throws -> LabelContent {
        let prefix = try #require(PlatePrefix("12345"))
        return LabelContent(
            plate: LicencePlate(prefix: prefix, counter: 678), grade: grade, disposition: disposition, bin: bin,
            product: product, requestedAt: Moment(milliseconds: 1_795_365_780_000), station: station, copy: copy,
            isHeld: isHeld)
    }
}
