public import Foundation

/// What the running station's flight recorder holds: the answer to `record` on its control socket.
///
///     {"files":[{"data":"MTIz","name":"01-hand.evdev"}]}   or   {"refused":"…"}
public enum RecordAnswer: Hashable, Sendable {
    /// The files of all recordings, by their names; none when nothing has been recorded.
    case files([File])
    /// Nothing is given out; why, in a sentence.
    case refused(String)

    /// One file.
    public struct File: Hashable, Sendable {
        /// Its name. It came over a socket: to be checked before a path is made of it.
        public let name: String
        /// What is in it.
        public let data: Data

        /// Takes both.
        public init(name: String, data: Data) {
            self.name = name
            self.data = data
        }
    }

    /// JSON with sorted keys; the bytes in base64.
    public func encoded() -> Data {
        switch self {
        case .files(let files):
            JSONWriter.data([
                "files": .array(
                    files.map { file in
                        .object(["name": .string(file.name), "data": .string(file.data.base64EncodedString())])
                    })
            ])
        case .refused(let words): JSONWriter.data(["refused": .string(words)])
        }
    }

    /// Reads `encoded`; throws `WireError` for anything else, and for what is longer than allowed.
    public init(decoding body: Data) throws(WireError) {
        guard body.count <= WireLimits.recordingsBytes else {
            throw .tooLarge(what: "recordings", found: body.count, limit: WireLimits.recordingsBytes)
        }
        let fields = Fields(try JSONParser.object(body))
        if let words = try fields.textIfAny("refused") {
            self = .refused(words)
            return
        }
        self = .files(
            try fields.list("files") { (file) throws(WireError) in
                let text = try file.text("data")
                guard let data = Data(base64Encoded: text) else {
                    throw file.bad("data", text, allowed: "base64")
                }
                return File(name: try file.name("name"), data: data)
            })
    }
}
