/// The name a scanner goes by in every report, from its profile.
public typealias DeviceName = String

/// How one scanner is set up: how it talks, what it types, and what it puts behind a code.
public struct ScannerProfile: Hashable, Sendable {
    /// What ends a scan of a scanner that types.
    public enum Suffix: String, Hashable, Sendable, CaseIterable {
        /// Enter or keypad Enter; a Tab is data.
        case enter
        /// Tab; Enter and keypad Enter end a scan as well.
        case tab
        /// Nothing: silence ends a scan; Enter does too, should it come.
        case idle
    }

    /// How the group separator (GS, U+001D) of GS1 codes is typed.
    public enum GSConvention: String, Hashable, Sendable, CaseIterable {
        /// Ctrl and `]`, by the place of the key.
        case controlBracket
        /// F8, and with it the other keys by which Honeywell's scanners type control characters as they leave the
        /// factory. Ctrl and `]` works too.
        case f8
    }

    /// How the scanner talks.
    public var kind: ScannerKind.Name
    /// What the scanner is called in reports.
    public var name: DeviceName
    /// The keyboard layout the scanner is set to, such as `us`, `fr` or `ch(fr)`.
    public var layout: String
    /// What ends a scan.
    public var suffix: Suffix
    /// How GS is typed.
    public var gsConvention: GSConvention
    /// How the line of a serial scanner is set.
    public var serial: SerialSettings
    /// The silence, in milliseconds, that ends a scan without suffix or gives up the suffix; nil for the usual one.
    public var silenceMilliseconds: Int?

    /// A scanner as most leave the factory: a keyboard of US layout, Enter behind each code, GS as Ctrl and `]`.
    public init(
        name: DeviceName, kind: ScannerKind.Name = .wedge, layout: String = "us", suffix: Suffix = .enter,
        gsConvention: GSConvention = .controlBracket, serial: SerialSettings = SerialSettings(),
        silenceMilliseconds: Int? = nil
    ) {
        self.name = name
        self.kind = kind
        self.serial = serial
        self.layout = layout
        self.suffix = suffix
        self.gsConvention = gsConvention
        self.silenceMilliseconds = silenceMilliseconds
    }

    /// The silence that ends a scan, whether as complete or as lost, in milliseconds.
    var silence: Int {
        if let silenceMilliseconds { return max(1, silenceMilliseconds) }
        switch suffix {
        case .enter, .tab: return ScanLimits.partialMilliseconds
        case .idle: return ScanLimits.idleMilliseconds
        }
    }
}
