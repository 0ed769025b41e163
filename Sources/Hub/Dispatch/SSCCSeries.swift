import Returns

/// The numbers of logistic units: given one after the other, and never twice.
struct SSCCSeries {
    let db: Database

    /// Numbers under this prefix from now on, and says from which number.
    func use(_ prefix: SSCCPrefix, by name: String, at now: Moment) throws -> String {
        try db.run(
            "INSERT INTO ssccPrefix (company, extensionDigit, setBy, setAt) VALUES (?, ?, ?, ?)",
            [prefix.company, prefix.extensionDigit, name, now.milliseconds])
        let serial = try self.serial(of: prefix)
        guard let next = prefix.sscc(serial: serial) else { throw Self.usedUp(prefix) }
        return "The next SSCC is \(next); \(prefix.units - serial) are left.\n"
    }

    /// The next number, used from now on. Throws `refused` without a prefix, and when all of its numbers are used.
    func next() throws -> SSCC {
        let row = try db.row("SELECT company, extensionDigit FROM ssccPrefix ORDER BY number DESC LIMIT 1")
        guard let row else { throw HubFault.refused(.dispatching(.noPrefix)) }
        let prefix = try SSCCPrefix(row[0], extensionDigit: String(row[1] as Int))
        let serial = try self.serial(of: prefix)
        guard let sscc = prefix.sscc(serial: serial) else { throw Self.usedUp(prefix) }
        try db.run(
            """
            INSERT INTO ssccSerial (company, extensionDigit, next) VALUES (?, ?, ?)
            ON CONFLICT (company, extensionDigit) DO UPDATE SET next = excluded.next
            """, [prefix.company, prefix.extensionDigit, serial + 1])
        return sscc
    }

    private func serial(of prefix: SSCCPrefix) throws -> Int {
        try db.one(
            Int.self, "SELECT next FROM ssccSerial WHERE company = ? AND extensionDigit = ?",
            [prefix.company, prefix.extensionDigit]) ?? 0
    }

    private static func usedUp(_ prefix: SSCCPrefix) -> HubFault {
        .refused(.dispatching(.numbersUsedUp(prefix: "\(prefix.extensionDigit)\(prefix.company)")))
    }
}
