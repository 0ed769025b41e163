import Testing
import Wire

@testable import Station

/// The binding under way, without devices.
struct BindDeskTests {
    private let first = TerminalID(number: 1)
    private let second = TerminalID(number: 2)
    private let order: BindOrder

    init() throws {
        order = try #require(BindOrder(question: "bind hand"))
    }

    @Test(arguments: ["bind", "bind ", "bind a b", "bind ../etc", "bind é", "status", "", "bind \u{1B}[2J"])
    func `what is no order is none`(question: String) {
        #expect(BindOrder(question: question) == nil)
    }

    @Test func `one binding at a time, and its deadline is its own`() {
        var desk = BindDesk()
        let before = desk.begin(order, for: first)
        let meanwhile = desk.begin(order, for: second)
        #expect(before != nil && meanwhile == nil)
        let ended = desk.end()
        #expect(ended?.asker == first)
        let after = desk.begin(order, for: second)
        let stale = before.flatMap { desk.expire($0) }
        #expect(stale == nil)
        let due = after.flatMap { desk.expire($0) }
        #expect(due?.asker == second)
        let twice = after.flatMap { desk.expire($0) }
        #expect(twice == nil)
    }

    @Test func `who leaves ends his binding and nobody else's`() {
        var desk = BindDesk()
        _ = desk.begin(order, for: first)
        let byAnother = desk.forget(second)
        #expect(!byAnother && desk.name == "hand")
        let byHimself = desk.forget(first)
        #expect(byHimself && desk.name == nil)
    }

    @Test func `in the end it is said what came and what could not be listened to, each once and not without end`() {
        var desk = BindDesk()
        let number = desk.begin(order, for: first)
        desk.noteMisheard()
        desk.note("/dev/input/event3: permission denied")
        desk.note("/dev/input/event3: permission denied")
        for index in 0..<50 { desk.note("/dev/input/event\(index + 10): busy") }
        let answer = number.flatMap { desk.expire($0) }?.answer
        let sentences = answer?.sentences ?? []
        #expect(answer?.isBound == false)
        #expect(sentences.filter { $0.contains("permission denied") }.count == 1)
        #expect(sentences.filter { $0.hasPrefix("Not listened to") }.count == 8)
        #expect(sentences.first == "No code came within 60 seconds from a free scanner.")
    }
}
