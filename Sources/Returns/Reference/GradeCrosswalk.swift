/// What one item is called elsewhere: at the R2 standard, in the CTIA's grading scale, at three marketplaces, and in
/// words that French law allows.
///
/// The pairs of R2 and CTIA are those that SERI published; the letter beside them is this product's own reading, and a
/// retailer's commerce department signs it off before it is used for offers.
public struct GradeCrosswalk: Hashable, Sendable {
    /// The R2v3 category.
    public let r2: R2Category
    /// The CTIA grade; nil for what the scale does not speak of.
    public let ctia: CTIAGrade?
    /// The condition at Amazon; nil for what is not offered at all.
    public let amazon: AmazonCondition?
    /// The condition id at eBay; nil for what is not offered there.
    public let ebay: Int?
    /// The look at Back Market; nil for what is not offered there.
    public let backMarket: BackMarketLook?
    /// What an offer may say in French, best first; empty for what is not sold.
    public let frenchWording: [String]

    /// A category of R2v3's equipment table.
    public enum R2Category: Hashable, Sendable {
        /// New and unopened: outside the categories, free to move.
        case newUnopened
        /// Function F1…F6 and look C0…C9.
        case graded(function: Int, look: Int)
        /// C1: its materials are recovered.
        case materialRecovery
        /// Not evaluated, or not fit for reuse: it stays under control.
        case controlled
    }

    /// A CTIA grade: 0 to 9 for what is wrong, a letter for the look where there is one.
    public struct CTIAGrade: Hashable, Sendable {
        /// The categories that may apply; one, except for defects that nobody has looked into.
        public let categories: ClosedRange<Int>
        /// `A` to `D`; nil for defects.
        public let look: Character?
    }

    /// Amazon's conditions.
    public enum AmazonCondition: Hashable, Sendable {
        /// New.
        case new
        /// Used – Like New.
        case usedLikeNew
        /// Used – Very Good.
        case usedVeryGood
        /// Used – Good.
        case usedGood
        /// Used – Acceptable.
        case usedAcceptable
        /// Unsellable.
        case unsellable
    }

    /// Back Market's looks.
    public enum BackMarketLook: Hashable, Sendable {
        /// No mark.
        case premium
        /// Marks that cannot be seen from 20 cm.
        case excellent
        /// Marks that cannot be seen from 50 cm.
        case good
        /// Marks that can be seen.
        case fair
    }

    /// What a letter is called elsewhere, more exactly where the assessment tells more.
    ///
    /// - Parameters:
    ///   - grade: the letter.
    ///   - assessment: what was found out; nil for a sheet that tells nothing but the letter.
    ///   - isTestedAndErased: whether every function was tested and all data erased (`Wording.proofOfRefurbishing`).
    public init(grade: Grade, assessment: Assessment?, isTestedAndErased: Bool) {
        r2 = Self.r2(grade, assessment)
        ctia = Self.ctia(grade, assessment?.look)
        amazon = Self.amazon(grade, assessment)
        ebay = Self.ebay(grade, assessment, isRefurbished: isTestedAndErased)
        backMarket = Self.backMarket(grade, assessment?.look)
        frenchWording = Self.frenchWording(grade, assessment, isRefurbished: isTestedAndErased)
    }
}

extension GradeCrosswalk {
    private static func r2(_ grade: Grade, _ assessment: Assessment?) -> R2Category {
        switch grade {
        case .new: .newUnopened
        case .likeNew: .graded(function: 6, look: assessment?.look == .from20cm ? 7 : 9)
        case .good: .graded(function: 5, look: 6)
        case .fair:
            .graded(function: assessment?.completeness == .minorMissing ? 3 : 4, look: fairLook(assessment?.look))
        case .defective, .held: .controlled
        case .salvage: .materialRecovery
        }
    }

    /// C3 to C5: an item that is C for another reason than its look may look better than its letter.
    private static func fairLook(_ look: Assessment.Look?) -> Int {
        switch look {
        case .unmarked, .from20cm, .from50cm: 5
        case .visible, nil: 4
        case .broken: 3
        }
    }

    private static func ctia(_ grade: Grade, _ look: Assessment.Look?) -> CTIAGrade? {
        switch grade {
        case .likeNew: CTIAGrade(categories: 0...0, look: "A")
        case .good: CTIAGrade(categories: 1...1, look: look == .unmarked || look == .from20cm ? "A" : "B")
        case .fair:
            switch look {
            case .unmarked: CTIAGrade(categories: 2...2, look: "A")
            case .from20cm: CTIAGrade(categories: 2...2, look: "B")
            case .from50cm: CTIAGrade(categories: 2...2, look: "C")
            case .visible, .broken, nil: CTIAGrade(categories: 2...2, look: "D")
            }
        case .defective: CTIAGrade(categories: 3...9, look: nil)
        case .new, .salvage, .held: nil
        }
    }

    private static func amazon(_ grade: Grade, _ assessment: Assessment?) -> AmazonCondition? {
        switch grade {
        case .new: .new
        case .likeNew: .usedLikeNew
        case .good: .usedVeryGood
        case .fair: isLacking(assessment) ? .usedAcceptable : .usedGood
        case .defective, .salvage: .unsellable
        case .held: nil
        }
    }

    /// eBay's condition ids: 1000 new, 1500 new other, 2020 very good refurbished, 2750 like new, 4000 very good,
    /// 5000 good, 6000 acceptable, 7000 for parts.
    private static func ebay(_ grade: Grade, _ assessment: Assessment?, isRefurbished: Bool) -> Int? {
        switch grade {
        case .new: 1000
        case .likeNew: assessment?.look == .from20cm ? 2750 : 1500
        case .good: isRefurbished ? 2020 : 4000
        case .fair: isLacking(assessment) ? 6000 : 5000
        case .defective: 7000
        case .salvage, .held: nil
        }
    }

    private static func backMarket(_ grade: Grade, _ look: Assessment.Look?) -> BackMarketLook? {
        switch grade {
        case .likeNew: look == .from20cm ? .excellent : .premium
        case .good: look == .unmarked || look == .from20cm ? .excellent : .good
        case .fair: .fair
        case .new, .defective, .salvage, .held: nil
        }
    }

    /// What is refurbished is never called like new, and nothing is called refurbished without its proof.
    private static func frenchWording(_ grade: Grade, _ assessment: Assessment?, isRefurbished: Bool) -> [String] {
        switch grade {
        case .new: ["neuf"]
        case .likeNew: ["emballage ouvert", "retour client"]
        case .good: (isRefurbished ? ["reconditionné – très bon état"] : []) + ["occasion – très bon état"]
        case .fair: [isLacking(assessment) ? "occasion – état correct" : "occasion – bon état"]
        case .defective: ["à réparer", "pour pièces"]
        case .salvage, .held: []
        }
    }

    private static func isLacking(_ assessment: Assessment?) -> Bool { assessment?.completeness == .minorMissing }
}
