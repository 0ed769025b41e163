import Returns
import Testing

/// Large values that are kept beside what they belong to.
struct SharedTests {
    private struct Holder: Hashable {
        @Shared var whole: [String]
        @Apart var seldom: [String]?
    }

    @Test func `a copy that is changed leaves the other as it was`() {
        let first = Holder(whole: ["a"], seldom: nil)
        var second = first
        second.whole.append("b")
        second.seldom = ["c"]
        #expect(first.whole == ["a"] && first.seldom == nil)
        #expect(second.whole == ["a", "b"] && second.seldom == ["c"])
    }

    @Test func `two are equal by what they hold, wherever it is kept`() {
        let first = Holder(whole: ["a"], seldom: ["c"])
        let same = Holder(whole: ["a"], seldom: ["c"])
        let copy = first
        #expect(first == same && first.hashValue == same.hashValue && copy == first)
        #expect(first != Holder(whole: ["b"], seldom: ["c"]) && first != Holder(whole: ["a"], seldom: nil))
    }
}
