import Foundation
import Hummingbird
import Returns

/// What a view is asked: its words, checked, and the time.
struct ViewQuestion: Sendable {
    /// What the path names: a plate, a bin; empty where it names nothing.
    let subject: String
    /// The words of the query, by name.
    let words: [String: String]
    let now: Moment

    init(subject: String, words: [String: String], now: Moment) {
        self.subject = subject
        self.words = words
        self.now = now
    }

    /// Reads the question out of a request.
    ///
    /// Throws `badParameter` for a word that says nothing, and for one that is not asked for: misspelt, it would change
    /// the answer without anybody seeing it.
    init(_ request: Request, _ context: HubContext, of view: DeskView, at now: Moment) throws(HubProblem) {
        self.now = now
        subject = view.subject.flatMap { context.parameters.get($0)?.removingPercentEncoding } ?? ""
        var words: [String: String] = [:]
        for (name, word) in request.uri.queryParameters {
            guard let parameter = view.parameters.first(where: { $0.name == name }) else {
                let known = view.parameters.map(\.name).joined(separator: ", ")
                throw .badParameter(name: String(name), allowed: "one of: \(known)")
            }
            guard parameter.takes(String(word)), words[parameter.name] == nil else {
                throw .badParameter(name: parameter.name, allowed: "once, \(parameter.allowed)")
            }
            words[parameter.name] = String(word)
        }
        self.words = words
    }

    /// Whether a flag is set.
    func isSet(_ name: String) -> Bool { words[name] == "true" }

    /// How many rows the page has at most.
    var limit: Int { words["limit"].flatMap { Int($0) } ?? HubLimits.usualPageRows }

    /// Everything that decides which rows there are, in one line: a cursor goes on with the same question only.
    var filter: String {
        let others = words.filter { $0.key != "limit" && $0.key != "after" }.sorted { $0.key < $1.key }
        return ([subject.uppercased()] + others.map { "\($0.key)=\($0.value)" }).joined(separator: "&")
    }
}
