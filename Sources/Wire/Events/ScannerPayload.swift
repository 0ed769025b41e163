import Returns

extension ScannerNote {
    /// `about` says what was noted; the rest belongs to that.
    func payload(of scanner: String) -> JSONObject {
        switch self {
        case .otherLayout(let configured, let actual):
            [
                "about": .string("otherLayout"), "actual": .string(actual), "configured": .string(configured),
                "scanner": .string(scanner),
            ]
        case .separatorLost: ["about": .string("separatorLost"), "scanner": .string(scanner)]
        case .calibrated(let calibration):
            [
                "about": .string("calibrated"), "end": .coded(calibration.end),
                "layout": calibration.layout.map(JSONValue.string), "letters": .coded(calibration.letters),
                "scanner": .string(scanner), "separator": .coded(calibration.separator),
                "symbology": .bool(calibration.sendsSymbology),
            ]
        case .bound(let device):
            ["about": .string("bound"), "device": .string(device), "scanner": .string(scanner)]
        }
    }

    init(_ data: Fields) throws(WireError) {
        let about = try data.text("about")
        switch about {
        case "otherLayout":
            self = .otherLayout(configured: try data.text("configured"), actual: try data.text("actual"))
        case "separatorLost": self = .separatorLost
        case "calibrated":
            self = .calibrated(
                ScannerCalibration(
                    layout: try data.textIfAny("layout"), letters: try data.coded("letters"),
                    separator: try data.coded("separator"), end: try data.coded("end"),
                    sendsSymbology: try data.flag("symbology")))
        case "bound": self = .bound(device: try data.text("device"))
        default:
            throw data.bad("about", about, allowed: "otherLayout, separatorLost, calibrated, bound")
        }
    }
}
