import Returns

/// What is typical of the returns of one category. Shares and grades are assumptions with published figures in view:
/// what is made of them is plausible and proves nothing.
struct CategoryProfile: Sendable {
    /// The category's id in the playbook.
    let id: String
    /// Its share of all items, in hundredths.
    let share: Int
    /// How a fair judge would grade its items, in thousandths; what is sealed counts as A.
    let grades: [(Grade, Int)]
    /// How many of those of grade A are as they left the shop, in thousandths.
    let unopened: Int
    /// Seconds that looking at one takes.
    let seconds: Int
    /// What one costs in the shop, in euro cents.
    let price: ClosedRange<Int>
    /// What the house paid for it, in thousandths of that.
    let cost: Int
    /// What one weighs, in grams.
    let grams: ClosedRange<Int>
    /// The product groups.
    let groups: [String]
    /// The chapter of the Combined Nomenclature.
    let commodityCode: String
    /// What the catalogue says of each.
    let traits: Set<ProductTrait>
    /// Why customers send it back.
    let reasons: [(ReturnReason, Int)]

    /// Every category that shares are known of.
    static let all = [apparel, footwear, connected, appliance, toy, beauty, media]

    private static func grades(
        _ likeNew: Int, _ good: Int, _ fair: Int, _ defective: Int, _ salvage: Int, _ held: Int
    ) -> [(Grade, Int)] {
        [
            (.likeNew, likeNew), (.good, good), (.fair, fair), (.defective, defective), (.salvage, salvage),
            (.held, held),
        ]
    }

    private static let fit: [(ReturnReason, Int)] = [
        (.tooSmall, 24), (.tooLarge, 22), (.doesNotFit, 12), (.notAsDescribed, 14), (.style, 6), (.colour, 5),
        (.changedMind, 9), (.defective, 8),
    ]
    private static let device: [(ReturnReason, Int)] = [
        (.defective, 41), (.notAsDescribed, 20), (.betterPrice, 11), (.noLongerNeeded, 10), (.changedMind, 18),
    ]
    private static let thing: [(ReturnReason, Int)] = [
        (.defective, 22), (.wrongItemReceived, 10), (.notAsDescribed, 24), (.noLongerNeeded, 22),
        (.changedMind, 22),
    ]

    private static let apparel = CategoryProfile(
        id: "apparel", share: 44, grades: grades(900, 60, 25, 10, 5, 0), unopened: 550, seconds: 52,
        price: 990...14_900, cost: 400, grams: 120...1_400,
        groups: ["shirts", "trousers", "dresses", "knitwear", "coats"], commodityCode: "6204", traits: [],
        reasons: fit)
    private static let footwear = CategoryProfile(
        id: "footwear", share: 15, grades: grades(840, 100, 40, 15, 5, 0), unopened: 400, seconds: 60,
        price: 2_490...17_900, cost: 450, grams: 500...2_000, groups: ["sneakers", "boots", "sandals"],
        commodityCode: "6403", traits: [], reasons: fit)
    private static let connected = CategoryProfile(
        id: "connected", share: 11, grades: grades(400, 320, 140, 80, 50, 10), unopened: 250, seconds: 165,
        price: 1_990...89_900, cost: 700, grams: 60...2_500,
        groups: ["phones", "headphones", "watches", "speakers"], commodityCode: "8517",
        traits: [.electrical, .serialised], reasons: device)
    private static let appliance = CategoryProfile(
        id: "appliance", share: 10, grades: grades(380, 270, 160, 100, 85, 5), unopened: 200, seconds: 150,
        price: 1_990...49_900, cost: 650, grams: 700...14_000, groups: ["kitchen", "cleaning", "care"],
        commodityCode: "8509", traits: [.electrical], reasons: device)
    private static let toy = CategoryProfile(
        id: "toy", share: 6, grades: grades(660, 160, 80, 60, 40, 0), unopened: 450, seconds: 95,
        price: 790...9_900, cost: 500, grams: 150...4_000, groups: ["bricks", "games", "plush"],
        commodityCode: "9503", traits: [], reasons: thing)
    private static let beauty = CategoryProfile(
        id: "beauty", share: 5, grades: grades(620, 0, 0, 0, 380, 0), unopened: 900, seconds: 40,
        price: 490...11_900, cost: 450, grams: 30...900, groups: ["care", "scent", "childcare"],
        commodityCode: "3304", traits: [.hygiene], reasons: thing)
    private static let media = CategoryProfile(
        id: "media", share: 9, grades: grades(800, 130, 50, 10, 10, 0), unopened: 500, seconds: 38,
        price: 590...4_900, cost: 600, grams: 80...1_800, groups: ["books", "discs"], commodityCode: "4901",
        traits: [], reasons: thing)
}
