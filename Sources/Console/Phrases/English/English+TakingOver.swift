import Returns

/// Another badge at a bench where a parcel is open.
extension English {
    func tookOver(_ alias: String, _ parcel: String, from badge: String) -> Saying {
        Saying(
            "Hello \(Harmless.text(alias, columns: 24)). \(Harmless.code(badge, columns: 12)) had parcel "
                + "\(Harmless.code(parcel)).", "It is yours now. Go on with what the screen says.")
    }
}
