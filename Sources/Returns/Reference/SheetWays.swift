/// Every way through a sheet, from its first question.
struct SheetWays {
    /// The questions that some way leads to.
    private(set) var reached: Set<String> = []
    /// A ring of questions, when there is one.
    private(set) var cycle: [String]?
    /// The way with the most questions; only meaningful without a cycle.
    var longest: [String] { longestFrom[sheet.first] ?? [] }

    private let sheet: GradingSheet
    private var longestFrom: [String: [String]] = [:]

    init(_ sheet: GradingSheet) {
        self.sheet = sheet
        var way: [String] = []
        walk(sheet.first, &way)
    }

    /// Depth first; each question is gone through once, so that the longest way from it is known from then on.
    private mutating func walk(_ id: String, _ way: inout [String]) {
        if let start = way.firstIndex(of: id) {
            cycle = cycle ?? Array(way[start...])
            return
        }
        guard reached.insert(id).inserted else { return }
        way.append(id)
        var tail: [String] = []
        for answer in sheet.question(id)?.answers ?? [] {
            guard case .question(let next) = answer.next, sheet.question(next) != nil else { continue }
            walk(next, &way)
            if let rest = longestFrom[next], rest.count > tail.count { tail = rest }
        }
        way.removeLast()
        longestFrom[id] = [id] + tail
    }
}
