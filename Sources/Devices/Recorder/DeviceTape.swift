/// What the flight recorder keeps of one device, on the loop's thread. To write is to copy the bytes into a ring: it
/// makes nothing and asks nobody, so it may stand on the way of every key.
final class DeviceTape {
    private(set) var device: RecordedDevice
    private(set) var isOpen = false
    private(set) var lastAt = MonotonicTime(nanoseconds: 0)
    private var ring: TapeRing
    /// Whether nothing is kept for the time being.
    var isSilent = false

    init(_ device: RecordedDevice, capacity: Int = RecorderLimits.bytesPerDevice) {
        self.device = device
        ring = TapeRing(capacity: capacity)
    }

    /// The device is had again, under another node perhaps.
    func belongs(to device: RecordedDevice) {
        self.device = device
    }

    /// Keeps bytes that came or went.
    func record(_ kind: Recording.Kind, _ bytes: some Sequence<UInt8>, at time: MonotonicTime) {
        lastAt = time
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { write(kind, UnsafeRawBufferPointer($0), time) }
        if isDone == nil { Array(bytes).withUnsafeBytes { write(kind, $0, time) } }
    }

    /// Keeps which keys were down.
    func record(_ kind: Recording.Kind, held: Set<KeyCode>, at time: MonotonicTime) {
        record(kind, KeyCode.bytes(of: held), at: time)
    }

    /// The device is had, and what it sends begins anew.
    func opened(at time: MonotonicTime) {
        isOpen = true
        mark(.opened, device.node, time)
    }

    /// The device is gone, or was let go.
    func closed(at time: MonotonicTime) {
        isOpen = false
        mark(.closed, "", time)
    }

    /// What has been kept so far.
    var copy: TapeCopy { TapeCopy(device: device, ring: ring) }

    /// Keeps nothing from now on, or everything again; what was left out leaves a mark.
    func silence(_ isSilent: Bool, at time: MonotonicTime) {
        guard isSilent != self.isSilent else { return }
        self.isSilent = isSilent
        if !isSilent, isOpen { mark(.noted, "a secret was entered: left out", time) }
    }

    private func write(_ kind: Recording.Kind, _ bytes: UnsafeRawBufferPointer, _ time: MonotonicTime) {
        if isSilent, kind == .received || kind == .began || kind == .resynchronized { return }
        ring.append(kind, at: time, bytes)
    }

    private func mark(_ kind: Recording.Kind, _ words: String, _ time: MonotonicTime) {
        record(kind, words.utf8.prefix(RecorderLimits.markBytesMax), at: time)
    }
}

extension DeviceTape {
    /// Marks why a scanner's node cannot be had or read. Its codes came as bytes and are kept as such.
    func note(_ report: ScannerReport, at time: MonotonicTime) {
        switch report {
        case .busy(_, let path): mark(.failed, "\(path) is in use by another program", time)
        case .fault(let error): mark(.failed, "\(error)", time)
        case .switched: mark(.noted, "read by its HID reports from now on", time)
        case .attached, .detached, .scanned, .unended, .lost, .replied, .heard, .misheard, .unheard: break
        }
    }

    /// The same, on the way to `report`.
    func noting(
        _ report: @escaping (ScannerReport) -> Void, on core: LoopCore
    ) -> (ScannerReport) -> Void {
        { [unowned core] said in
            self.note(said, at: core.now)
            report(said)
        }
    }

    /// Marks what a printer's port reports of itself.
    func note(_ report: PrinterReport, at time: MonotonicTime) {
        switch report {
        case .ready: opened(at: time)
        case .disconnected(let fault):
            if fault != .closed { mark(.failed, "\(fault)", time) }
            closed(at: time)
        case .unavailable(let fault): mark(.failed, "\(fault)", time)
        case .refused, .sent, .interrupted, .stalled, .resumed: mark(.noted, "\(report)", time)
        case .identified(let text): mark(.noted, "identified as \(RecordedText.text(of: text))", time)
        case .portStatus(let status): mark(.noted, "port status \(status.map { "\($0.rawValue)" } ?? "unknown")", time)
        case .received: break
        }
    }
}

/// What was kept of one device, to be read on any thread.
public struct TapeCopy: Sendable {
    let device: RecordedDevice
    let ring: TapeRing

    /// What was kept, from the first entry whose meaning is certain: where the beginning of an input record is lost,
    /// its rest is left out.
    public var recording: Recording {
        var entries = ring.entries
        if device.kind == .evdev {
            var excess = (InputEvent.size - ring.forgottenBytes % InputEvent.size) % InputEvent.size
            for index in entries.indices where excess > 0 {
                if entries[index].kind == .opened { break }
                guard entries[index].kind == .received else { continue }
                let cut = min(excess, entries[index].bytes.count)
                entries[index].bytes.removeFirst(cut)
                excess -= cut
            }
            entries.removeAll { $0.kind == .received && $0.bytes.isEmpty }
        }
        return Recording(device: device, entries: entries, forgotten: ring.forgotten)
    }
}

extension KeyCode {
    /// Keys as the bytes of an entry, in the order of their numbers.
    static func bytes(of keys: Set<KeyCode>) -> [UInt8] {
        keys.map(\.rawValue).sorted().flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The keys in the bytes of an entry.
    static func held(in bytes: [UInt8]) -> [KeyCode] {
        stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map {
            KeyCode(rawValue: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
        }
    }
}
