import Testing

@testable import Returns

/// Dynamics, SAP and Amazon.
struct MerchantCodeTests {
    @Test func `each disposition has its Dynamics action, or none`() {
        let rows = Disposition.allCases.map { disposition in
            let actions = [false, true].map {
                DynamicsDispositionAction(disposition, isReplaced: $0)?.rawValue ?? "-"
            }
            return "\(disposition.rawValue): \(actions.joined(separator: ", "))"
        }
        #expect(
            rows == [
                "RESTOCK: Credit, Replace and credit", "RESTOCK_OPEN: Credit, Replace and credit",
                "RECOND: Credit, Replace and credit", "REPAIR: Credit, Replace and credit",
                "OUTLET: Credit, Replace and credit", "MARKETPLACE: Credit, Replace and credit",
                "B2B_LOT: Credit, Replace and credit", "RTV: Credit, Replace and credit",
                "RTV_FIELD_CREDIT: Scrap, Replace and scrap",
                "RETURN_TO_CUSTOMER: Return to customer, Return to customer", "DONATE: Credit, Replace and credit",
                "PARTS: Scrap, Replace and scrap", "RECYCLE: Scrap, Replace and scrap",
                "HAZ_DISPOSAL: Scrap, Replace and scrap", "DESTROY: Scrap, Replace and scrap", "HOLD: -, -",
            ])
    }

    @Test func `a credit without an item is the one Dynamics action that no disposition gives`() {
        let given = Disposition.allCases.flatMap { disposition in
            [false, true].compactMap { DynamicsDispositionAction(disposition, isReplaced: $0) }
        }
        #expect(DynamicsDispositionAction.allCases.filter { !given.contains($0) } == [.creditOnly])
        #expect(DynamicsDispositionAction(rawValue: "Credit only") == .creditOnly)
        #expect(DynamicsDispositionAction(rawValue: "credit") == nil)
    }

    @Test func `SAP's fields are known by name`() {
        #expect(
            SAPCustomerReturnField.allCases.map(\.rawValue) == [
                "custRetItmFollowUpActivity", "customerRetMatlInspResultCode", "nextFllwUpActivityForMatlInsp",
                "nextPlantForFollowUpActivity", "prelimRefundIsDetermined", "productIsInspectedAtCustSite",
            ])
    }

    @Test func `Amazon's report has its twelve columns`() {
        #expect(
            AmazonReturnsColumn.allCases.map(\.rawValue) == [
                "return-date", "order-id", "sku", "asin", "fnsku", "quantity", "fulfillment-center-id",
                "detailed-disposition", "reason", "status", "license-plate-number", "customer-comments",
            ])
    }

    @Test func `a damaged item has the Amazon word of whoever damaged it`() {
        let rows = [Grade.good, .fair, .defective, .salvage].map { grade in
            let words = Liability.allCases.map { liability in
                amazon(.outlet, grade, .damaged, liability)?.rawValue ?? "-"
            }
            return "\(grade.rawValue): \(words.joined(separator: ", "))"
        }
        #expect(
            rows == [
                "B: Customer damaged, Carrier damaged, Distributor damaged, FC damaged, -",
                "C: Customer damaged, Carrier damaged, Distributor damaged, FC damaged, -",
                "D: Customer damaged, Carrier damaged, Defective, FC damaged, Defective",
                "S: Customer damaged, Carrier damaged, Distributor damaged, FC damaged, -",
            ])
        #expect(amazon(.recycle, .salvage, .defective, .none) == .defective)
        #expect(amazon(.returnToVendor, .fair, .defective, .supplier) == .defective)
    }

    @Test func `an item in order is sellable where it is for sale, and has no Amazon word elsewhere`() {
        let sold = Disposition.allCases.filter { amazon($0, .new, .asSold, .none) == .sellable }
        #expect(sold == [.restock, .restockOpen, .outlet, .marketplace, .lot])
        let wordless = Disposition.allCases.filter { amazon($0, .likeNew, .noFault, .customer) == nil }
        #expect(wordless == Disposition.allCases.filter { !sold.contains($0) })
    }

    @Test func `what is held has no Amazon word, and what is past its date has its own`() {
        for liability in Liability.allCases {
            #expect(amazon(.hold, .defective, .defective, liability) == nil)
            #expect(amazon(.hold, .new, .expired, liability) == nil)
            #expect(amazon(.hazardousDisposal, .held, .dangerous, liability) == nil)
            #expect(amazon(.recycle, .salvage, .expired, liability) == .expired)
            #expect(amazon(.restock, .new, .expired, liability) == .expired)
        }
    }

    @Test(arguments: [
        ("SELLABLE", AmazonDetailedDisposition.sellable), ("CUSTOMER_DAMAGED", .customerDamaged),
        ("Customer damaged", .customerDamaged), ("fc damaged", .fulfilmentCentreDamaged),
        ("DISTRIBUTOR_DAMAGED", .distributorDamaged), ("CARRIER_DAMAGED", .carrierDamaged), ("Defective", .defective),
        ("expired", .expired), ("UNSELLABLE", nil), ("CUSTOMERDAMAGED", nil), ("", nil),
    ])
    func `Amazon's words are read as reports spell them`(word: String, expected: AmazonDetailedDisposition?) {
        #expect(AmazonDetailedDisposition(reading: word) == expected)
    }

    @Test func `an Amazon word tells what was found and who pays`() {
        let rows = AmazonDetailedDisposition.allCases.map { "\($0.rawValue): \($0.finding), \($0.liability)" }
        #expect(
            rows == [
                "Sellable: asSold, none", "Defective: defective, none", "Customer damaged: damaged, customer",
                "Distributor damaged: damaged, supplier", "FC damaged: damaged, warehouse",
                "Carrier damaged: damagedInTransport, carrier", "Expired: expired, none",
            ])
    }

    private func amazon(
        _ disposition: Disposition, _ grade: Grade, _ finding: Finding, _ liability: Liability
    ) -> AmazonDetailedDisposition? {
        AmazonDetailedDisposition(disposition, grade: grade, finding: finding, liability: liability)
    }
}
