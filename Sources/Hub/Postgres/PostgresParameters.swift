/// Values as `PQexecParams` wants them: one after the other in one buffer, with an array each for what it asks of them.
struct PostgresParameters {
    /// The type `bytea` (pg_type.dat).
    static let bytea: UInt32 = 17

    /// The type `bigint`.
    private static let bigint: UInt32 = 20
    /// The type `text`.
    private static let text: UInt32 = 25

    private(set) var types: [UInt32] = []
    private(set) var lengths: [Int32] = []
    /// 1 for binary.
    private(set) var formats: [Int32] = []
    private var bytes: [UInt8] = []
    /// Where each value begins; nil for null.
    private var starts: [Int?] = []

    /// Throws `tooManyValues`, or `nulCharacter` with the place of the text. With `saysTypes` each value has the type
    /// that it is, instead of the one that the server finds from where it stands.
    init(_ values: [PostgresValue], saysTypes: Bool = false) throws(PostgresFault) {
        guard values.count <= PostgresLimits.valuesPerStatement else {
            throw .tooManyValues(values.count, limit: PostgresLimits.valuesPerStatement)
        }
        for (index, value) in values.enumerated() {
            switch value {
            case .null: addNull()
            case .int(let number): add(String(number).utf8, type: saysTypes ? Self.bigint : 0)
            case .bool(let isTrue): add(CollectionOfOne(UInt8(ascii: isTrue ? "t" : "f")))
            case .text(let text):
                guard !text.utf8.contains(0) else { throw .nulCharacter(place: index + 1) }
                add(text.utf8, type: saysTypes ? Self.text : 0)
            case .bytes(let content): add(content, type: Self.bytea, format: 1)
            }
        }
    }

    var count: Int { starts.count }

    private mutating func addNull() {
        types.append(0)
        lengths.append(0)
        formats.append(0)
        starts.append(nil)
    }

    private mutating func add(_ content: some Collection<UInt8>, type: UInt32 = 0, format: Int32 = 0) {
        types.append(type)
        formats.append(format)
        starts.append(bytes.count)
        bytes.append(contentsOf: content)
        lengths.append(Int32(bytes.count - (starts[starts.count - 1] ?? 0)))
        // Text is read up to its NUL, whatever its length says.
        bytes.append(0)
    }

    /// Calls `body` with a pointer to each value, valid during the call.
    func withPointers<Value>(_ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(starts.map { start in start.flatMap { base?.advanced(by: $0) } })
        }
    }
}
