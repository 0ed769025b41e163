import Foundation
import Returns

extension StationConfiguration {
    init(_ map: YAMLMap) throws(DocumentFault) {
        self.init()
        if let value = map["station"] { station = try value.stationID() }
        if let value = map["site"] { site = try value.siteCode() }
        if let value = map["prefix"] { prefix = try value.platePrefix() }
        if let value = map["labelLanguage"] { labelLanguage = try value.coded() }
        if let value = map["timeZone"] { timeZone = try value.timeZone() }
        if let value = map["position"] { position = try FloorPosition(try value.map(keys: ["x", "y"])) }
        if let value = map["stateDirectory"] { stateDirectory = try value.path() }
        if let value = map["runtimeDirectory"] { runtimeDirectory = try value.path() }
        if let value = map["hub"] { hub = try HubAccess(try value.map(keys: ["url", "tokenFile", "token"])) }
        if let value = map["pepper"] {
            pepperFile = try value.map(keys: ["file"]).required("file", allowed: "an absolute path").path()
        }
        if let value = map["scanners"] {
            scanners = try ScannerSetup.several(try value.list(limit: WireLimits.scanners))
        }
        if let value = map["printer"] {
            printer = try PrinterSetup(try value.map(keys: PrinterSetup.keys))
        }
    }
}

extension FloorPosition {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        self.init(
            x: try map.integer("x", in: Limits.floorMetres), y: try map.integer("y", in: Limits.floorMetres))
    }
}

extension HubAccess {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        let url = try map.required("url", allowed: "an http or https address").webAddress()
        let ways = ["tokenFile", "token"].compactMap { map[$0] }
        guard let way = ways.first else {
            guard url.hasPrefix("https:") else {
                throw map.missing("tokenFile", allowed: "one of tokenFile, token; neither with an https address")
            }
            self.init(url: url, token: nil)
            return
        }
        guard ways.count == 1 else { throw way.fault(allowed: "one of tokenFile, token") }
        self.init(url: url, token: map["token"] == nil ? .file(try way.path()) : .text(try way.token()))
    }
}

extension PrinterSetup {
    fileprivate static let keys = ["serial", "tcp", "usb", "file", "language", "size", "dpi", "answers"]

    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        self.init(
            connection: try Self.connection(map),
            language: try map["language"]?.choice(PrinterLanguageName.allCases.map { ($0.rawValue, $0) }),
            size: try map["size"]?.choice(LabelStock.allCases.map { ($0.rawValue, $0) }) ?? .small,
            dpi: try map["dpi"]?.choice([203, 300, 600].map { (String($0), $0) }),
            answers: try map["answers"]?.choice([("true", true), ("false", false)]) ?? true)
        if language == .epl2, dpi == 600, let value = map["dpi"] {
            throw value.fault(allowed: "203 or 300 for epl2: its printers have no finer head")
        }
        // Its status byte may be 0x11 or 0x13, which XON/XOFF would swallow.
        if language == .tspl, case .serial(_, _, .xonXoff) = connection, let value = map["language"] {
            throw value.fault(allowed: "tspl with flow none or rtscts")
        }
    }

    private static func connection(_ map: YAMLMap) throws(DocumentFault) -> Connection {
        let allowed = "exactly one of serial, tcp, usb, file"
        var ways: [Connection] = []
        if let value = map["serial"] { ways.append(try serial(try value.map(keys: ["path", "baud", "flow"]))) }
        if let value = map["tcp"] {
            let tcp = try value.map(keys: ["host", "port"])
            let host = try tcp.required("host", allowed: "a host's name or address").host()
            ways.append(.tcp(host: host, port: try tcp["port"]?.integer(in: 1...65_535) ?? 9_100))
        }
        if let value = map["usb"] {
            let path = try value.map(keys: ["path"]).required("path", allowed: "an absolute path").path()
            ways.append(.usb(path: path))
        }
        if let value = map["file"] { ways.append(.file(path: try value.path())) }
        guard let way = ways.first else { throw map.missing("serial", allowed: allowed) }
        guard ways.count == 1 else { throw map.place.fault(found: "\(ways.count) of them", allowed: allowed) }
        return way
    }

    private static func serial(_ map: YAMLMap) throws(DocumentFault) -> Connection {
        .serial(
            path: try map.required("path", allowed: "an absolute path").path(),
            baud: try map["baud"]?.baudRate() ?? 9_600,
            flow: try map["flow"]?.choice(Flow.allCases.map { ($0.rawValue, $0) }) ?? .none)
    }
}
