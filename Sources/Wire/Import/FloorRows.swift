import Returns

/// One row of the bins.
enum BinRow {
    static func read(_ row: ImportRow) throws(ImportFault) -> ReferenceItem {
        let code = row.raw("code")
        let generation = try row.number("generation", 1...Limits.binGenerations)
        // Well-formed means that the card printed for the bin reads as this bin again.
        guard OwnCode.bin(code: code, generation: generation).isWellFormed else {
            throw row.bad("code", "digits and capitals, hyphens between parts, such as A-17")
        }
        return .bin(
            Bin(
                code: code, generation: generation, zone: try row.text("zone"), binClass: try row.text("class"),
                capacity: try row.number("capacity", ImportLimits.binCapacity), details: try BinDetailsRow.read(row)))
    }
}

/// One row of the badges.
enum BadgeRow {
    static func read(_ row: ImportRow) throws(ImportFault) -> ReferenceItem {
        let id = row.raw("id")
        guard OwnCode.badge(id).isWellFormed else {
            throw row.bad(
                "id", "\(Limits.badgeBytes.lowerBound) to \(Limits.badgeBytes.upperBound) digits and capitals")
        }
        return .badge(
            Badge(
                id: id, alias: try row.text("alias", 1...32), language: try row.word("language"),
                role: try row.word("role"),
                pin: try row.optional("pin") { () throws(ImportFault) in
                    guard let pin = PinVerifier(text: row.raw("pin")) else {
                        throw row.bad("pin", "what `returns-hub badge pin --print` gives")
                    }
                    return pin
                }))
    }
}
