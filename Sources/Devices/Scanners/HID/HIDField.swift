/// Which report of a device: what it is for and its number, 0 where the device numbers none.
struct HIDReport: Hashable, Sendable {
    /// Which way a report goes (HID 1.11 §6.2.2.4).
    enum Kind: Hashable, Sendable {
        /// From the device.
        case input
        /// To the device.
        case output
        /// Both ways, on request.
        case feature
    }

    let kind: Kind
    let id: UInt8
}

/// A run of equal elements in a report, all with one usage.
struct HIDField: Hashable, Sendable {
    let report: HIDReport
    /// What the elements are for; nil for padding and for elements that tell which of many usages is on.
    let usage: HIDUsage?
    /// Where the first element begins, in bits behind the report's number.
    let bitOffset: Int
    /// The size of one element in bits, 1…256.
    let bitSize: Int
    /// How many elements there are, at least one.
    let count: Int
    /// The collections around the field, the outermost first.
    let collections: [HIDUsage]
    /// The usages that the elements choose among, where each element tells which of many usages is on.
    var choices: HIDChoices?

    /// The element at `index`, its lowest 32 bits; nil when `payload`, the report without its number, ends before it.
    func value(at index: Int, in payload: ArraySlice<UInt8>) -> UInt32? {
        let start = bitOffset + index * bitSize
        guard index < count, start + bitSize <= payload.count * 8 else { return nil }
        var value: UInt32 = 0
        for bit in 0..<min(bitSize, 32) {
            let place = start + bit
            let byte = payload[payload.startIndex + place / 8]
            value |= UInt32(byte >> UInt8(place % 8) & 1) << UInt32(bit)
        }
        return value
    }

    /// The elements as bytes; nil when `payload` ends before the last. Only for elements of 8 bits.
    func bytes(in payload: ArraySlice<UInt8>) -> [UInt8]? {
        guard bitOffset + count * bitSize <= payload.count * 8 else { return nil }
        if bitOffset % 8 == 0 {
            let start = payload.startIndex + bitOffset / 8
            return Array(payload[start..<start + count])
        }
        return (0..<count).map { UInt8(truncatingIfNeeded: value(at: $0, in: payload) ?? 0) }
    }

    /// Sets the lowest bit of the first element in `payload`, the report without its number, where it is long enough.
    func switchOn(in payload: inout [UInt8]) {
        guard bitOffset / 8 < payload.count else { return }
        payload[bitOffset / 8] |= 1 << UInt8(bitOffset % 8)
    }
}

/// A run of usages, one behind the other, of which the elements of an array hold the ones that are on (HID 1.11
/// §6.2.2.5).
struct HIDChoices: Hashable, Sendable {
    /// The first usage.
    let first: HIDUsage
    /// How many there are, at least one.
    let count: Int
    /// The value of an element that stands for the first usage (Logical Minimum).
    let firstValue: UInt32

    /// The usage that a value stands for; nil for a value without usage, such as nothing.
    func usage(of value: UInt32) -> HIDUsage? {
        guard value >= firstValue, Int(value - firstValue) < count else { return nil }
        return HIDUsage(page: first.page, id: first.id &+ UInt16(truncatingIfNeeded: value - firstValue))
    }
}
