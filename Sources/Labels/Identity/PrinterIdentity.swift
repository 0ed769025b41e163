/// What a printer says of itself without being sent a byte that another language could print: the device identification
/// of IEEE 1284 that USB hands out, or the answer of a ZPL printer to `~HI`.
public struct PrinterIdentity: Hashable, Sendable {
    /// The maker, for example `Zebra Technologies`; nil when it is not said.
    public let manufacturer: String?
    /// The model, for example `ZTC ZD421-300dpi ZPL`; nil when it is not said.
    public let model: String?
    /// The languages that it says it knows, of those that we know, the first named first.
    public let languages: [PrinterLanguageKind]
    /// Dots per inch of the print head, when that is said.
    public let dotsPerInch: Int?

    /// The print head, when it is said and one that labels are laid out for.
    public var resolution: Resolution? { dotsPerInch.flatMap(Resolution.init(rawValue:)) }

    /// `~HI`: asks a ZPL printer what it is. Send it to a printer that is set up for ZPL only.
    public static let hostIdentificationQuery = Array("~HI\r\n".utf8)

    /// Reads a device identification (IEEE 1284-2000, §7.6): `MFG:Zebra;CMD:ZPL;MDL:ZTC GK420d;`, with or without the
    /// two bytes of its length in front.
    ///
    /// Nil when no key is known in the first `LabelLimits.identityBytes` bytes.
    public init?(deviceID: some Sequence<UInt8>) {
        var bytes = Array(deviceID.prefix(LabelLimits.identityBytes))
        if bytes.count > 2, bytes.first.map({ $0 < 0x20 }) == true { bytes.removeFirst(2) }
        var values: [String: String] = [:]
        for field in bytes.split(separator: UInt8(ascii: ";")) {
            guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let key = Self.text(field[..<colon]).uppercased()
            values[key] = values[key] ?? Self.text(field[field.index(after: colon)...])
        }
        manufacturer = values["MFG"] ?? values["MANUFACTURER"]
        model = values["MDL"] ?? values["MODEL"]
        let commands = values["CMD"] ?? values["COMMAND SET"] ?? ""
        languages = Self.languages(commands)
        guard manufacturer != nil || model != nil || !commands.isEmpty else { return nil }
        dotsPerInch = Self.dotsPerInch(inModel: model ?? "")
    }

    /// Reads the answer to `~HI`: STX, model, firmware, dots per millimetre, memory, options, ETX, with noise around.
    ///
    /// Nil when no such frame stands in the first `LabelLimits.identityBytes` bytes.
    public init?(hostIdentification: some Sequence<UInt8>) {
        let bytes = Array(hostIdentification.prefix(LabelLimits.identityBytes))
        let frames = bytes.split(separator: 0x02, omittingEmptySubsequences: false).dropFirst()
        for frame in frames {
            guard let end = frame.firstIndex(of: 0x03) else { continue }
            let fields = frame[..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            // `V` begins the firmware of every answer; the frames of `~HS` have digits there.
            guard fields.count >= 4, fields[1].first == UInt8(ascii: "V"), let dots = Int(Self.text(fields[2]))
            else { continue }
            manufacturer = nil
            model = Self.text(fields[0])
            languages = [.zpl]
            dotsPerInch = Self.dotsPerInch(dotsPerMillimetre: dots)
            return
        }
        return nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        PrintableText(String(decoding: bytes, as: UTF8.self)).text
    }

    /// Makers write `ZPL`, `ZPL II`, `EPL2`, `EPL`, `TSPL2`, `ESC/POS`, `EPSON ESC/POS`, `ESCPOS`, with commas between.
    private static func languages(_ commands: String) -> [PrinterLanguageKind] {
        var languages: [PrinterLanguageKind] = []
        for command in commands.uppercased().split(separator: ",") {
            let name = String(command.filter { $0.isLetter || $0.isNumber })
            let known: [(String, PrinterLanguageKind)] = [
                ("ZPL", .zpl), ("EPL", .epl2), ("TSPL", .tspl), ("ESCPOS", .escPOS), ("EPSONESCPOS", .escPOS),
            ]
            let kind = known.first { name.hasPrefix($0.0) }?.1
            if let kind, !languages.contains(kind) { languages.append(kind) }
        }
        return languages
    }

    private static func dotsPerInch(dotsPerMillimetre dots: Int) -> Int? {
        switch dots {
        case 6: 152
        case 8: 203
        case 12: 300
        case 24: 600
        default: nil
        }
    }

    /// The digits before `dpi`.
    private static func dotsPerInch(inModel model: String) -> Int? {
        guard let unit = model.lowercased().firstRange(of: "dpi") else { return nil }
        let before = model.lowercased()[..<unit.lowerBound].reversed().drop { $0 == " " }
        return Int(String(before.prefix { $0.isNumber }.reversed()))
    }
}
