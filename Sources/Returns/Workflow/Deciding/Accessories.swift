/// Ticking off what is missing, where the catalogue lists what belongs into the box.
extension Deciding {
    /// The check that comes before an answer counts; nil for an answer that misses nothing, and for a product of which
    /// nobody knows what belongs to it: then the exception says only that something is missing.
    func accessoryCheck(_ item: ItemInHand, question: String, key: Int, _ answer: Answer) -> AccessoryCheck? {
        guard answer.assessment.completeness?.isLacking == true,
            let product = facts.products.first(where: { $0.gtin == item.identification.candidate.gtin })
        else { return nil }
        let offered = product.details.accessories.prefix(Limits.answersPerQuestion - 1)
        return offered.isEmpty ? nil : AccessoryCheck(question: question, answer: key, accessories: Array(offered))
    }

    /// One key ticks one accessory; the last one ends the check, and then the answer counts. A key pressed again is
    /// said and changes nothing, because an eager finger must not untick: UNDO does.
    func accessoryTicked(_ number: Int, _ check: AccessoryCheck) -> Decision {
        let index = number - 1
        if index == check.accessories.count {
            return questionAnswered(check.answer, check.question, isChecked: true)
        }
        guard check.accessories.indices.contains(index) else {
            return .refuse(.noSuchAnswer(number, answers: check.accessories.count + 1), audit: [])
        }
        if check.missing.contains(index) { return .show(.doubleRead(text: check.accessories[index])) }
        return .record([.confirmationAsked(.accessories(check.ticking(index)))], notice: nil)
    }
}

extension Assessment.Completeness {
    /// Whether something is not there.
    var isLacking: Bool { self != .complete }
}
