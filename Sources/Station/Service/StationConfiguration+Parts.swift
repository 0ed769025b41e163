import Console
import Devices
import Foundation
import Labels
import Returns
import Wire

// From the words of the configuration file to the values that each part takes. Nothing below the wiring sees the file.

extension StationIdentity {
    /// Who the station is until a hub says so: epoch 1 with the configured prefix.
    init(_ configuration: StationConfiguration) {
        self.init(
            station: configuration.station, epoch: 1, platePrefix: configuration.prefix, site: configuration.site,
            labelLanguage: configuration.labelLanguage, position: configuration.position)
    }
}

extension ScannerBinding {
    init(_ setup: ScannerSetup) {
        let match: Match =
            switch setup.match {
            case .path(let path): .path(path)
            case .serial(let serial): .serial(serial)
            case .vendorProduct(let vendor, let product): .vendorProduct(vendor, product)
            case .node(let node): .node(node)
            case .device(let serial, let port, let vendor, let product):
                .device(serial: serial, port: port, vendor: vendor, product: product)
            }
        let suffix: ScannerProfile.Suffix =
            switch setup.suffix {
            case .enter: .enter
            case .tab: .tab
            case .idle: .idle
            }
        let separator: ScannerProfile.GSConvention =
            switch setup.separator {
            case .controlBracket: .controlBracket
            case .f8: .f8
            }
        let kind: ScannerKind.Name =
            switch setup.kind {
            case .wedge: .wedge
            case .hidPOS: .hidPOS
            case .serial: .serial
            }
        self.init(
            match: match,
            profile: ScannerProfile(
                name: setup.name, kind: kind, layout: setup.layout, suffix: suffix, gsConvention: separator,
                serial: SerialSettings(setup.line), silenceMilliseconds: setup.silence))
    }
}

extension SerialSettings {
    fileprivate init(_ line: SerialScannerSetup) {
        let end: SerialFraming.End =
            switch line.end {
            case .cr: .cr
            case .lf: .lf
            case .crLf: .crLf
            case .tab: .tab
            case .etx: .etx
            case .silence: .silence
            }
        let check: SerialFraming.Check =
            switch line.check {
            case .none: .none
            case .code: .code
            case .codeAndEnd: .codeAndEnd
            }
        let character: SerialCharacter =
            switch line.character {
            case .eightNone: .eightNone
            case .eightEven: .eightEven
            case .eightOdd: .eightOdd
            case .sevenEven: .sevenEven
            case .sevenOdd: .sevenOdd
            }
        let answers: SerialAnswers =
            switch line.answers {
            case .none: .none
            case .ackNak: .ackNak
            case .bell: .bell
            }
        self.init(
            baudRate: line.baud, character: character, flow: line.flow == .rtsCts ? .rtsCts : .none,
            framing: SerialFraming(start: line.start == .stx ? 0x02 : nil, end: end, check: check), answers: answers)
    }
}

extension PrinterPort {
    init(_ connection: PrinterSetup.Connection) {
        self =
            switch connection {
            case .serial(let path, let baud, .none): .serial(path: path, baudRate: baud, flow: .none)
            case .serial(let path, let baud, .xonXoff): .serial(path: path, baudRate: baud, flow: .xonXoff)
            case .serial(let path, let baud, .rtsCts): .serial(path: path, baudRate: baud, flow: .rtsCts)
            case .tcp(let host, let port): .tcp(host: host, port: port)
            case .usb(let path): .usb(path: path)
            case .file(let path): .file(path: path)
            }
    }
}

extension LabelPaper {
    init(_ configuration: StationConfiguration) {
        let printer = configuration.printer
        self.init(
            settings: PrinterSettings(
                language: printer?.language.map(PrinterLanguageKind.init),
                resolution: printer?.dpi.flatMap(Resolution.init(rawValue:))),
            mayAnswer: printer.map { $0.answers && $0.connection.isPrinter } ?? false,
            mayHoldLabels: printer?.connection.isPrinter ?? false, mayAskPort: printer?.connection.isUSB ?? false,
            size: printer.map { LabelSize($0.size) } ?? .small, words: configuration.labelLanguage,
            timeZone: TimeZone(configuration))
    }
}

extension PrinterSetup.Connection {
    /// The device nodes that are the printer's.
    var nodes: Set<String> {
        switch self {
        case .serial(let path, _, _), .usb(let path), .file(let path): [path]
        case .tcp: []
        }
    }

    fileprivate var isPrinter: Bool {
        switch self {
        case .serial, .tcp, .usb: true
        case .file: false
        }
    }

    fileprivate var isUSB: Bool {
        if case .usb = self { true } else { false }
    }
}

extension LabelSize {
    fileprivate init(_ stock: PrinterSetup.LabelStock) {
        self =
            switch stock {
            case .small: .small
            case .large: .large
            case .shipping: .shipping
            }
    }
}

extension PrinterLanguageKind {
    init(_ name: PrinterSetup.PrinterLanguageName) {
        self =
            switch name {
            case .zpl: .zpl
            case .epl2: .epl2
            case .tspl: .tspl
            case .escPOS: .escPOS
            case .text: .text
            }
    }
}

extension TimeZone {
    /// The site's time zone; the machine's where none is configured.
    init(_ configuration: StationConfiguration) {
        self = configuration.timeZone.flatMap(TimeZone.init(identifier:)) ?? .current
    }
}

extension WallClock {
    /// The clock on the site's wall.
    init(_ timeZone: TimeZone) {
        self.init { moment in
            timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)) / 60
        }
    }
}
