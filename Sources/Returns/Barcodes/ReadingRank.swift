/// How much a reading has proved; a later case comes before an earlier one in the list of readings.
///
/// A check digit alone proves little: of ten random numbers of the right length one passes.
enum ReadingRank: Int, CaseIterable, Sendable {
    /// Any printable text.
    case text
    /// A product code whose check digit is wrong.
    case suspect
    /// Digits of a known number, nothing to check.
    case shapedDigits
    /// A product's digits with the right check digit, in a symbology that products seldom use.
    case productElsewhere
    /// A carrier's digits with the right check digit.
    case checkedDigits
    /// A product's digits with the right check digit, symbology unknown; or a logistic unit.
    case product
    /// A web address.
    case address
    /// GS1 data without any mark, starting with a key whose check digit is right.
    case unmarkedElements
    /// A carrier's shape with letters in it, nothing to check.
    case shapedLetters
    /// A carrier's shape with letters in it and the right check digit.
    case checkedLetters
    /// What the symbology promises, or a code of our own.
    case certain
}

extension ReadingRank {
    fileprivate var trust: Barcode.Trust {
        switch self {
        case .text, .suspect: .none
        case .shapedDigits, .shapedLetters, .address: .shape
        case .productElsewhere, .checkedDigits, .product, .unmarkedElements, .checkedLetters, .certain: .checked
        }
    }
}

extension Reading {
    /// Whether it can be right at all: what has the shape of something and fails its check cannot.
    fileprivate var isProvable: Bool {
        switch self {
        case .own, .product, .elements, .sscc, .carrier, .url: true
        case .wrongOwnCode, .suspectProduct, .text, .unreadable: false
        }
    }
}

/// The readings of one scan while they are being found.
struct ReadingLedger {
    /// What deserves attention.
    private(set) var warnings: [Barcode.Warning] = []
    private var found: [(rank: ReadingRank, reading: Reading)] = []

    /// The readings, best first; within one rank in the order in which they were found, each once.
    var ordered: [Reading] {
        var readings: [Reading] = []
        for rank in ReadingRank.allCases.reversed() {
            for entry in found where entry.rank == rank && !readings.contains(entry.reading) {
                readings.append(entry.reading)
            }
        }
        return readings
    }

    /// What vouches for the best proved of them.
    var trust: Barcode.Trust {
        found.map { $0.reading.isProvable ? $0.rank.trust : .none }.max() ?? .none
    }

    /// Enters a reading.
    mutating func add(_ reading: Reading, _ rank: ReadingRank) {
        found.append((rank, reading))
    }

    /// Enters a warning.
    mutating func warn(_ warning: Barcode.Warning) {
        warnings.append(warning)
    }
}
