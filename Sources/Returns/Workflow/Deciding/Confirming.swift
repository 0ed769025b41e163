/// Answers to what was out of the ordinary.
extension Deciding {
    func confirmationAnswered(_ number: Int, _ confirmation: Confirmation) -> Decision {
        switch confirmation {
        case .blindParcel(let code, let carrier):
            answered(number, yes: blindParcelConfirmed(code: code, carrier: carrier), to: confirmation)
        case .unexpectedItem(let candidate):
            unexpectedItemAnswered(number, candidate, confirmation)
        case .missingLine:
            missingLineAnswered(number)
        case .endWithMissing:
            answered(number, yes: endedWithMissing(isEmpty: false), to: confirmation)
        case .emptyBox:
            answered(number, yes: endedWithMissing(isEmpty: true), to: confirmation)
        case .destruction:
            destructionAnswered(number, confirmation)
        case .evidence(let pieces):
            .refuse(.notEvidence(Scanned(key: number), pieces.first ?? .serial, .ours), audit: [])
        case .erasure(let method):
            erasureAnswered(number, method)
        case .accessories(let check):
            accessoryTicked(number, check)
        }
    }

    private func answered(_ number: Int, yes: Decision, to confirmation: Confirmation) -> Decision {
        switch number {
        case 1: yes
        case 2: .record([.confirmationDeclined(confirmation)], notice: nil)
        default: .refuse(.noSuchAnswer(number, answers: answers(to: confirmation)), audit: [])
        }
    }

    /// A scan while something waits for a yes or no: another code of the same parcel may name it.
    func scanned(_ barcode: Barcode, confirming confirmation: Confirmation) -> Decision {
        switch confirmation {
        case .blindParcel(let code, let carrier):
            blindParcelNamed(by: barcode, code: code, carrier: carrier)
        case .destruction(let proposal):
            destructionScanned(barcode, proposal)
        case .evidence(let pieces):
            evidenceScanned(barcode, pieces)
        case .erasure(let method):
            erasureScanned(barcode, method)
        case .unexpectedItem, .missingLine, .endWithMissing, .emptyBox, .accessories:
            .refuse(.answerExpected(Scanned(barcode), answers: answers(to: confirmation)), audit: [])
        }
    }

    var isBlind: Bool { bench.parcel?.arrival.rma == nil }

    private func unexpectedItemAnswered(
        _ number: Int, _ candidate: ItemCandidate, _ confirmation: Confirmation
    ) -> Decision {
        let answers = candidate.answers(isBlind: isBlind)
        switch (number, answers) {
        case (answers, _): return .record([.confirmationDeclined(confirmation)], notice: nil)
        case (1, 3): return identify(candidate, match: .wrongItem, notice: nil)
        case (2, 3): return identify(candidate, match: .extra, notice: nil)
        case (1, 2): return identify(candidate, match: isBlind ? .blind : .extra, notice: nil)
        default: return .refuse(.noSuchAnswer(number, answers: answers), audit: [])
        }
    }

    /// The open lines that fit on one screen, one key each, the last key left for declining.
    var missingChoices: [ExpectedLine] { bench.parcel?.missingChoices ?? [] }

    private func missingLineAnswered(_ number: Int) -> Decision {
        let lines = missingChoices
        if number == lines.count + 1 { return .record([.confirmationDeclined(.missingLine)], notice: nil) }
        guard let parcel = bench.parcel, lines.indices.contains(number - 1) else {
            return .refuse(.noSuchAnswer(number, answers: lines.count + 1), audit: [])
        }
        let line = lines[number - 1]
        return .record(
            [
                .lineMissing(
                    parcel: parcel.arrival.parcel, line: line.number, quantity: parcel.openQuantity(of: line))
            ], notice: nil)
    }

    private func endedWithMissing(isEmpty: Bool) -> Decision {
        guard let parcel = bench.parcel else {
            return .refuse(.commandNotNow(.endOfParcel, expected: awaited), audit: [])
        }
        let id = parcel.arrival.parcel
        let pieces = parcel.openLines.reduce(0) { $0 + parcel.openQuantity(of: $1) }
        return .record(
            missingEvents(of: parcel) + (isEmpty ? [.parcelDeclaredEmpty(parcel: id)] : [])
                + [.parcelClosed(parcel: id)],
            notice: closing(parcel, missingNow: pieces))
    }
}

extension ItemCandidate {
    /// How many answers an unexpected item has: a known product may be a wrong item or an extra one; an unknown one, or
    /// one of a blind parcel, is only kept or left.
    func answers(isBlind: Bool) -> Int { isKnown && !isBlind ? 3 : 2 }
}

extension OpenParcel {
    /// The open lines that one screen can offer as missing.
    var missingChoices: [ExpectedLine] { Array(openLines.prefix(Limits.answersPerQuestion - 1)) }
}
