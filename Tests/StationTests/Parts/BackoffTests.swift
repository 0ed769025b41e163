import Testing

@testable import Station

struct BackoffTests {
    @Test func `the ceiling doubles up to a minute and the floor stays`() {
        var longest = Backoff(random: { $0.upperBound })
        #expect(
            (0..<9).map { _ in longest.next(retryAfterSeconds: nil) } == [
                1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
            ])
        var shortest = Backoff(random: { $0.lowerBound })
        #expect((0..<40).allSatisfy { _ in shortest.next(retryAfterSeconds: nil) == Backoff.floorMilliseconds })
    }

    @Test func `success starts over`() {
        var backoff = Backoff(random: { $0.upperBound })
        for _ in 0..<5 { _ = backoff.next(retryAfterSeconds: nil) }
        backoff.succeeded()
        #expect(backoff.next(retryAfterSeconds: nil) == 1_000)
    }

    @Test(arguments: [
        (3, 3_000), (0, 1_000), (-5, 1_000), (300, 300_000), (86_400, 900_000), (Int.max, 900_000), (Int.min, 1_000),
    ])
    func `the hub's own word is kept within a tenth, and within limits`(asked: Int, milliseconds: Int) {
        var early = Backoff(random: { $0.lowerBound })
        var late = Backoff(random: { $0.upperBound })
        #expect(early.next(retryAfterSeconds: asked) == milliseconds - milliseconds / 10)
        #expect(late.next(retryAfterSeconds: asked) == milliseconds + milliseconds / 10)
    }
}
