public import Returns

extension ReturnedSerial {
    var payload: JSONObject {
        [
            "at": .moment(at), "gtin": .gtin(gtin), "plate": .plate(plate), "serial": .string(serial),
            "station": .string(station),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        let serial = try data.name("serial")
        guard
            let entry = ReturnedSerial(
                gtin: try data.gtin("gtin"), serial: serial, plate: try data.plate("plate"),
                station: try data.name("station"), at: try data.moment("at"))
        else { throw data.bad("serial", serial, allowed: "a letter or digit at least") }
        self = entry
    }
}

/// The key of a returned piece in the feed: the GTIN of fourteen digits, a stroke, the serial number.
public enum ReturnedSerialKey {
    /// The key of a piece.
    public static func text(gtin: GTIN, serial: String) -> String { "\(gtin.fourteen)/\(serial)" }

    /// Both parts of a key; nil for what is none.
    public static func parts(of key: String) -> (gtin: GTIN, serial: String)? {
        guard let stroke = key.firstIndex(of: "/"), let gtin = GTIN(String(key[..<stroke])) else { return nil }
        return (gtin, String(key[key.index(after: stroke)...]))
    }
}
