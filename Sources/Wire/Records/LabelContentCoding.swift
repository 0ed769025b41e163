public import Foundation
public import Returns

/// The content of one label as the journal's label jobs store it: JSON, keys in byte order, one line.
public enum LabelContentCoding {
    /// The bytes of one label's content.
    public static func encode(_ content: LabelContent) -> Data {
        JSONWriter.data(content.payload.adding("v", .integer(version)))
    }

    /// Reads what `encode` wrote.
    public static func decode(_ bytes: Data) throws(WireError) -> LabelContent {
        let data = try Fields(record: bytes, what: "label content", version: version)
        return try LabelContent(data)
    }

    private static let version = 1
}

extension Fields {
    /// The fields of a stored record in the version that this program writes.
    init(record bytes: Data, what: String, version: Int) throws(WireError) {
        guard bytes.count <= WireLimits.recordBytes else {
            throw .tooLarge(what: what, found: bytes.count, limit: WireLimits.recordBytes)
        }
        self.init(try JSONParser.object(bytes))
        let found = try integer("v", in: WireLimits.sequences)
        guard found == version else { throw bad("v", String(found), allowed: String(version)) }
    }
}
