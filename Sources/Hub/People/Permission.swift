/// What can be allowed over the network. Which role may do what is said here and nowhere else.
enum Permission: String, CaseIterable, Sendable {
    /// Items, bins, what was sent, and how full the floor is.
    case readGoods = "read-goods"
    /// Stations, scanners, outages and alerts.
    case readMachines = "read-machines"
    /// Exceptions, refunds and what is due: cases of customers, by the number of their return.
    case readCases = "read-cases"
    /// What suppliers and recipients of donations were asked and answered.
    case readPartners = "read-partners"
    /// How alike operators grade; no figure tells who.
    case readAgreement = "read-agreement"
    /// The names behind the pseudonyms.
    case readNames = "read-names"
    /// Who looked at personal data.
    case readAccesses = "read-accesses"
    /// Another grade or way for an item, and giving its plate up.
    case changeItems = "change-items"
    /// Acts on bins, up to their leaving.
    case changeBins = "change-bins"
    /// Settling exceptions.
    case settleCases = "settle-cases"
    /// Recording that refunds went out.
    case recordRefunds = "record-refunds"
    /// Asking suppliers and recipients of donations, and recording what they answer.
    case askPartners = "ask-partners"
    /// Trying alerts again, or dropping them.
    case changeAlerts = "change-alerts"
}

extension UserRole {
    /// Whether somebody in this role may do it. Nothing is allowed that is not named.
    func may(_ permission: Permission) -> Bool {
        switch (self, permission) {
        case (.supervisor, .readGoods), (.supervisor, .readMachines), (.supervisor, .readCases),
            (.supervisor, .readPartners), (.supervisor, .readAgreement), (.supervisor, .changeItems),
            (.supervisor, .changeBins), (.supervisor, .settleCases), (.supervisor, .recordRefunds),
            (.supervisor, .askPartners), (.supervisor, .changeAlerts):
            true
        case (.supervisor, .readNames), (.supervisor, .readAccesses): false

        case (.director, .readGoods), (.director, .readMachines), (.director, .readCases), (.director, .readPartners),
            (.director, .readAgreement), (.director, .readNames), (.director, .readAccesses),
            (.director, .settleCases), (.director, .recordRefunds), (.director, .askPartners):
            true
        case (.director, .changeItems), (.director, .changeBins), (.director, .changeAlerts): false

        case (.it, .readMachines), (.it, .changeAlerts): true
        case (.it, .readGoods), (.it, .readCases), (.it, .readPartners), (.it, .readAgreement), (.it, .readNames),
            (.it, .readAccesses), (.it, .changeItems), (.it, .changeBins), (.it, .settleCases), (.it, .recordRefunds),
            (.it, .askPartners):
            false

        case (.reader, .readGoods), (.reader, .readMachines): true
        case (.reader, .readCases), (.reader, .readPartners), (.reader, .readAgreement), (.reader, .readNames),
            (.reader, .readAccesses), (.reader, .changeItems), (.reader, .changeBins), (.reader, .settleCases),
            (.reader, .recordRefunds), (.reader, .askPartners), (.reader, .changeAlerts):
            false
        }
    }

    /// Everything that somebody in this role may do.
    var permissions: [Permission] { Permission.allCases.filter(may) }
}
