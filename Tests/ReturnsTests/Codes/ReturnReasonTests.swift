import Testing

@testable import Returns

/// Declared reasons, in whoever's words they came.
struct ReturnReasonTests {
    @Test func `Google's words become ours`() {
        let words = GoogleReturnReason.allCases.map { "\($0.rawValue) \($0.reason)" }
        #expect(
            words == [
                "betterPriceFound betterPrice", "changedMind changedMind", "damagedOrDefectiveItem defective",
                "didNotMatchDescription notAsDescribed", "doesNotFit doesNotFit", "expiredItem expired",
                "incorrectItemReceived wrongItemReceived", "noLongerNeeded noLongerNeeded",
                "orderedWrongItem orderedByMistake", "qualityNotExpected qualityNotExpected",
                "receivedTooLate receivedTooLate", "undeliverable undeliverable",
            ])
    }

    @Test func `Shopify's words become ours`() {
        let words = ShopifyReturnReason.allCases.map { "\($0.rawValue) \($0.reason)" }
        #expect(
            words == [
                "COLOR colour", "DEFECTIVE defective", "NOT_AS_DESCRIBED notAsDescribed", "SIZE_TOO_LARGE tooLarge",
                "SIZE_TOO_SMALL tooSmall", "STYLE style", "UNWANTED changedMind", "WRONG_ITEM wrongItemReceived",
            ])
    }

    @Test(arguments: [
        ("doesNotFit", ReturnReason.Vocabulary.google, ReturnReason.doesNotFit), ("STYLE", .shopify, .style),
        ("DR", .x12, .defective), ("TOO_LARGE", .own, .tooLarge), ("DEFECTIVE", .own, .defective),
    ])
    func `a word is read in its own vocabulary`(word: String, vocabulary: ReturnReason.Vocabulary, reason: ReturnReason)
    {
        #expect(ReturnReason(word, in: vocabulary) == reason)
    }

    @Test(arguments: [
        ("doesnotfit", ReturnReason.Vocabulary.google), ("STYLE", .google), ("style", .shopify), ("OTHER", .shopify),
        ("ZZ", .x12), ("dr", .x12), ("doesNotFit", .own), ("", .own),
    ])
    func `a word that the vocabulary does not have is no reason`(word: String, vocabulary: ReturnReason.Vocabulary) {
        #expect(ReturnReason(word, in: vocabulary) == nil)
    }

    @Test func `our own words read back, and no two reasons share one`() {
        for reason in ReturnReason.allCases { #expect(ReturnReason(reason.rawValue, in: .own) == reason) }
    }
}
