import Testing

@testable import Returns

/// X12 data elements 1292, 1293 and 1294.
struct X12CodeTests {
    @Test func `the elements hold the codes that were checked and no other`() {
        #expect(
            X12ReturnsDisposition.allCases.map(\.rawValue)
                == ["CR", "DI", "KA", "KR", "MW", "PA", "RA", "RD", "RF", "RN", "RP", "RT", "SC", "SD"])
        #expect(
            X12ReturnRequestReason.allCases.map(\.rawValue) == [
                "CO", "CV", "DM", "DP", "DR", "EI", "EO", "EW", "LP", "NA", "OP", "PE", "PF", "PW", "SD", "SP", "SR",
                "ST", "WG",
            ])
        #expect(
            X12ReturnResponseReason.allCases.map(\.rawValue)
                == ["EW", "FR", "IN", "IO", "MI", "NR", "OS", "PC", "PR", "QD", "RR", "RT", "SR", "UI"])
    }

    @Test func `each disposition has its 1292 code, or none`() {
        let rows = Disposition.allCases.map { disposition in
            let codes = [Liability.none, .supplier].flatMap { liability in
                [true, false].map { hasNumber in
                    X12ReturnsDisposition(disposition, liability: liability, hasAuthorisationNumber: hasNumber)?
                        .rawValue ?? "-"
                }
            }
            return "\(disposition.rawValue) \(codes.joined(separator: " "))"
        }
        // Nobody liable with and without the supplier's number, then the supplier liable with and without it.
        #expect(
            rows == [
                "RESTOCK - - - -", "RESTOCK_OPEN - - - -", "RECOND KR KR KR KR", "REPAIR KR KR MW MW",
                "OUTLET - - KA KA", "MARKETPLACE - - KA KA", "B2B_LOT - - KA KA", "RTV RA RN RA RN",
                "RTV_FIELD_CREDIT DI DI DI DI",
                "RETURN_TO_CUSTOMER - - - -", "DONATE SC SC SC SC", "PARTS - - - -", "RECYCLE RT RT RT RT",
                "HAZ_DISPOSAL SD SD SD SD", "DESTROY SD SD SD SD", "HOLD RP RP RP RP",
            ])
    }

    @Test(arguments: Disposition.allCases)
    func `only the supplier's liability changes a 1292 code`(disposition: Disposition) {
        let codes = [Liability.customer, .carrier, .warehouse, .none].map {
            X12ReturnsDisposition(disposition, liability: $0, hasAuthorisationNumber: true)
        }
        #expect(Set(codes).count == 1)
    }

    @Test func `a supplier's 1292 answer decides about an item, or leaves it open`() {
        let rows = X12ReturnsDisposition.allCases.map { "\($0.rawValue) \($0.instructed?.rawValue ?? "-")" }
        #expect(
            rows == [
                "CR RTV", "DI -", "KA -", "KR REPAIR", "MW REPAIR", "PA -", "RA RTV", "RD -", "RF RTV", "RN RTV",
                "RP HOLD", "RT -", "SC DONATE", "SD -",
            ])
    }

    @Test func `a 1293 code becomes a reason that becomes the same code again`() {
        for code in X12ReturnRequestReason.allCases { #expect(X12ReturnRequestReason(code.reason) == code) }
    }

    @Test func `these declared reasons have no 1293 code`() {
        let without = ReturnReason.allCases.filter { X12ReturnRequestReason($0) == nil }
        #expect(
            without == [.changedMind, .noLongerNeeded, .betterPrice, .receivedTooLate, .expired, .undeliverable])
    }

    @Test func `some declared reasons share a 1293 code`() {
        #expect(X12ReturnRequestReason(.tooLarge) == .poorFit && X12ReturnRequestReason(.tooSmall) == .poorFit)
        #expect(X12ReturnRequestReason(.qualityNotExpected) == .notAsExpected)
    }

    @Test func `what the station found has a 1293 code, or none`() {
        let rows = Finding.allCases.compactMap { finding in
            X12ReturnRequestReason(finding).map { "\(finding) \($0.rawValue)" }
        }
        #expect(
            rows == [
                "defective DM", "worn EW", "packagingDamaged DP", "wrongItem WG", "wrongSerial WG", "notAnnounced WG",
            ])
    }

    @Test func `a supplier's 1294 answer asks for something, or is an answer`() {
        let rows = X12ReturnResponseReason.allCases.compactMap { reason in
            reason.demand.map { "\(reason.rawValue) \($0)" }
        }
        #expect(rows == ["MI information", "PR picture", "SR sample"])
    }
}
