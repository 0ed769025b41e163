public import Returns

/// How one station is set up. Every key may be left out: an empty file describes a station for trying things out.
///
///     station: S1
///     site: DEMO
///     prefix: 10001
///     labelLanguage: fr
///     timeZone: Europe/Paris
///     position: { x: 12, y: 4 }
///     stateDirectory: /var/lib/returns-station
///     runtimeDirectory: /run/returns-station
///     hub:
///       url: https://hub.example.org
///     pepper: { file: /etc/returns-station/pepper }
///     scanners:
///       - { name: hand, vendorProduct: "0c2e:0b61", layout: us, suffix: enter, gs: controlBracket }
///     printer:
///       serial: { path: /dev/ttyS0, baud: 9600, flow: xonxoff }
///       language: zpl
///       size: 50x30
///       dpi: 203
public struct StationConfiguration: Hashable, Sendable {
    /// The station's id: 1 to 16 letters, digits or hyphens. `S1` unless set.
    public var station = "S1"
    /// The site's code on command and answer cards: 2 to 8 digits and capitals. `DEMO` unless set.
    public var site = "DEMO"
    /// The plate prefix, until the hub gives another. `10001` unless set.
    public var prefix: PlatePrefix
    /// The language of the labels. French unless set.
    public var labelLanguage = Language.french
    /// The name of the time zone on labels and screen (IANA); nil takes the system's.
    public var timeZone: String?
    /// Where the station stands on the floor, in metres as the bins' list counts them; nil when nobody measured it, and
    /// then no walk is weighed.
    public var position: FloorPosition?
    /// Where the journal is kept.
    public var stateDirectory = "/var/lib/returns-station"
    /// Where the socket is made.
    public var runtimeDirectory = "/run/returns-station"
    /// The hub; nil works without one.
    public var hub: HubAccess?
    /// The file with the secret that is mixed into PINs; nil for a site without one.
    public var pepperFile: String?
    /// The scanners, in the order of the file.
    public var scanners: [ScannerSetup] = []
    /// The printer; nil works without one.
    public var printer: PrinterSetup?

    /// What an empty file means.
    public init() {
        guard let prefix = PlatePrefix("10001") else { preconditionFailure("five digits are a plate prefix") }
        self.prefix = prefix
    }

    /// Reads one file; `file` is what faults call it.
    ///
    /// Throws the first thing that is wrong, with its place. Unknown keys are wrong.
    public static func parse(yaml: String, file: String) throws(ConfigurationFault) -> StationConfiguration {
        try StationConfiguration(try YAMLDocument.read(yaml, file: file, keys: keys))
    }

    static let keys = [
        "station", "site", "prefix", "labelLanguage", "timeZone", "position", "stateDirectory", "runtimeDirectory",
        "hub", "pepper", "scanners", "printer",
    ]
}

/// How a station reaches its hub.
public struct HubAccess: Hashable, Sendable {
    /// The hub's address: `http` or `https`, a host, no query; without a slash at its end.
    public let url: String
    /// Where the token comes from; nil for a station that was enrolled and shows its certificate.
    public let token: Token?

    /// Where a token comes from.
    public enum Token: Hashable, Sendable {
        /// From the first line of this file.
        case file(String)
        /// From the configuration itself.
        case text(String)
    }

    /// Describes an access.
    public init(url: String, token: Token?) {
        self.url = url
        self.token = token
    }
}

/// One scanner: how it is recognised and how it is set.
public struct ScannerSetup: Hashable, Sendable {
    /// What the operation calls it; no two scanners share a name.
    public let name: String
    /// How the device is recognised.
    public let match: Match
    /// How it talks.
    public let kind: Kind
    /// The keyboard layout that the scanner itself is set to, as xkb calls it.
    public let layout: String
    /// What ends a scan.
    public let suffix: Suffix
    /// How the scanner sends the GS1 separator.
    public let separator: Separator
    /// The serial line, for a scanner on one.
    public let line: SerialScannerSetup
    /// The silence that ends a scan, in milliseconds; nil for what suits the kind.
    public let silence: Int?

    /// How a scanner talks to the station.
    public enum Kind: String, CaseIterable, Sendable {
        /// It types like a keyboard.
        case wedge = "wedge"
        /// It sends HID point-of-sale reports.
        case hidPOS = "hidpos"
        /// It sends bytes on a serial line.
        case serial = "serial"
    }

    /// How a device is recognised.
    public enum Match: Hashable, Sendable {
        /// By the port it is plugged into (`ID_PATH`).
        case path(String)
        /// By its serial number.
        case serial(String)
        /// By its USB vendor and product.
        case vendorProduct(vendor: UInt16, product: UInt16)
        /// By its device node or a link to it.
        case node(String)
        /// By its serial number on any port, and by vendor and product on this one: what binding a scanner keeps, so
        /// that it is found at another port, and another of its kind in its place.
        case device(serial: String?, port: String, vendor: UInt16?, product: UInt16?)
    }

    /// What ends a scan.
    public enum Suffix: String, CaseIterable, Sendable {
        /// The Enter key.
        case enter = "enter"
        /// The Tab key.
        case tab = "tab"
        /// A pause.
        case idle = "idle"
    }

    /// How a keyboard scanner sends the GS1 separator, 0x1D.
    public enum Separator: String, CaseIterable, Sendable {
        /// As Control and the right bracket.
        case controlBracket = "controlBracket"
        /// As F8.
        case f8 = "f8"
    }

    /// Describes a scanner.
    public init(
        name: String, match: Match, kind: Kind = .wedge, layout: String = "us", suffix: Suffix = .enter,
        separator: Separator = .controlBracket, line: SerialScannerSetup = SerialScannerSetup(), silence: Int? = nil
    ) {
        self.name = name
        self.match = match
        self.layout = layout
        self.suffix = suffix
        self.separator = separator
        self.kind = kind
        self.line = line
        self.silence = silence
    }
}

/// The label printer: how it is reached, what it speaks, what it prints on.
public struct PrinterSetup: Hashable, Sendable {
    /// How it is reached.
    public let connection: Connection
    /// What it speaks; nil for what it says of itself, else ZPL.
    public let language: PrinterLanguageName?
    /// The label stock.
    public let size: LabelStock
    /// Dots per inch, 203, 300 or 600; nil for what it says of itself, else 203.
    public let dpi: Int?
    /// Whether it can answer. One that cannot (a line with one direction) gets its labels without being asked.
    public let answers: Bool

    /// How a printer is reached.
    public enum Connection: Hashable, Sendable {
        /// By a serial port, 8N1; `baud` in bits per second.
        case serial(path: String, baud: Int, flow: Flow)
        /// By TCP.
        case tcp(host: String, port: Int)
        /// By the kernel's driver for USB printers, `/dev/usb/lp0` or a link to it.
        case usb(path: String)
        /// By writing to a file, for trying things out.
        case file(path: String)
    }

    /// Who stops the bytes when the printer's buffer is full.
    public enum Flow: String, CaseIterable, Sendable {
        /// Nobody.
        case none = "none"
        /// XON and XOFF.
        case xonXoff = "xonxoff"
        /// The wires RTS and CTS.
        case rtsCts = "rtscts"
    }

    /// What a printer speaks.
    public enum PrinterLanguageName: String, CaseIterable, Sendable {
        /// ZPL II.
        case zpl = "zpl"
        /// EPL2.
        case epl2 = "epl2"
        /// TSPL.
        case tspl = "tspl"
        /// ESC/POS, on a roll of 58 or 80 mm.
        case escPOS = "escpos"
        /// Plain text, for trying things out.
        case text = "text"
    }

    /// The label stocks.
    public enum LabelStock: String, CaseIterable, Sendable {
        /// 50 × 30 mm.
        case small = "50x30"
        /// 100 × 50 mm.
        case large = "100x50"
        /// 100 × 150 mm, or 4 × 6 inches.
        case shipping = "100x150"
    }

    /// Describes a printer.
    public init(
        connection: Connection, language: PrinterLanguageName? = nil, size: LabelStock = .small, dpi: Int? = nil,
        answers: Bool = true
    ) {
        self.connection = connection
        self.language = language
        self.size = size
        self.dpi = dpi
        self.answers = answers
    }
}
