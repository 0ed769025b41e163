/// What a device sent and was sent, and when, as far back as the recorder remembers.
public struct Recording: Hashable, Sendable {
    /// The device.
    public var device: RecordedDevice
    /// What happened, in its order.
    public var entries: [Entry]
    /// How many entries before those were let go.
    public var forgotten: Int
    /// Whether digits and letters were replaced.
    public var isRedacted: Bool

    /// Takes the facts.
    public init(device: RecordedDevice, entries: [Entry], forgotten: Int = 0, isRedacted: Bool = false) {
        self.device = device
        self.entries = entries
        self.forgotten = forgotten
        self.isRedacted = isRedacted
    }

    /// One thing that happened.
    public struct Entry: Hashable, Sendable {
        /// What happened.
        public let kind: Kind
        /// When, on CLOCK_MONOTONIC.
        public let at: MonotonicTime
        /// The bytes, or what `kind` says.
        public var bytes: [UInt8]

        /// Takes the three facts.
        public init(_ kind: Kind, at: MonotonicTime, _ bytes: [UInt8] = []) {
            self.kind = kind
            self.at = at
            self.bytes = bytes
        }
    }

    /// What an entry is.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// What one read gave.
        case received = 1
        /// What the device was given.
        case sent
        /// The device was had; its node in UTF-8.
        case opened
        /// The device is gone, or was let go.
        case closed
        /// Reading began while these keys were down: two bytes each, the lower first.
        case began
        /// Records were lost, and the kernel said which keys are down, as above.
        case resynchronized
        /// Something failed; what, in UTF-8.
        case failed
        /// What became of a job of the printer; in UTF-8.
        case noted

        /// The word for it in a file.
        var word: String {
            switch self {
            case .received: "in"
            case .sent: "out"
            case .opened: "opened"
            case .closed: "closed"
            case .began: "began"
            case .resynchronized: "resynchronized"
            case .failed: "failed"
            case .noted: "noted"
            }
        }
    }

    /// All bytes that the device sent.
    public var received: [UInt8] { entries.flatMap { $0.kind == .received ? $0.bytes : [] } }
}

/// The device behind a recording, and how it was set up then.
public struct RecordedDevice: Hashable, Sendable {
    /// What the bytes are.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Records of `struct input_event`.
        case evdev
        /// HID reports.
        case hidraw
        /// The bytes of a scanner on a serial line.
        case serial
        /// What went to a printer and came from it.
        case printer

        /// The kind of scanner that sends such bytes; nil for a printer.
        var scanner: ScannerKind.Name? {
            switch self {
            case .evdev: .wedge
            case .hidraw: .hidPOS
            case .serial: .serial
            case .printer: nil
            }
        }
    }

    /// What the bytes are.
    public var kind: Kind
    /// How a scanner was set up; its name is the device's. Of a printer only the name counts.
    public var profile: ScannerProfile
    /// The device node, or `host:port`.
    public var node: String
    /// What the device calls itself.
    public var model: String?
    /// Its USB vendor.
    public var vendor: UInt16?
    /// The product of that vendor.
    public var product: UInt16?
    /// Where it is plugged in.
    public var path: String?
    /// The report descriptor, where the bytes are HID reports.
    public var descriptor: [UInt8]?
    /// Whether the time of the read counts and not the time stamp in the records, which another clock made.
    public var isStampedOnArrival: Bool
    /// What a printer speaks, as the configuration calls it.
    public var language: String?

    /// Takes the facts.
    public init(
        kind: Kind, profile: ScannerProfile, node: String, model: String? = nil, vendor: UInt16? = nil,
        product: UInt16? = nil, path: String? = nil, descriptor: [UInt8]? = nil, isStampedOnArrival: Bool = false,
        language: String? = nil
    ) {
        self.kind = kind
        self.profile = profile
        self.node = node
        self.model = model
        self.vendor = vendor
        self.product = product
        self.path = path
        self.descriptor = descriptor
        self.isStampedOnArrival = isStampedOnArrival
        self.language = language
    }

    /// A node of a scanner.
    init(_ input: InputNode, _ profile: ScannerProfile) {
        let kind: Kind =
            switch input.subsystem {
            case .input: .evdev
            case .hidraw: .hidraw
            case .tty: .serial
            }
        self.init(
            kind: kind, profile: profile, node: input.node, model: input.name, vendor: input.vendor,
            product: input.product, path: input.path, descriptor: input.reportDescriptor)
    }

    /// Whether this is the same device, set up in the same way, whatever its node is called since it was plugged in
    /// again. What came under one profile cannot be played under another.
    func isSame(as other: RecordedDevice) -> Bool {
        kind == other.kind && profile == other.profile && model == other.model
            && (path ?? node) == (other.path ?? other.node)
    }
}
