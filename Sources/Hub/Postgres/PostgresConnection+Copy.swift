extension PostgresConnection {
    /// Copies rows into a table (`COPY … FROM STDIN`), in text; the number of rows.
    ///
    /// Throws `nulCharacter` with the place of a text in its row, and what the server says about the rows. Nothing of a
    /// COPY that fails is taken.
    @discardableResult
    func copy(
        into table: String, columns: [String], rows: some Sequence<[PostgresValue]>
    ) throws(PostgresFault) -> Int {
        let names = columns.map(Self.quoted).joined(separator: ", ")
        let opened = try answer { $0.send("COPY \(Self.quoted(table)) (\(names)) FROM STDIN") }
        let libpq = try open()
        guard case .copyIn = opened.last?.content else { throw lost("the server did not ask for the rows of a COPY") }
        do throws(PostgresFault) {
            try send(rows, libpq)
        } catch {
            guard self.libpq != nil else { throw error }
            // The server answers that the COPY failed, which is known.
            _ = libpq.endCopy(refusing: "the hub took the rows back")
            _ = try? results(libpq, .until(now() + PostgresLimits.cancelGrace))
            throw error
        }
        guard libpq.endCopy(refusing: nil) else { throw lost(libpq.lastWords) }
        guard case .done(_, let count) = try results(libpq).last?.content else {
            throw lost("the server did not end a COPY")
        }
        return count
    }

    private func send(_ rows: some Sequence<[PostgresValue]>, _ libpq: Libpq) throws(PostgresFault) {
        var chunk: [UInt8] = []
        chunk.reserveCapacity(PostgresLimits.copyChunkBytes * 2)
        for row in rows {
            try CopyText.append(row, to: &chunk)
            guard chunk.count >= PostgresLimits.copyChunkBytes else { continue }
            if let stop = reasonToStop { throw noted(stop) }
            guard libpq.putCopy(chunk) else { throw lost(libpq.lastWords) }
            chunk.removeAll(keepingCapacity: true)
        }
        guard chunk.isEmpty || libpq.putCopy(chunk) else { throw lost(libpq.lastWords) }
    }

    /// A name as SQL takes it literally.
    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

/// Rows in COPY's text format (PostgreSQL, COPY, file formats).
enum CopyText {
    private static let backslash = UInt8(ascii: "\\")

    /// Appends one row; throws `nulCharacter`.
    static func append(_ row: [PostgresValue], to bytes: inout [UInt8]) throws(PostgresFault) {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            switch value {
            case .null: bytes.append(contentsOf: [backslash, UInt8(ascii: "N")])
            case .int(let number): bytes.append(contentsOf: String(number).utf8)
            case .bool(let isTrue): bytes.append(UInt8(ascii: isTrue ? "t" : "f"))
            case .text(let text):
                guard append(text, to: &bytes) else { throw .nulCharacter(place: index + 1) }
            case .bytes(let content):
                bytes.append(contentsOf: [backslash, backslash, UInt8(ascii: "x")])
                HexText.append(content, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// False for a text with a NUL.
    private static func append(_ text: String, to bytes: inout [UInt8]) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case 0: return false
            case backslash: bytes.append(contentsOf: [backslash, backslash])
            case UInt8(ascii: "\t"): bytes.append(contentsOf: [backslash, UInt8(ascii: "t")])
            case UInt8(ascii: "\n"): bytes.append(contentsOf: [backslash, UInt8(ascii: "n")])
            case UInt8(ascii: "\r"): bytes.append(contentsOf: [backslash, UInt8(ascii: "r")])
            default: bytes.append(byte)
            }
        }
        return true
    }
}
