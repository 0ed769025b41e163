/// One item of a report descriptor (HID 1.11 §6.2.2.2).
struct HIDItem: Equatable {
    /// What kind of item it is.
    enum Kind: Equatable {
        case input
        case output
        case feature
        case collection
        case endCollection
        case usagePage
        case logicalMinimum
        case reportSize
        case reportID
        case reportCount
        case push
        case pop
        case usage
        case usageMinimum
        case usageMaximum
        case delimiter
        /// An item that does not say where fields are: the other limits, units, strings, long and reserved items.
        case other
    }

    let kind: Kind
    /// The value, unsigned; 0 where the item has none.
    let value: UInt32
    /// Bytes of the value: 0, 1, 2 or 4.
    let valueBytes: Int
    /// Bytes of the whole item.
    let sizeBytes: Int

    /// Reads the item at `offset` of `descriptor`; nil when it is cut off.
    init?(at offset: Int, of descriptor: [UInt8]) {
        guard offset < descriptor.count else { return nil }
        let prefix = descriptor[offset]
        if prefix == 0xFE {
            guard let size = Self.longSize(at: offset, of: descriptor) else { return nil }
            (kind, value, valueBytes, sizeBytes) = (.other, 0, 0, size)
            return
        }
        let bytes = [0, 1, 2, 4][Int(prefix & 3)]
        guard offset + 1 + bytes <= descriptor.count else { return nil }
        kind = Self.kind(of: prefix & 0xFC)
        value = (0..<bytes).reduce(0) { $0 | UInt32(descriptor[offset + 1 + $1]) << UInt32(8 * $1) }
        valueBytes = bytes
        sizeBytes = 1 + bytes
    }

    /// A long item (HID 1.11 §6.2.2.3) says its size in its second byte; no tags are defined for it.
    private static func longSize(at offset: Int, of descriptor: [UInt8]) -> Int? {
        guard offset + 3 <= descriptor.count else { return nil }
        let size = 3 + Int(descriptor[offset + 1])
        return offset + size <= descriptor.count ? size : nil
    }

    private static func kind(of tagAndType: UInt8) -> Kind {
        switch tagAndType {
        case 0x80: .input
        case 0x90: .output
        case 0xB0: .feature
        case 0xA0: .collection
        case 0xC0: .endCollection
        case 0x04: .usagePage
        case 0x14: .logicalMinimum
        case 0x74: .reportSize
        case 0x84: .reportID
        case 0x94: .reportCount
        case 0xA4: .push
        case 0xB4: .pop
        case 0x08: .usage
        case 0x18: .usageMinimum
        case 0x28: .usageMaximum
        case 0xA8: .delimiter
        default: .other
        }
    }
}
