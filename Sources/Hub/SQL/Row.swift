/// A row that a statement gave.
struct Row: Sendable {
    let columns: SQLColumns
    let values: [SQLValue]

    /// A column by its place, from 0. A value of another type is a bug of the statement.
    subscript<Value: SQLStorable>(_ place: Int) -> Value { read(values[place]) }

    /// The same, where it may be NULL.
    subscript<Value: SQLStorable>(_ place: Int) -> Value? { readIfAny(values[place]) }

    /// A column by its name.
    subscript<Value: SQLStorable>(_ name: String) -> Value { read(values[columns.place(of: name)]) }

    /// The same, where it may be NULL.
    subscript<Value: SQLStorable>(_ name: String) -> Value? { readIfAny(values[columns.place(of: name)]) }

    private func read<Value: SQLStorable>(_ value: SQLValue) -> Value {
        guard let read = Value(value) else {
            preconditionFailure("\(value) is no \(Value.self), in a row of \(columns.names)")
        }
        return read
    }

    private func readIfAny<Value: SQLStorable>(_ value: SQLValue) -> Value? {
        if case .null = value { nil } else { read(value) }
    }
}

/// The names of a statement's columns, shared by its rows.
struct SQLColumns: Sendable {
    let names: [String]

    func place(of name: String) -> Int {
        // PostgreSQL gives names back in small letters, SQLite as they are written.
        let place = names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
        guard let place else { preconditionFailure("no column \(name) in \(names)") }
        return place
    }
}
