import Foundation
import Hummingbird
import Returns
import Wire

extension HubStore {
    /// Claims a request for an attempt, or tells what came of an earlier one.
    ///
    /// An attempt that has not come to an end within `HubLimits.actSeconds` is taken over: it cannot commit any more,
    /// because what it changes is committed together with its claim, and that is another's now.
    func claim(_ claim: ActClaim, at now: Moment) async throws(HubFault) -> ActClaim.Outcome {
        try await writing(isRepeatable: true) { db in
            let forgotten = now.milliseconds - Int64(HubLimits.actAnswerHours) * 3_600_000
            try db.run("DELETE FROM actAnswer WHERE startedAt <= ?", [forgotten])
            let place: SQLArguments = [claim.user.text, claim.key.text]
            guard
                let row = try db.row(
                    """
                    SELECT fingerprint, attempt, startedAt, isCommitted, words, status, type, body FROM actAnswer
                    WHERE person = ? AND key = ?
                    """, place)
            else {
                try db.run(
                    "INSERT INTO actAnswer (person, key, fingerprint, attempt, startedAt) VALUES (?, ?, ?, ?, ?)",
                    place + [claim.fingerprint, claim.attempt, now.milliseconds])
                return .mine
            }
            if let told = Self.outcome(row, claim, at: now) { return told }
            try db.run(
                "UPDATE actAnswer SET attempt = ?, startedAt = ? WHERE person = ? AND key = ?",
                [claim.attempt, now.milliseconds] + place)
            return .mine
        }
    }

    /// Keeps the answer of an attempt, to be given again.
    func keep(_ answer: ActAnswer, of claim: ActClaim) async throws(HubFault) {
        try await writing(isRepeatable: true) { db in
            try db.run(
                """
                UPDATE actAnswer SET status = ?, type = ?, body = ? WHERE person = ? AND key = ? AND attempt = ?
                """,
                [answer.status, answer.type, answer.body, claim.user.text, claim.key.text, claim.attempt])
        }
    }

    /// Gives a claim up that came to nothing, so that the client can try again at once.
    func release(_ claim: ActClaim) async throws(HubFault) {
        try await writing(isRepeatable: true) { db in
            try db.run(
                "DELETE FROM actAnswer WHERE person = ? AND key = ? AND attempt = ? AND isCommitted = 0",
                [claim.user.text, claim.key.text, claim.attempt])
        }
    }

    /// What the row of an earlier attempt says; nil where this one carries it out.
    private static func outcome(_ row: Row, _ claim: ActClaim, at now: Moment) -> ActClaim.Outcome? {
        guard (row["fingerprint"] as Data) == claim.fingerprint else { return .reused }
        if let status: Int = row["status"], let type: String = row["type"], let body: Data = row["body"] {
            return .answered(ActAnswer(status: status, type: type, body: body))
        }
        if row["isCommitted"] {
            let words: String? = row["words"]
            return .answered(ActAnswer(words: words ?? ""))
        }
        if (row["attempt"] as String) == claim.attempt { return .mine }
        let age = now.milliseconds - (row["startedAt"] as Int64)
        return age < Int64(HubLimits.actSeconds) * 1_000 ? .inProgress : nil
    }
}

extension ActAnswer {
    /// An act that was done, in words.
    init(words: String) {
        self.init(status: 200, type: "application/json", body: WordsAnswer(words).encoded())
    }

    /// An act that was refused.
    init(_ problem: HubProblem) {
        self.init(
            status: Int(problem.status.code), type: ProblemDetails.mediaType, body: problem.details.encoded())
    }
}
