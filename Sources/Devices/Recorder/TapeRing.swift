/// Entries one behind the other in a flat ring of bytes, which is got once: the oldest make room for the newest. A
/// value; to copy it is cheap until one of the copies changes.
///
/// An entry is its kind (1 byte), the length of its bytes (2), its time in nanoseconds (8), the lowest byte first, and
/// the bytes.
struct TapeRing: Sendable {
    /// Entries that were let go.
    private(set) var forgotten = 0
    /// Bytes of `received` that were let go since the device was opened.
    private(set) var forgottenBytes = 0

    private var bytes: [UInt8]
    /// Where the oldest entry begins.
    private var start = 0
    private var used = 0

    private static let headBytes = 11

    /// Room for `capacity` bytes, which the longest entry must find.
    init(capacity: Int = RecorderLimits.bytesPerDevice) {
        precondition(capacity >= Self.headBytes + RecorderLimits.entryBytesMax, "a ring of \(capacity) bytes")
        bytes = [UInt8](repeating: 0, count: capacity)
    }

    /// Adds an entry, or several where there are more than `RecorderLimits.entryBytesMax` bytes.
    mutating func append(_ kind: Recording.Kind, at time: MonotonicTime, _ content: UnsafeRawBufferPointer) {
        var rest = content
        repeat {
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(RecorderLimits.entryBytesMax))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
            add(kind, at: time, part)
        } while !rest.isEmpty
    }

    private mutating func add(_ kind: Recording.Kind, at time: MonotonicTime, _ content: UnsafeRawBufferPointer) {
        while used + Self.headBytes + content.count > bytes.count { forget() }
        var place = start + used
        put(kind.rawValue, at: &place)
        put(UInt16(content.count), at: &place)
        put(time.nanoseconds, at: &place)
        put(content, at: &place)
        used += Self.headBytes + content.count
    }

    private mutating func forget() {
        let (kind, count) = head(at: start)
        switch kind {
        case .received: forgottenBytes += count
        case .opened: forgottenBytes = 0
        case .sent, .closed, .began, .resynchronized, .failed, .noted: break
        }
        start = (start + Self.headBytes + count) % bytes.count
        used -= Self.headBytes + count
        forgotten += 1
    }

    /// Every entry, the oldest first.
    var entries: [Recording.Entry] {
        var entries: [Recording.Entry] = []
        var offset = 0
        while offset < used {
            let place = start + offset
            let (kind, count) = head(at: place)
            let time = MonotonicTime(nanoseconds: Int64(truncatingIfNeeded: number(at: place + 3, byteCount: 8)))
            entries.append(Recording.Entry(kind, at: time, copy(from: place + Self.headBytes, count: count)))
            offset += Self.headBytes + count
        }
        return entries
    }

    private func head(at place: Int) -> (kind: Recording.Kind, count: Int) {
        let number = bytes[place % bytes.count]
        guard let kind = Recording.Kind(rawValue: number) else {
            preconditionFailure("a ring holds an entry of kind \(number)")
        }
        return (kind, Int(self.number(at: place + 1, byteCount: 2)))
    }

    /// The lowest byte first.
    private func number(at place: Int, byteCount: Int) -> UInt64 {
        (0..<byteCount).reduce(0) { $0 | UInt64(bytes[(place + $1) % bytes.count]) << UInt64(8 * $1) }
    }

    private func copy(from place: Int, count: Int) -> [UInt8] {
        let first = place % bytes.count
        let untilEnd = min(count, bytes.count - first)
        return Array(bytes[first..<first + untilEnd]) + Array(bytes[..<(count - untilEnd)])
    }

    private mutating func put(_ value: some FixedWidthInteger, at place: inout Int) {
        withUnsafeBytes(of: value.littleEndian) { put($0, at: &place) }
    }

    private mutating func put(_ content: UnsafeRawBufferPointer, at place: inout Int) {
        let first = place % bytes.count
        let untilEnd = min(content.count, bytes.count - first)
        bytes.withUnsafeMutableBytes { ring in
            ring[first...].copyBytes(from: content.prefix(untilEnd))
            ring.copyBytes(from: content.dropFirst(untilEnd))
        }
        place += content.count
    }
}
