import Testing

@testable import Hub

/// What each role may do: the whole table, read by a person.
@Suite struct PermissionTests {
    /// Rows are permissions; the columns are supervisor, director, it, reader.
    private static let table = """
        read-goods       x x . x
        read-machines    x x x x
        read-cases       x x . .
        read-partners    x x . .
        read-agreement   x x . .
        read-names       . x . .
        read-accesses    . x . .
        change-items     x . . .
        change-bins      x . . .
        settle-cases     x x . .
        record-refunds   x x . .
        ask-partners     x x . .
        change-alerts    x . x .
        """

    @Test func `every role may do what the table says, and nothing else`() {
        let roles: [UserRole] = [.supervisor, .director, .it, .reader]
        #expect(Set(roles) == Set(UserRole.allCases))
        let found = Permission.allCases.map { permission in
            let marks = roles.map { $0.may(permission) ? "x" : "." }.joined(separator: " ")
            return permission.rawValue + String(repeating: " ", count: 17 - permission.rawValue.count) + marks
        }.joined(separator: "\n")
        #expect(found == Self.table)
    }
}
