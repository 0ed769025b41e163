/// Receiving a parcel, judging its outside, ending it.
extension Deciding {
    func parcelScanned(_ barcode: Barcode) -> Decision {
        if barcode.ownCode != nil { return .refuse(.parcelExpected(Scanned(barcode)), audit: []) }
        if let refusal = refusedParcel(barcode) { return .refuse(refusal, audit: []) }
        if let announced = facts.returns.first {
            let carrier = barcode.carrierNumber?.carrier.name
            let arrival = arrival(of: announced, code: parcelCode(barcode), carrier: carrier)
            return .record([.parcelArrived(arrival)], notice: restNotice(of: announced) ?? guess(barcode))
        }
        guard let code = blindCode(barcode) else { return .refuse(.parcelExpected(Scanned(barcode)), audit: []) }
        let question = Confirmation.blindParcel(code: code, carrier: barcode.carrierNumber?.carrier.name)
        return .record([.confirmationAsked(question)], notice: guess(barcode))
    }

    /// Why a code cannot open a parcel, when that is clear from what is known.
    private func refusedParcel(_ barcode: Barcode) -> Refusal? {
        let code = parcelCode(barcode)
        if let receipt = earlierReceipt(under: barcode) { return .parcelAlreadyReceived(code: code, receipt) }
        if facts.returns.isEmpty, let number = barcode.carrierNumber, number.kind == .routing {
            return .routingBarcode(Scanned(barcode), carrier: number.carrier.name)
        }
        return nil
    }

    private func arrival(of announced: ExpectedReturn, code: String, carrier: String?) -> ParcelArrival {
        ParcelArrival(
            parcel: nextParcelID, code: code, carrier: carrier, rma: announced.rma,
            lines: announced.rest(after: parcelsHere(of: announced)), soldAt: announced.soldAt,
            noticeAt: announced.noticeAt, returnBy: announced.lastDay(under: facts.playbook.currentPolicy))
    }

    private var nextParcelID: String {
        let number = String(state.ledger.parcelsReceived + 1)
        let padding = String(repeating: "0", count: max(0, 6 - number.utf8.count))
        return "\(facts.station.platePrefix)-\(padding)\(number)"
    }

    /// The name the parcel is known by from now on: the carrier's number where the code holds one.
    private func parcelCode(_ barcode: Barcode) -> String {
        barcode.carrierNumber?.number ?? barcode.parcelKeys.first ?? barcode.text
    }

    /// The code of an unannounced parcel; nil for what cannot be a parcel's code (a product, a web page, long text).
    private func blindCode(_ barcode: Barcode) -> String? {
        let code = parcelCode(barcode)
        guard code.utf8.count >= 6, code.utf8.count <= Limits.parcelCodeBytes else { return nil }
        switch barcode.readings.first {
        case .carrier, .sscc, .text: return code
        case .product, .elements, .suspectProduct: return barcode.carrierNumber == nil ? nil : code
        case .own, .wrongOwnCode, .url, .unreadable, nil: return nil
        }
    }

    /// A reading that was taken although another one ranked higher is said aloud.
    private func guess(_ barcode: Barcode) -> Notice? {
        switch barcode.readings.first {
        case .product, .suspectProduct:
            .readAs(text: barcode.text, kind: .parcel(carrier: barcode.carrierNumber?.carrier.name))
        case .own, .wrongOwnCode, .elements, .sscc, .carrier, .url, .text, .unreadable, nil: nil
        }
    }

    func conditionAnswered(_ number: Int) -> Decision {
        let conditions = ParcelCondition.allCases
        guard let parcel = bench.parcel, conditions.indices.contains(number - 1) else {
            return .refuse(.noSuchAnswer(number, answers: conditions.count), audit: [])
        }
        let condition = conditions[number - 1]
        let calendar = facts.playbook.currentPolicy.calendar
        let claimBy = condition.isDamage ? CarrierClaim.due(receivedAt: parcel.arrivedAt, in: calendar) : nil
        return .record(
            [.parcelConditionRecorded(parcel: parcel.arrival.parcel, condition: condition, claimBy: claimBy)],
            notice: claimBy.map { .carrierClaim(before: $0) })
    }

    func endOfParcel() -> Decision {
        guard let parcel = bench.parcel else {
            return .refuse(.commandNotNow(.endOfParcel, expected: awaited), audit: [])
        }
        if parcel.items.isEmpty, parcel.missing.isEmpty {
            return .record([.confirmationAsked(.emptyBox)], notice: nil)
        }
        guard parcel.openLines.isEmpty else { return .record([.confirmationAsked(.endWithMissing)], notice: nil) }
        return .record([.parcelClosed(parcel: parcel.arrival.parcel)], notice: closing(parcel))
    }

    /// Another parcel was scanned at the item step: ends a finished one, and is refused while lines are open.
    func nextParcelScanned(_ barcode: Barcode) -> Decision {
        guard let parcel = bench.parcel else { return .refuse(.itemExpected(Scanned(barcode)), audit: []) }
        let openPieces = parcel.openLines.reduce(0) { $0 + parcel.openQuantity(of: $1) }
        let isDone = openPieces == 0 && !(parcel.items.isEmpty && parcel.missing.isEmpty)
        guard isDone else { return .refuse(.parcelNotFinished(Scanned(barcode), openPieces: openPieces), audit: []) }
        let next = parcelScanned(barcode)
        guard case .record(let events, let notice) = next else { return next }
        return .record([.parcelClosed(parcel: parcel.arrival.parcel)] + events, notice: notice ?? closing(parcel))
    }

    /// Declares every open piece missing, in line order.
    func missingEvents(of parcel: OpenParcel) -> [Event] {
        parcel.openLines.map {
            .lineMissing(parcel: parcel.arrival.parcel, line: $0.number, quantity: parcel.openQuantity(of: $0))
        }
    }

    func closing(_ parcel: OpenParcel, missingNow: Int = 0) -> Notice {
        .parcelClosed(items: parcel.items.count, missing: parcel.missing.values.reduce(0, +) + missingNow)
    }

    /// The code under question turned out to be announced under another code: receive it, under the first code.
    func blindParcelNamed(by barcode: Barcode, code: String, carrier: String?) -> Decision {
        guard let announced = facts.returns.first else {
            return .refuse(.answerExpected(Scanned(barcode), answers: 2), audit: [])
        }
        if let refusal = refusedParcel(barcode) { return .refuse(refusal, audit: []) }
        return .record(
            [.parcelArrived(arrival(of: announced, code: code, carrier: carrier))],
            notice: restNotice(of: announced))
    }

    /// Receives a parcel that nobody announced.
    func blindParcelConfirmed(code: String, carrier: String?) -> Decision {
        let arrival = ParcelArrival(parcel: nextParcelID, code: code, carrier: carrier, rma: nil, lines: [])
        return .record([.parcelArrived(arrival)], notice: nil)
    }
}
