import Returns
import Wire

@testable import ReturnsTests

/// What the floor is like, line by line, whenever a line says so:
///
///     floor NAME                     all lines of Floors/NAME.txt
///     clock 2026-09-21 15:33         what the site's clock shows
///     has badge ID fr AN supervisor  a badge, its language, its alias; an operator's without the last word
///     has product NAME GTIN CATEGORY SUPPLIER fr=… en=… price= cost= grams= group= owner= sheet= traits= battery=
///                                    accessories=…
///     has return RMA codes=… notice=DAY sold=DAY delivered=DAY by=DAY
///     has line RMA PRODUCT pieces= reason= serials=
///     has bin CODE CLASS room= holds= hazard=yes owner= supplier= site= ground= litres= kilograms= euro= x= y=
///                                    a bin with room for so many, nine without; what it is kept for, takes and where
///     has station x= y=              where the station stands
///     lacks bin CODE                 it is taken away
///     has recall ID PRODUCT lots= days= until=DAY fr=… en=…
///     has offers PRODUCT from=DAY    offers of donation that have come to nothing from that day on
///     rules standard                 the sheets and the table that the product ships
///     rules                          a policy, in the lines below, beside them
///     covers FIELD …                 the clauses that the file is about
///
/// What is named again replaces what was there. A product's name may be scanned like its code.
struct FloorSetUp {
    /// The products by the names that a scenario gives them.
    var names: [String: GTIN] = [:]
    /// The clauses that the file says it is about.
    var clauses: Set<String> = []

    /// Does what one line says.
    mutating func perform(_ order: ScenarioText.Order, document: [String], on run: inout ScenarioRun) throws {
        let tokens = Tokens(order.rest)
        switch (order.verb, tokens.plain.first) {
        case ("clock", _): run.now = try clock(order.words)
        case ("covers", _): clauses.formUnion(order.words)
        case ("rules", "standard"): run.floor.playbook = try StandardRules.playbook()
        case ("rules", nil): run.floor.playbook = try StandardRules.adding(document, to: run.floor.playbook)
        case ("has", "badge"): try badge(tokens, &run.floor)
        case ("has", "product"): try product(tokens, &run.floor)
        case ("has", "return"): try announced(tokens, &run.floor)
        case ("has", "line"): try line(tokens, &run.floor)
        case ("has", "bin"): try bin(tokens, &run.floor)
        case ("has", "station"): try station(tokens, &run.floor)
        case ("has", "recall"): try recall(tokens, &run.floor)
        case ("has", "offers"): try offers(tokens, &run.floor)
        case ("lacks", "bin"): try lack(tokens, &run.floor)
        default: throw SetUpFault("no such line: \(order.verb) \(order.rest)")
        }
    }

    private func clock(_ words: [String]) throws -> Moment {
        let parts = words.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard words.count == 2, let day = CalendarDay(words[0]), parts.count == 2 else {
            throw SetUpFault("expected: clock 2026-09-21 15:33")
        }
        let minutes = Int64(parts[0] * 60 + parts[1])
        return SiteCalendar.metropolitanFrance.start(of: day).advanced(byMilliseconds: minutes * 60_000)
    }

    private func badge(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = tokens.plain
        guard words.count >= 4, words.count <= 5, let language = Language(rawValue: words[2]) else {
            throw SetUpFault("expected: has badge ID fr AN, or has badge ID en AN supervisor")
        }
        guard let role = words.count == 5 ? Badge.Role(rawValue: words[4]) : .operator else {
            throw SetUpFault("\(words[4]) is no role")
        }
        floor.badges.removeAll { $0.id == words[1] }
        floor.badges.append(
            Badge(
                id: words[1], alias: words[3], language: language, role: role,
                pin: role == .supervisor ? Fixture.pin : nil))
    }

    private mutating func product(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(5, "has product NAME GTIN CATEGORY SUPPLIER fr=… en=…")
        try tokens.allow(
            ["fr", "en", "price", "cost", "grams", "group", "owner", "sheet", "traits", "battery", "accessories"])
        guard let gtin = GTIN(words[2]) else { throw SetUpFault("\(words[2]) is no GTIN") }
        var traits: Set<ProductTrait> = []
        for word in tokens.list("traits") {
            guard let trait = ProductTrait(rawValue: word) else { throw SetUpFault("\(word) is no trait") }
            traits.insert(trait)
        }
        let details = ProductDetails(
            group: tokens.named["group"], sheet: tokens.named["sheet"], owner: tokens.named["owner"],
            costCents: try tokens.cents("cost"), battery: try battery(tokens), traits: traits,
            accessories: tokens.list("accessories"))
        names[words[1]] = gtin
        floor.products.removeAll { $0.gtin == gtin }
        floor.products.append(
            Product(
                gtin: gtin, name: try text(tokens), category: words[3], supplier: words[4],
                priceCents: try tokens.cents("price"), weightGrams: try tokens.number("grams"), details: details))
    }

    private func battery(_ tokens: Tokens) throws -> Battery? {
        guard let word = tokens.named["battery"] else { return nil }
        guard let chemistry = Battery.Chemistry(rawValue: word) else { throw SetUpFault("\(word) is no battery") }
        return Battery(chemistry: chemistry, deciwattHours: nil, isWithEquipment: true)
    }

    private func text(_ tokens: Tokens) throws -> LocalizedText {
        guard let french = tokens.named["fr"], let english = tokens.named["en"] else {
            throw SetUpFault("both fr= and en= are needed")
        }
        return LocalizedText(french: french, english: english)
    }

    private func announced(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(2, "has return RMA codes=…")
        try tokens.allow(["codes", "notice", "sold", "delivered", "by"])
        floor.returns.removeAll { $0.rma == words[1] }
        floor.returns.append(
            ExpectedReturn(
                rma: words[1], codes: tokens.list("codes"), lines: [], soldAt: try tokens.noon("sold"),
                noticeAt: try tokens.noon("notice"), deliveredAt: try tokens.noon("delivered"),
                returnBy: try tokens.day("by")))
    }

    private func line(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(3, "has line RMA PRODUCT pieces=")
        try tokens.allow(["pieces", "reason", "serials"])
        guard let index = floor.returns.firstIndex(where: { $0.rma == words[1] }) else {
            throw SetUpFault("no return \(words[1])")
        }
        let old = floor.returns[index]
        let line = ExpectedLine(
            number: old.lines.count + 1, gtin: try gtin(words[2]), quantity: try tokens.number("pieces") ?? 1,
            declaredReason: tokens.named["reason"], serials: tokens.list("serials"))
        floor.returns[index] = ExpectedReturn(
            rma: old.rma, codes: old.codes, lines: old.lines + [line], soldAt: old.soldAt, noticeAt: old.noticeAt,
            deliveredAt: old.deliveredAt, returnBy: old.returnBy)
    }

    private func gtin(_ word: String) throws -> GTIN {
        guard let gtin = names[word] ?? GTIN(word) else { throw SetUpFault("no product \(word)") }
        return gtin
    }

    private func bin(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(3, "has bin CODE CLASS room=")
        try tokens.allow([
            "room", "holds", "hazard", "owner", "supplier", "site", "ground", "litres", "kilograms", "euro", "x", "y",
        ])
        floor.bins.removeAll { $0.code == words[1] }
        floor.bins.append(
            Bin(
                code: words[1], generation: 1, zone: String(words[1].prefix(1)), binClass: words[2],
                capacity: try tokens.number("room") ?? 9, details: try details(tokens)))
        if let load = try tokens.number("holds") { floor.reopen(words[1], load: load) }
    }

    private func details(_ tokens: Tokens) throws -> BinDetails {
        let ground = try tokens.named["ground"].map { word in
            guard let ground = DestructionGround(rawValue: word) else { throw SetUpFault("\(word) is no ground") }
            return ground
        }
        let (x, y) = (try tokens.number("x"), try tokens.number("y"))
        return BinDetails(
            limits: ItemMeasure(
                millilitres: (try tokens.number("litres") ?? 0) * 1_000,
                grams: (try tokens.number("kilograms") ?? 0) * 1_000, cents: (try tokens.number("euro") ?? 0) * 100),
            purpose: BinPurpose(
                site: tokens.named["site"], owner: tokens.named["owner"], supplier: tokens.named["supplier"],
                isForHazard: tokens.named["hazard"].map { $0 == "yes" }, ground: ground),
            position: x.flatMap { x in y.map { FloorPosition(x: x, y: $0) } })
    }

    private func station(_ tokens: Tokens, _ floor: inout Floor) throws {
        _ = try tokens.plain(1, "has station x= y=")
        try tokens.allow(["x", "y"])
        guard let x = try tokens.number("x"), let y = try tokens.number("y") else {
            throw SetUpFault("both x= and y= are needed")
        }
        floor.position = FloorPosition(x: x, y: y)
    }

    private func lack(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(2, "lacks bin CODE")
        guard floor.bins.contains(where: { $0.code == words[1] }) else { throw SetUpFault("no bin \(words[1])") }
        floor.bins.removeAll { $0.code == words[1] }
    }

    private func offers(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(2, "has offers PRODUCT from=DAY")
        try tokens.allow(["from"])
        guard let day = try tokens.day("from") else { throw SetUpFault("from= is needed") }
        floor.donations.append(DonationRecord(subject: .product(try gtin(words[1])), outcome: .inVain(from: day)))
    }

    private func recall(_ tokens: Tokens, _ floor: inout Floor) throws {
        let words = try tokens.plain(3, "has recall ID PRODUCT fr=… en=…")
        try tokens.allow(["lots", "days", "until", "fr", "en"])
        floor.recalls.append(
            Recall(
                id: words[1], title: try text(tokens),
                products: [RecalledProduct(gtin: try gtin(words[2]), lots: tokens.list("lots"))],
                days: try tokens.number("days"), lastDay: try tokens.day("until")))
    }
}
