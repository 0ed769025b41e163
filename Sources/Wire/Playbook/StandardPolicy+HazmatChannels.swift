extension StandardPolicy {
    /// What dangerous goods other than batteries bring: carried under rules of their own, and kept apart. What lacks
    /// here goes by the table behind the policy.
    static let hazmatChannels = #"""
            - id: STOCK-HAZMAT
              traits: [dangerousGoods]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-HAZMAT
              price: 100%
              sells: 93%
              decay: 3%
              days: 14
              handling: 1.60
              storage: 0.02
              label: { fr: "STOCK DANGEREUX", en: "HAZMAT STOCK" }
              reason:
                fr: "Neuf : il se revend au prix du neuf, et se garde à part."
                en: "New: it sells at the full price, and is kept apart."

            - id: OUTLET-HAZMAT
              traits: [dangerousGoods]
              grades: [A, B, C]
              to: OUTLET
              bin: OUTLET-HAZMAT
              price: 45%
              sells: 85%
              decay: 4%
              days: 30
              handling: 1.80
              transport: 1.20
              compliance: 0.40
              storage: 0.02
              rework: { REBOX: 0.80, CLEAN: 3.00, TEST_FULL: 4.00, PARTS: 4.00 }
              label: { fr: "DÉSTOCKAGE DANGER", en: "HAZMAT OUTLET" }
              reason:
                fr: "Vendable, transport réglementé compris : le déstockage rapporte le plus."
                en: "Fit for sale, regulated carriage included: the outlet brings most."


        """#
}
