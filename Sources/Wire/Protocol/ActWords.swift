public import Foundation

/// The body of a request for an act: one JSON object whose fields are texts, whole numbers, truths, or arrays of texts.
public struct ActWords: Hashable, Sendable {
    /// What a field holds.
    public enum Word: Hashable, Sendable {
        /// A text.
        case text(String)
        /// A whole number.
        case number(Int)
        /// True or false.
        case flag(Bool)
        /// Several texts.
        case texts([String])
    }

    /// The fields, by name. Those that are null are left out.
    public let words: [String: Word]

    /// Reads a body. Throws what is wrong with it: no JSON, or a field that is none of what a field can be.
    public init(decoding body: Data) throws(WireError) {
        var words: [String: Word] = [:]
        for member in try JSONParser.object(body).members {
            switch member.value {
            case .null: continue
            case .string(let text): words[member.key] = .text(text)
            case .integer(let number): words[member.key] = .number(number)
            case .bool(let flag): words[member.key] = .flag(flag)
            case .array(let elements): words[member.key] = .texts(try Self.texts(elements, member.key))
            case .decimal(let text): throw Self.bad(member.key, text)
            case .object: throw Self.bad(member.key, "an object")
            }
        }
        self.words = words
    }

    private static func texts(_ elements: [JSONValue], _ key: String) throws(WireError) -> [String] {
        var texts: [String] = []
        for element in elements {
            guard case .string(let text) = element else { throw bad(key, "an array of other than texts") }
            texts.append(text)
        }
        return texts
    }

    private static func bad(_ key: String, _ found: String) -> WireError {
        .badValue(
            path: key, value: String(found.prefix(WireLimits.quotedCharacters)),
            allowed: "a text, a whole number, true, false, or an array of texts")
    }
}
