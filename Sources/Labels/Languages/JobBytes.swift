/// The bytes of a job as they are written: literals in ASCII, numbers in decimal digits, data as it is.
///
///     form += "LO\(area.x),\(area.y),\(area.width),\(area.height)\n"
struct JobBytes: ExpressibleByStringInterpolation, Sendable {
    /// What was written so far.
    private(set) var bytes: [UInt8]

    init(stringLiteral literal: String) {
        bytes = Array(literal.utf8)
    }

    init(stringInterpolation parts: StringInterpolation) {
        bytes = parts.bytes
    }

    static func += (job: inout JobBytes, next: JobBytes) {
        job.bytes += next.bytes
    }

    /// Puts the parts of a command behind each other. Unlike `String`'s it writes bytes at once, and knows only what a
    /// job consists of.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate private(set) var bytes: [UInt8] = []

        /// Bytes that most parts have at most.
        private static let partBytesUsually = 16

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * Self.partBytesUsually)
        }

        mutating func appendLiteral(_ literal: String) {
            bytes += literal.utf8
        }

        mutating func appendInterpolation(_ length: Dots) {
            appendInterpolation(length.count)
        }

        mutating func appendInterpolation(_ number: Int) {
            if number < 0 { append(UInt8(ascii: "-")) }
            appendDigits(of: number.magnitude)
        }

        mutating func appendInterpolation(_ data: [UInt8]) {
            bytes += data
        }

        /// One character of ASCII.
        mutating func appendInterpolation(_ name: Unicode.Scalar) {
            append(UInt8(ascii: name))
        }

        mutating func append(_ byte: UInt8) {
            bytes.append(byte)
        }

        private mutating func appendDigits(of number: UInt) {
            if number > 9 { appendDigits(of: number / 10) }
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
        }
    }
}
