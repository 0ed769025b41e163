import Wire

/// A view that people's programs read: under which path, who may, its columns, and how its rows are found. The routes,
/// the document and the tests are made from the table of all views, so that none of them can tell another story.
struct DeskView: Sendable {
    /// How its rows are found.
    enum Rows: Sendable {
        /// All at once; pages are cut from them.
        case whole(@Sendable (HubStore, ViewQuestion) async throws(HubFault) -> Listing)
        /// By a number that only grows, the latest first: those before a number, at most so many, with their numbers.
        case numbered(
            @Sendable (HubStore, ViewQuestion, _ before: Int?, _ limit: Int) async throws(HubFault) -> (
                rows: Listing, numbers: [Int]
            ))
    }

    /// A column by which rows are ordered.
    struct Order: Sendable {
        let column: String
        let descends: Bool

        static func up(_ column: String) -> Order { Order(column: column, descends: false) }
        static func down(_ column: String) -> Order { Order(column: column, descends: true) }
    }

    /// Its name among operations.
    let id: String
    /// Below `/v1/desk/`, with a parameter in braces.
    let path: String
    let permission: Permission
    /// What of its content is about persons; nil where nothing is.
    let personal: PersonalData?
    let summary: String
    /// The words that it can be asked with beside those of every view.
    let words: [ViewParameter]
    let columns: [ListingPage.Column]
    /// What the rows are ordered by; rows that are alike in it stay as they are found.
    let order: [Order]
    let rows: Rows

    init(
        _ id: String, _ path: String, _ permission: Permission, personal: PersonalData? = nil, _ summary: String,
        words: [ViewParameter] = [], columns: [ListingPage.Column], order: [Order], rows: Rows
    ) {
        self.id = id
        self.path = path
        self.permission = permission
        self.personal = personal
        self.summary = summary
        self.words = words
        self.columns = columns
        self.order = order
        self.rows = rows
    }

    /// Every view.
    static let all = goods + bins + machines + cases + partners + persons

    /// Every word that it can be asked with.
    var parameters: [ViewParameter] { words + [.limit, .after] }

    /// The parameter of its path.
    var subject: String? { Self.subject(of: path) }

    /// The parameter of a path.
    static func subject(of path: String) -> String? {
        guard let open = path.firstIndex(of: "{"), let close = path.firstIndex(of: "}") else { return nil }
        return String(path[path.index(after: open)..<close])
    }

    /// The places of the columns by which it is ordered.
    var orderPlaces: [(place: Int, descends: Bool)] {
        order.map { order in
            guard let place = columns.firstIndex(where: { $0.name == order.column }) else {
                preconditionFailure("\(id) has no column \(order.column)")
            }
            return (place, order.descends)
        }
    }

    /// Columns from one word: names, with the kind behind those that are no text, for example `code load:n since:t`.
    static func columns(_ text: String) -> [ListingPage.Column] {
        text.split(separator: " ").map { word in
            let parts = word.split(separator: ":")
            let kind: ListingPage.Kind =
                switch parts.dropFirst().first {
                case "n": .number
                case "t": .time
                default: .text
                }
            return ListingPage.Column(String(parts[0]), kind)
        }
    }
}
