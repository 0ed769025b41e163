/// Cuts bytes into records, wherever the reads cut them, and counts them for the faults.
struct RecordSplitter {
    /// Where the bytes come from, for the faults.
    let path: String
    private var partial: [UInt8] = []
    private var offset = 0

    init(path: String) {
        self.path = path
    }

    /// Whether the bytes so far end within a record.
    var isWithinRecord: Bool { !partial.isEmpty }

    /// Takes what one read gave and hands each complete record to `accept`.
    ///
    /// Throws `DeviceError.malformedRecord` at the first record that no input device sends; the rest of `bytes` is
    /// dropped.
    mutating func append(_ bytes: some Sequence<UInt8>, _ accept: (InputEvent) -> Void) throws(DeviceError) {
        partial.append(contentsOf: bytes)
        var start = 0
        defer {
            partial.removeFirst(start)
            offset += start
        }
        while start + InputEvent.size <= partial.count {
            guard let event = record(at: start) else {
                let error = malformed(at: start)
                start = partial.count
                throw error
            }
            accept(event)
            start += InputEvent.size
        }
    }

    /// No more bytes follow the ones so far: forgets a partial record, and returns the fault that it is.
    mutating func finish() -> DeviceError? {
        guard isWithinRecord else { return nil }
        defer {
            offset += partial.count
            partial = []
        }
        return .truncatedRecord(path: path, offset: offset, received: partial.count, expected: InputEvent.size)
    }

    private func record(at start: Int) -> InputEvent? {
        partial.withUnsafeBytes { InputEvent(UnsafeRawBufferPointer(rebasing: $0[start..<start + InputEvent.size])) }
    }

    private func malformed(at start: Int) -> DeviceError {
        let (type, code) = partial.withUnsafeBytes {
            InputEvent.typeAndCode(UnsafeRawBufferPointer(rebasing: $0[start..<start + InputEvent.size]))
        }
        return .malformedRecord(path: path, offset: offset + start, type: type, code: code)
    }
}
