import Crypto
import Foundation

/// That a user's request for an act is carried out under a key, by one attempt.
struct ActClaim: Hashable, Sendable {
    let user: UserID
    let key: IdempotencyKey
    /// The SHA-256 of what is asked: the same key with another request is a mistake of the client.
    let fingerprint: Data
    /// The attempt, by a name that no other has.
    let attempt: String

    init(user: UserID, key: IdempotencyKey, path: String, body: Data, attempt: String) {
        self.user = user
        self.key = key
        self.attempt = attempt
        var hash = SHA256()
        hash.update(data: Data((path + "\n").utf8))
        hash.update(data: body)
        fingerprint = Data(hash.finalize())
    }

    /// What came of claiming.
    enum Outcome: Hashable, Sendable {
        /// This attempt carries it out.
        case mine
        /// It was carried out; this was the answer.
        case answered(ActAnswer)
        /// The key was used for something else.
        case reused
        /// Another attempt is at it.
        case inProgress
    }
}

/// The answer to an act, as it is given again.
struct ActAnswer: Hashable, Sendable {
    let status: Int
    let type: String
    let body: Data
}
