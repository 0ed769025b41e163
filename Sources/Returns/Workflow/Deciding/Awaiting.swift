/// What the bench waits for, said in every refusal of something else.
extension Deciding {
    var awaited: Awaited {
        if bench.supervising != nil { return .supervisor }
        return switch bench.phase {
        case .parcel: .parcel
        case .condition: .answer(answers: ParcelCondition.allCases.count)
        case .item: .item
        case .confirming(.evidence(let pieces)): pieces.first.map(Awaited.evidence) ?? .item
        case .confirming(.erasure(let method?)) where method.hasCertificate: .evidence(.erasure)
        case .confirming(let confirmation): .answer(answers: answers(to: confirmation))
        case .question(let question): .answer(answers: answers(toQuestion: question))
        case .label: bench.item.map { .label($0.plate) } ?? .item
        case .bin: bench.item.map { .bin(awaitedBin(of: $0)) } ?? .item
        }
    }

    func awaitedBin(of item: ItemInHand) -> AwaitedBin {
        AwaitedBin(place: item.reserved, binClass: item.disposition?.binClass ?? "")
    }

    func answers(to confirmation: Confirmation) -> Int {
        switch confirmation {
        case .blindParcel, .endWithMissing, .emptyBox: 2
        case .unexpectedItem(let candidate): candidate.answers(isBlind: isBlind)
        case .missingLine: missingChoices.count + 1
        case .destruction: 1
        case .evidence: 0
        case .erasure(let method): method == nil ? ErasureMethod.allCases.count : 0
        case .accessories(let check): check.accessories.count + 1
        }
    }

    /// A question that the rules no longer hold offers what one screen can.
    func answers(toQuestion id: String) -> Int {
        bench.item?.identification.sheet.flatMap { facts.playbook.sheet($0)?.question(id) }?.answers.count
            ?? Limits.answersPerQuestion
    }
}
