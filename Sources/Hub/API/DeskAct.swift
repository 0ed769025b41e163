import Wire

/// An act of the desk that people's programs ask for: under which path, who may, its fields, and what it comes to. The
/// routes, the document and the tests are made from the table of all acts.
struct DeskAct: Sendable {
    /// Its name among operations.
    let id: String
    /// Below `/v1/desk/`, with a parameter in braces.
    let path: String
    let permission: Permission
    let summary: String
    let fields: [ActField]
    /// What the words come to. Throws `refused` for the first that says nothing.
    let request: @Sendable (ActOrder) throws(HubFault) -> DeskRequest

    init(
        _ id: String, _ path: String, _ permission: Permission, _ summary: String, _ fields: [ActField],
        _ request: @escaping @Sendable (ActOrder) throws(HubFault) -> DeskRequest
    ) {
        self.id = id
        self.path = path
        self.permission = permission
        self.summary = summary
        self.fields = fields
        self.request = request
    }

    /// Every act.
    static let all = items + bins + settling + partners

    /// The parameter of its path.
    var subject: String? { DeskView.subject(of: path) }
}
