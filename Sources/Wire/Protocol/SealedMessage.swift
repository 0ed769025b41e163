public import Foundation

/// A message of an enrolment: its very bytes, and the seal over them. The body of `POST /v1/enrolments` and of its
/// answer; who can read it is of no consequence, and who changes it is found out.
public struct SealedMessage: Hashable, Sendable {
    /// The station whose code seals it.
    public let station: String
    /// What is said, as it was sealed.
    public let payload: Data
    /// The seal, 32 bytes.
    public let seal: Data

    /// Puts a message together.
    public init(station: String, payload: Data, seal: Data) {
        self.station = station
        self.payload = payload
        self.seal = seal
    }

    /// The body.
    public func encoded() -> Data {
        JSONWriter.data([
            "station": .string(station), "payload": .string(payload.base64EncodedString()),
            "seal": .string(seal.base64EncodedString()),
        ])
    }

    /// Reads a body.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        self.init(
            station: try fields.name("station"), payload: try fields.base64("payload"), seal: try fields.base64("seal"))
    }
}

extension Fields {
    fileprivate func base64(_ key: String) throws(WireError) -> Data {
        let text = try text(key)
        guard let bytes = Data(base64Encoded: text) else { throw bad(key, text, allowed: "bytes in base 64") }
        return bytes
    }
}
