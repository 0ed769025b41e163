public import Foundation
import Returns

/// Who the hub takes the holder of a session for, and what that person may do.
public struct UserWelcome: Hashable, Sendable {
    /// The user's id.
    public let user: String
    /// The role, in a word.
    public let role: String
    /// What is allowed, in words.
    public let permissions: [String]
    /// When the session ends, as text (RFC 3339 §5.6), in UTC.
    public let expires: String

    /// Puts the answer together.
    public init(user: String, role: String, permissions: [String], expires: String) {
        self.user = user
        self.role = role
        self.permissions = permissions
        self.expires = expires
    }

    /// The body.
    public func encoded() -> Data {
        JSONWriter.data([
            "user": .string(user), "role": .string(role), "permissions": .strings(permissions),
            "expires": .string(expires),
        ])
    }
}
