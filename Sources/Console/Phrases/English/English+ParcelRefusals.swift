import Returns

/// What a parcel and its items do not allow.
extension English {
    func alreadyReceived(_ code: String, _ receipt: Receipt) -> Saying {
        Saying(
            "Parcel \(quoted(code)) came in on \(day(receipt.at)) (\(Harmless.text(receipt.station, columns: 8))).",
            "Put it aside and call, or scan another parcel.")
    }

    func parcelFull(_ limit: Int) -> Saying {
        Saying(
            "This parcel has \(limit) items, the most there can be.",
            "End the parcel (\(Command.endOfParcel.keyHint)).")
    }

    func rulesMissing(_ category: String) -> Saying {
        Saying("There is no sorting rule for \(quoted(category)).", "Put the item aside and call.")
    }
}
