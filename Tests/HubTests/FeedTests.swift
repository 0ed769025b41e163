import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct FeedTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
    }

    private func bin(_ code: String, capacity: Int = 5) -> ReferenceItem {
        .bin(Bin(code: code, generation: 1, zone: "Z", binClass: "C", capacity: capacity))
    }

    private func page(after cursor: String?, limit: Int = 100) async throws -> FeedPage? {
        guard case .page(let page, _) = try await store.feed(after: cursor, limit: limit) else { return nil }
        return page
    }

    @Test func `a new hub offers the shipped rules`() async throws {
        let page = try #require(try await page(after: nil))
        let kinds = try Set(page.items.map { try ReferenceCoding.decode($0).kind })
        #expect(kinds == [.category, .sheet, .dispositions])
        #expect(page.isComplete)
    }

    @Test func `pages of any size give every item once`() async throws {
        _ = try await store.publish((0..<20).map { bin("A-\($0)") })
        let whole = try #require(try await page(after: nil)).items
        for limit in [1, 3, 7, whole.count, whole.count + 1] {
            var items: [Data] = []
            var cursor: String?
            var isComplete = false
            while !isComplete {
                let page = try #require(try await page(after: cursor, limit: limit))
                #expect(page.items.count <= limit)
                items += page.items
                cursor = page.cursor
                isComplete = page.isComplete
            }
            #expect(items == whole)
        }
    }

    @Test func `a change comes behind the cursor, and a removal too`() async throws {
        _ = try await store.publish([bin("A-1"), bin("A-2")])
        let cursor = try #require(try await page(after: nil)).cursor
        _ = try await store.publish([bin("A-1", capacity: 9), bin("A-2"), .removed(kind: .bin, key: "A-2")])
        let news = try #require(try await page(after: cursor))
        #expect(
            try news.items.map { try ReferenceCoding.decode($0) } == [
                bin("A-1", capacity: 9), .removed(kind: .bin, key: "A-2"),
            ])
        let fresh = try #require(try await page(after: nil)).items
        #expect(try !fresh.map { try ReferenceCoding.decode($0) }.contains(.removed(kind: .bin, key: "A-2")))
    }

    @Test(arguments: ["g2:1", "g1:999999", "g1:-1", "g1:", ":1", "g1", "", "g1:01", "g1:1:1", "g1:9223372036854775808"])
    func `a cursor of another history, or of none, is gone`(_ cursor: String) async throws {
        #expect(try await page(after: cursor) == nil)
    }

    @Test func `whoever waits is woken by news, and only by news past its place`() async throws {
        let bell = FeedBell(head: 5)
        async let woken: Void = bell.wait(past: 5, atMost: .seconds(30))
        try await until { await bell.waiting == 1 }
        await bell.ring(5)
        #expect(await bell.waiting == 1)
        await bell.ring(6)
        await woken
        #expect(await bell.waiting == 0)
        await bell.wait(past: 5, atMost: .seconds(30))
    }

    @Test func `whoever waits in vain, or is cancelled, is let go`() async throws {
        let bell = FeedBell(head: 1)
        await bell.wait(past: 1, atMost: .milliseconds(20))
        let task = Task { await bell.wait(past: 1, atMost: .seconds(30)) }
        try await until { await bell.waiting == 1 }
        task.cancel()
        await task.value
        #expect(await bell.waiting == 0)
    }
}

/// Lets other tasks run until a condition holds; fails after a time that no healthy machine needs.
func until(_ condition: @Sendable () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NeverHappened() }
        await Task.yield()
    }
}

struct NeverHappened: Error {}
