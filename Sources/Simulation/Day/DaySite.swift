import Rehearsal
public import Returns

/// The master data of a generated day, all of it following from one seed: catalogue, suppliers, policy, bins, badges.
public struct DaySite: Sendable {
    /// The rules, with the day's policy.
    public let playbook: Playbook
    /// The catalogue; every check digit is right.
    public let products: [Product]
    /// The recalls that are known in the morning.
    public let recalls: [Recall]
    /// The floor, in the order of the codes.
    public let bins: [Bin]
    /// The people.
    public let badges: [Badge]
    /// The benches.
    public let stations: [StationIdentity]
    /// When the day begins: Monday 23 November 2026, six o'clock at the site, which is 05:00 UTC.
    public let morning = Moment(milliseconds: 1_795_410_000_000)
    let classes: DayClasses
    /// How many owners the goods have.
    let owners: Int

    /// Draws the master data over whatever categories the playbook has; those that no shares are known of stay empty.
    public init(seed: UInt64, size: DaySize, playbook: Playbook) {
        owners = min(max(1, size.owners), DayOwners.shares.count)
        let suffix = DayOwners.suffix(owners)
        let suppliers = DaySuppliers(morning: morning, suffix: suffix)
        let policy = DayPolicy(
            playbook: playbook, agreements: suppliers.agreements, rules: size.rules, suffix: suffix
        ).policy
        self.playbook = Playbook(
            categories: playbook.categories, sheets: playbook.sheets, dispositions: playbook.dispositions,
            policies: [policy])
        let profiles = CategoryProfile.known(to: playbook)
        products = Self.products(size.products, profiles, owners: owners, seed)
        recalls = DayRecalls.recalls(of: products)
        classes = DayClasses(policy: policy, categories: profiles.map(\.id), owners: owners)
        bins = DayBins(classes: classes).bins(size.bins)
        badges = Self.badges
        stations = Self.stations(size.benches)
    }

    /// A time of the day by the clock on the site's wall.
    func time(_ hour: Int, _ minute: Int = 0) -> Moment {
        morning.advanced(byMilliseconds: Int64((hour - 6) * 60 + minute) * 60_000)
    }

    /// A moment as the clock on the site's wall shows it.
    func clock(_ moment: Moment) -> String {
        let minutes = 6 * 60 + Int(moment.millisecondsSince(morning) / 60_000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }

    private static func products(
        _ count: Int, _ profiles: [CategoryProfile], owners: Int, _ seed: UInt64
    ) -> [Product] {
        var dice = Dice(seed: seed).branch("products")
        let choices = profiles.map { ($0, $0.share) }
        return (0..<count).compactMap { number in
            // Every category has a product, however few there are.
            let profile = number < profiles.count ? profiles[number] : dice.draw(choices)
            return profile.flatMap { product(number, $0, owners: owners, &dice) }
        }
    }

    private static func product(
        _ number: Int, _ profile: CategoryProfile, owners: Int, _ dice: inout Dice
    ) -> Product? {
        let body = "3760" + String(10_000_000 + number)
        guard let check = GS1CheckDigit.compute(over: body), let gtin = GTIN("\(body)\(check)") else { return nil }
        let price = dice.number(profile.price)
        var details = ProductDetails(
            group: dice.pick(profile.groups), owner: dice.draw(Array(DayOwners.shares.prefix(owners))),
            costCents: price * profile.cost / 1_000, commodityCode: profile.commodityCode, traits: profile.traits)
        let supplier = dice.draw(DaySuppliers.shares) ?? DaySuppliers.privateLabel
        if supplier == DaySuppliers.privateLabel { details.traits.insert(.privateLabel) }
        if profile.traits.contains(.serialised) {
            if dice.permille(640) { details.traits.insert(.dataBearing) }
            details.battery = Battery(
                chemistry: .lithiumIon, deciwattHours: dice.number(10...900), isWithEquipment: true)
            details.accessories = ["cable", "charger"]
        }
        if DayRecalls.watched.contains(number) { details.traits.insert(.watched) }
        if details.group == "scent" { details.traits.insert(.dangerousGoods) }
        return Product(
            gtin: gtin, name: LocalizedText(french: "Article \(number)", english: "Product \(number)"),
            category: profile.id, supplier: supplier, priceCents: price, weightGrams: dice.number(profile.grams),
            details: details)
    }

    /// Thirty operators, most of them French, and two supervisors.
    private static var badges: [Badge] {
        let operators = (1...30).map { number in
            Badge(
                id: "OPER\(100 + number)", alias: "O\(number)", language: number <= 18 ? .french : .english,
                role: .operator)
        }
        return operators
            + (1...2).map { Badge(id: "SUPER\($0)", alias: "S\($0)", language: .french, role: .supervisor) }
    }

    private static func stations(_ count: Int) -> [StationIdentity] {
        (1...max(1, count)).compactMap { number in
            PlatePrefix(String(10_000 + number)).map {
                StationIdentity(
                    station: "S\(number)", epoch: 1, platePrefix: $0, site: "DAY", labelLanguage: .french)
            }
        }
    }
}

extension CategoryProfile {
    /// The profiles of the categories that a playbook can grade.
    static func known(to playbook: Playbook) -> [CategoryProfile] {
        all.filter { playbook.currentSheet(ofCategory: $0.id) != nil }
    }

    /// The profile of a category.
    static func of(_ category: String) -> CategoryProfile? { all.first { $0.id == category } }
}
