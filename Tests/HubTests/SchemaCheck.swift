import Foundation

@testable import Wire

/// Holds values against the schemas of the hub's document: the part of JSON Schema 2020-12 that the document uses. A
/// keyword that it does not know is a fault of its own, so that nothing passes unseen.
struct SchemaCheck {
    /// The document.
    let root: JSONObject

    /// What is wrong with a value, each with where it stands; empty where nothing is.
    func faults(_ value: JSONValue, _ schema: JSONObject, at path: String = "") -> [String] {
        schema.members.flatMap { member -> [String] in
            switch (member.key, member.value) {
            case ("type", .string(let type)): Self.isOf(type, value) ? [] : ["\(path) is no \(type)"]
            case ("enum", .array(let allowed)): allowed.contains(value) ? [] : ["\(path) is none of \(allowed)"]
            case ("$ref", .string(let name)): faults(value, resolved(name), at: path)
            case ("allOf", .array(let schemas)): schemas.flatMap { faults(value, object($0), at: path) }
            case ("anyOf", .array(let schemas)):
                schemas.contains { faults(value, object($0)).isEmpty } ? [] : ["\(path) is none of its kinds"]
            case ("properties", .object(let properties)): fieldFaults(value, properties, path)
            case ("required", .array(let names)): names.flatMap { missing(value, $0, path) }
            case ("items", .object(let element)): elementFaults(value, element, path)
            case ("format", .string("date-time")): timeFaults(value, path)
            case ("pattern", .string(let pattern)): patternFaults(value, pattern, path)
            case ("minimum", .integer(let low)): number(value).map { $0 >= low } ?? true ? [] : ["\(path) is too low"]
            case ("maximum", .integer(let high)):
                number(value).map { $0 <= high } ?? true ? [] : ["\(path) is too high"]
            case ("maxItems", .integer(let count)): elements(value).count <= count ? [] : ["\(path) is too long"]
            case ("description", .string): []
            default: ["\(path): the keyword \(member.key) is not known"]
            }
        }
    }

    private func resolved(_ name: String) -> JSONObject {
        name.dropFirst(2).split(separator: "/").reduce(root) { object($0[String($1)] ?? .null) }
    }

    private func object(_ value: JSONValue) -> JSONObject {
        if case .object(let object) = value { object } else { [:] }
    }

    private func elements(_ value: JSONValue) -> [JSONValue] { if case .array(let all) = value { all } else { [] } }

    private func number(_ value: JSONValue) -> Int? { if case .integer(let number) = value { number } else { nil } }

    private func fieldFaults(_ value: JSONValue, _ properties: JSONObject, _ path: String) -> [String] {
        properties.members.flatMap { field in
            object(value)[field.key].map { faults($0, object(field.value), at: path + "/" + field.key) } ?? []
        }
    }

    private func missing(_ value: JSONValue, _ name: JSONValue, _ path: String) -> [String] {
        guard case .string(let name) = name, object(value)[name] == nil else { return [] }
        return ["\(path)/\(name) is missing"]
    }

    private func elementFaults(_ value: JSONValue, _ element: JSONObject, _ path: String) -> [String] {
        elements(value).enumerated().flatMap { faults($1, element, at: "\(path)/\($0)") }
    }

    private func timeFaults(_ value: JSONValue, _ path: String) -> [String] {
        guard case .string(let text) = value else { return [] }
        return (try? Date(text, strategy: .iso8601)) == nil ? ["\(path) is no time: \(text)"] : []
    }

    private func patternFaults(_ value: JSONValue, _ pattern: String, _ path: String) -> [String] {
        guard case .string(let text) = value else { return [] }
        return text.range(of: pattern, options: .regularExpression) == nil ? ["\(path) is not as \(pattern)"] : []
    }

    private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("integer", .integer), ("string", .string), ("array", .array),
            ("object", .object):
            true
        default: false
        }
    }
}
