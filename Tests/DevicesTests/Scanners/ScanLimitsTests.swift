import Rehearsal
import Testing

@testable import Devices

/// Scans beyond every measure.
struct ScanLimitsTests {
    private func digits(_ count: Int) -> String {
        String(repeating: "7", count: count)
    }

    @Test func `the largest code of digits alone is read`() throws {
        let code = digits(7089)
        #expect(try play("'\(code)' enter") == ["scan \(code)"])
        #expect(try play("'\(digits(ScanLimits.textBytesMax))' enter") == ["scan \(digits(ScanLimits.textBytesMax))"])
    }

    @Test func `a scan that is too long is lost once and swallowed to its end`() throws {
        #expect(try play("'\(digits(9000))' enter '12' enter") == ["lost tooLong(limit: 8192)", "scan 12"])
        #expect(try play("'\(digits(8193))'", silence: 600) == ["lost tooLong(limit: 8192)"])
    }

    @Test func `endless keys without text are cut off as well`() throws {
        let keys = String(repeating: "f8 ", count: 8193)
        #expect(try play("\(keys) enter '12' enter") == ["lost tooLong(limit: 8192)", "scan 12"])
    }

    @Test func `times at the ends of the clock do not trap`() {
        let last = MonotonicTime(nanoseconds: .max)
        let first = MonotonicTime(nanoseconds: .min)
        #expect(last.advanced(byMilliseconds: 1) == last)
        #expect(first.advanced(byMilliseconds: -1) == first)
        #expect(last.advanced(byMilliseconds: .max) == last)
        #expect(last.nanoseconds(since: first) == .max)
        #expect(first.nanoseconds(since: last) == .min)
        #expect(MonotonicTime(seconds: .max, microseconds: 999_999) == last)
        #expect(MonotonicTime(seconds: .min, microseconds: 0) == first)
        #expect(MonotonicTime(seconds: 2, microseconds: 3).nanoseconds == 2_000_003_000)
    }

    @Test func `any bytes at all are survived`() throws {
        var generator = Dice(seed: 42)
        for _ in 0..<200 {
            var stream = ScanStream(
                path: "noise", profile: ScannerProfile(name: "bench"), layout: try KeyboardLayout(named: "us"),
                stamps: .recorded)
            var reports: [StreamReport] = []
            var bytes = Typing("'ab' enter").bytes
            for _ in 0..<8 {
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            stream.feed(bytes, at: MonotonicTime(nanoseconds: 0), &reports)
            stream.pass(.distantFuture, &reports)
            #expect(stream.deadline == nil)
        }
    }
}
