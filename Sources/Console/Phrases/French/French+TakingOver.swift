import Returns

/// Another badge at a bench where a parcel is open.
extension French {
    func tookOver(_ alias: String, _ parcel: String, from badge: String) -> Saying {
        Saying(
            "Bonjour \(Harmless.text(alias, columns: 24)). \(Harmless.code(badge, columns: 12)) avait le colis "
                + "\(Harmless.code(parcel)).", "Il est à vous. Suivre la consigne à l'écran.")
    }
}
