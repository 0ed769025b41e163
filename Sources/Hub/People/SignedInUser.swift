import Returns

/// Somebody whose token was just checked.
struct SignedInUser: Hashable, Sendable {
    /// Who it is: the name that acts are recorded under.
    let id: UserID
    let role: UserRole
    /// The session's number, which names it in lists; not a secret.
    let session: Int
    /// When the token ends.
    let expires: Moment
}
