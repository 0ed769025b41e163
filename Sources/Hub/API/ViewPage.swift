import Returns
import Wire

/// Cuts pages.
struct ViewPage {
    let view: DeskView
    let question: ViewQuestion

    /// The page that the question asks for. Throws `badCursor`, or what the store throws.
    func read(_ store: HubStore) async throws -> ListingPage {
        let after = try cursor()
        switch view.rows {
        case .whole(let read): return cut(try await read(store, question), after: after)
        case .numbered(let read):
            let before: Int? = if case .number(let number)? = after?.key.first { number } else { nil }
            // One more than is shown tells whether there are more.
            let (rows, numbers) = try await read(store, question, before, question.limit + 1)
            let hasMore = rows.rows.count > question.limit
            let last = hasMore ? numbers[question.limit - 1] : nil
            return page(rows.rows.prefix(question.limit), next: last.map { next([.number($0)], 1) })
        }
    }

    /// The cursor of the question, if it is of this view and this question.
    private func cursor() throws(HubProblem) -> ViewCursor? {
        guard let text = question.words["after"] else { return nil }
        guard let cursor = ViewCursor(text), cursor.view == view.id, cursor.filter == question.filter,
            cursor.key.map(\.kind) == keyKinds
        else { throw .badCursor }
        return cursor
    }

    private var keyKinds: [ListingPage.Kind] {
        if case .numbered = view.rows { return [.number] }
        return view.orderPlaces.map { view.columns[$0.place].kind }
    }

    private func cut(_ listing: Listing, after: ViewCursor?) -> ListingPage {
        let places = view.orderPlaces
        let key: ([Listing.Cell]) -> [Listing.Cell] = { row in places.map { row[$0.place] } }
        // Rows of one key stay in the order in which they were found.
        var rows = listing.rows.enumerated().sorted { left, right in
            let order = compare(key(left.element), key(right.element))
            return order == 0 ? left.offset < right.offset : order < 0
        }.map(\.element)
        if let after {
            let passed = rows.prefix { compare(key($0), after.key) < 0 }.count
            let alike = rows.dropFirst(passed).prefix { compare(key($0), after.key) == 0 }.count
            rows.removeFirst(passed + min(alike, after.shown))
        }
        let shown = rows.prefix(question.limit)
        guard rows.count > question.limit, let last = shown.last.map(key) else { return page(shown, next: nil) }
        let alike = shown.reversed().prefix { compare(key($0), last) == 0 }.count
        let before = after.map { compare($0.key, last) == 0 ? $0.shown : 0 } ?? 0
        return page(shown, next: next(last, alike + before))
    }

    private func compare(_ left: [Listing.Cell], _ right: [Listing.Cell]) -> Int {
        for (index, order) in view.order.enumerated() {
            let found = left[index].compare(right[index])
            if found != 0 { return order.descends ? -found : found }
        }
        return 0
    }

    private func next(_ key: [Listing.Cell], _ shown: Int) -> String {
        ViewCursor(view: view.id, filter: question.filter, key: key, shown: shown).text
    }

    private func page(_ rows: some Sequence<[Listing.Cell]>, next: String?) -> ListingPage {
        ListingPage(columns: view.columns, rows: rows.map { $0.map(\.value) }, next: next)
    }
}

extension Listing.Cell {
    /// What it holds, or would hold.
    var kind: ListingPage.Kind {
        switch self {
        case .text: .text
        case .number: .number
        case .time: .time
        }
    }

    /// Below, at or above 0 as it stands before, with or behind another of its kind; what is absent stands last.
    func compare(_ other: Listing.Cell) -> Int {
        switch (self, other) {
        case (.number(let left), .number(let right)): Self.compare(left, right)
        case (.time(let left), .time(let right)): Self.compare(left?.milliseconds, right?.milliseconds)
        case (.text(let left), .text(let right)): Self.compare(left.map(Bytes.init), right.map(Bytes.init))
        case (.number, _), (.time, _), (.text, _): preconditionFailure("\(self) compared with \(other)")
        }
    }

    private static func compare<Value: Comparable>(_ left: Value?, _ right: Value?) -> Int {
        switch (left, right) {
        case (nil, nil): 0
        case (nil, _): 1
        case (_, nil): -1
        case (let left?, let right?): left < right ? -1 : left == right ? 0 : 1
        }
    }

    /// A text compared byte by byte, as the databases do.
    private struct Bytes: Comparable {
        let text: String

        static func < (left: Bytes, right: Bytes) -> Bool {
            left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        }

        static func == (left: Bytes, right: Bytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    }
}
