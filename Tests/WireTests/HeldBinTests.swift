import Returns
import Testing

@testable import Wire

/// What is held never goes where sellable goods go, by the table that ships.
struct HeldBinTests {
    @Test func `no hold leads to a class of bins that anything sellable uses`() throws {
        let table = try StandardPlaybook.load().dispositions
        let sellable = Set(table.rules.filter { Self.leads(toSale: $0.disposition) }.map(\.binClass))
        #expect(sellable.count > 3)
        for hold in Hold.allCases {
            for category in [nil] + (try StandardPlaybook.load().categories.map { Optional($0.id) }) {
                for grade in Grade.allCases {
                    var item = ItemCase(grade: grade, hold: hold)
                    item.category = category
                    let rule = table.rule(for: item)
                    #expect(rule.disposition == .hold, "\(hold)")
                    #expect(!sellable.contains(rule.binClass) && rule.binClass != "OVERFLOW", "\(hold)")
                    #expect(rule.id != "R-900", "\(hold) has no rule of its own")
                }
            }
        }
    }

    @Test func `a recalled item, somebody else's and a customer's own share their bins with nothing`() throws {
        let rules = try StandardPlaybook.load().dispositions.rules
        for binClass in ["RECALL", "NOT-OURS", "BELONGINGS"] {
            #expect(rules.count { $0.binClass == binClass } == 1, "\(binClass)")
        }
    }

    @Test func `what is held for its serial number or as a counterfeit reads the same to whoever holds it`() throws {
        let table = try StandardPlaybook.load().dispositions
        let serial = table.rule(for: ItemCase(grade: .held, hold: .serial))
        let counterfeit = table.rule(for: ItemCase(grade: .held, hold: .counterfeit))
        #expect(serial.id == counterfeit.id)
        let words = [serial.label, serial.reason].flatMap { [$0.french, $0.english] }.joined().lowercased()
        for verdict in ["fraud", "serial", "série", "counterfeit", "contrefa"] {
            #expect(!words.contains(verdict), "\(verdict)")
        }
    }

    private static func leads(toSale disposition: Disposition) -> Bool {
        switch disposition {
        case .restock, .restockOpen, .refurbish, .repair, .outlet, .marketplace, .lot, .donate, .returnToVendor,
            .fieldCredit, .returnToCustomer, .parts:
            true
        case .recycle, .hazardousDisposal, .destroy, .hold: false
        }
    }
}
