import Returns

/// What a parcel and its items do not allow.
extension French {
    func alreadyReceived(_ code: String, _ receipt: Receipt) -> Saying {
        Saying(
            "Colis \(quoted(code)) déjà reçu \(day(receipt.at)) (\(Harmless.text(receipt.station, columns: 8))).",
            "Le mettre de côté et appeler, ou scanner un autre colis.")
    }

    func parcelFull(_ limit: Int) -> Saying {
        Saying("Ce colis a déjà \(limit) articles, le maximum.", "Finir le colis (\(Command.endOfParcel.keyHint)).")
    }

    func rulesMissing(_ category: String) -> Saying {
        Saying("Pas de règle de tri pour \(quoted(category)).", "Mettre l'article de côté et appeler.")
    }
}
