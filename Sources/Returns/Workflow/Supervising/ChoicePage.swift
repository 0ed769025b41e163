/// A list of which one screen offers a part: six answers, or five and one for those that follow.
public struct ChoicePage<Choice: Hashable & Sendable>: Hashable, Sendable {
    /// Everything that can be chosen, the likeliest first.
    public let all: [Choice]
    /// Where the screen begins, from 0.
    public let start: Int

    /// A screen of a list. A start behind the list's end is its beginning.
    public init(_ all: [Choice], from start: Int = 0) {
        self.all = all
        self.start = all.indices.contains(start) ? start : 0
    }

    /// What the screen offers, keys 1 and up.
    public var shown: [Choice] { hasMore ? Array(all[start...].prefix(Self.shownOfMany)) : all }

    /// Whether one key more shows others.
    public var hasMore: Bool { all.count > Limits.answersPerQuestion }

    /// How many keys do something.
    public var answers: Int { shown.count + (hasMore ? 1 : 0) }

    /// The next screen; after the last one the first.
    var following: ChoicePage { ChoicePage(all, from: start + Self.shownOfMany) }

    /// What a key chooses; nil for the key that shows others, and for every other one.
    func choice(_ number: Int) -> Choice? { shown.indices.contains(number - 1) ? shown[number - 1] : nil }

    /// Whether the key shows others.
    func isMore(_ number: Int) -> Bool { hasMore && number == answers }

    private static var shownOfMany: Int { Limits.answersPerQuestion - 1 }
}
