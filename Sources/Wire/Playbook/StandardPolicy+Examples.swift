extension StandardPolicy {
    /// What the shipped policy makes of items that somebody knows.
    static let examples = #"""
          # Cases that have to come out as they say: `policy check` and `policy publish` decide them, at noon of the day
          # `on`, and name the ones that do not. `full` names classes of bins that have no room.
          examples:

            # What brings most.
            - { on: 2026-06-15, to: RESTOCK, by: STOCK-APPAREL, step: money,
                item: { category: apparel, grade: A, price: 40, cost: 16 } }
            - { on: 2026-06-15, to: OUTLET, by: OUTLET-APPAREL, step: money,
                item: { category: apparel, grade: B, price: 40, cost: 16, needs: [CLEAN] } }
            - { on: 2026-06-15, to: B2B_LOT, by: LOT-APPAREL,
                item: { category: apparel, grade: B, price: 9, cost: 3.60, needs: [CLEAN] } }
            - { on: 2026-06-15, to: B2B_LOT, by: LOT-APPAREL,
                item: { category: apparel, grade: C, price: 40, cost: 16 } }
            - { on: 2026-06-15, to: REPAIR, by: REPAIR-APPAREL,
                item: { category: apparel, grade: D, price: 60, cost: 24, needs: [REPAIR_LIGHT] } }
            - { on: 2026-06-15, to: RECYCLE, by: FIBRE-APPAREL,
                item: { category: apparel, grade: D, price: 15, cost: 6, needs: [REPAIR_LIGHT, CLEAN] } }
            - { on: 2026-06-15, to: RESTOCK, by: STOCK-FOOTWEAR,
                item: { category: footwear, grade: N, price: 80, cost: 36 } }
            - { on: 2026-06-15, to: PARTS, by: PARTS-FOOTWEAR,
                item: { category: footwear, grade: D, price: 80, cost: 36 } }
            - { on: 2026-06-15, to: RESTOCK, by: STOCK-CONNECTED,
                item: { category: connected, grade: N, price: 120, cost: 70 } }
            - { on: 2026-06-15, to: RECOND, by: RECOND-CONNECTED,
                item: { category: connected, grade: B, price: 120, cost: 70, needs: [SERIAL, ERASE, TEST_FULL] } }
            - { on: 2026-06-15, to: MARKETPLACE, by: MARKET-CONNECTED,
                item: { category: connected, grade: C, price: 120, cost: 70, needs: [SERIAL, ERASE, TEST_FULL] } }
            - { on: 2026-06-15, to: REPAIR, by: REPAIR-CONNECTED,
                item: { category: connected, grade: D, price: 120, cost: 70, needs: [SERIAL, ERASE, DIAGNOSE] } }
            - { on: 2026-06-15, to: PARTS, by: PARTS-CONNECTED,
                item: { category: connected, grade: D, price: 20, cost: 12, needs: [SERIAL, ERASE, DIAGNOSE] } }
            - { on: 2026-06-15, to: OUTLET, by: OUTLET-APPLIANCE,
                item: { category: appliance, grade: A, price: 90, cost: 58, needs: [TEST_FULL] } }
            - { on: 2026-06-15, to: MARKETPLACE, by: MARKET-APPLIANCE,
                item: { category: appliance, grade: C, price: 90, cost: 58, needs: [TEST_FULL, CLEAN] } }
            - { on: 2026-06-15, to: PARTS, by: PARTS-APPLIANCE,
                item: { category: appliance, grade: D, price: 30, cost: 20, needs: [DIAGNOSE] } }
            - { on: 2026-06-15, to: OUTLET, by: OUTLET-TOY,
                item: { category: toy, grade: B, price: 30, cost: 15 } }
            - { on: 2026-06-15, to: DONATE, by: GIFT-TOY,
                item: { category: toy, grade: C, price: 30, cost: 15 } }
            - { on: 2026-06-15, to: OUTLET, by: OUTLET-BEAUTY,
                item: { category: beauty, grade: A, price: 25, cost: 11, needs: [REBOX] } }
            - { on: 2026-06-15, to: MARKETPLACE, by: MARKET-MEDIA,
                item: { category: media, grade: A, price: 22, cost: 13 } }
            - { on: 2026-06-15, to: DONATE, by: GIFT-MEDIA,
                item: { category: media, grade: C, price: 22, cost: 13 } }

            # Dangerous goods bring what others bring, into bins of their own.
            - { on: 2026-06-15, to: RESTOCK, by: STOCK-HAZMAT, step: money,
                item: { category: beauty, grade: N, traits: [dangerousGoods], price: 12, cost: 5 } }
            - { on: 2026-06-15, to: OUTLET, by: OUTLET-HAZMAT,
                item: { category: toy, grade: B, traits: [dangerousGoods], price: 30, cost: 15 } }
            - { on: 2026-06-15, to: REPAIR, by: R-104, step: otherwise,
                item: { category: appliance, grade: D, traits: [dangerousGoods, electrical], price: 300, cost: 190,
                  needs: [DIAGNOSE] } }

            # What is not known leaves the word to the table: this one has no cost.
            - { on: 2026-06-15, to: B2B_LOT, by: R-130, step: otherwise,
                item: { category: apparel, grade: C, price: 40 } }

            # No room: the next best way while it brings at most 2.00 less, else a person finds room.
            - { on: 2026-06-15, full: [OUTLET], to: B2B_LOT, by: LOT-APPAREL, step: capacity,
                item: { category: apparel, grade: B, price: 15, cost: 6, needs: [CLEAN] } }
            - { on: 2026-06-15, full: [OUTLET], to: OUTLET, by: OUTLET-APPAREL, step: money,
                item: { category: apparel, grade: B, price: 90, cost: 36 } }

            # What is demanded.
            - { on: 2026-06-15, to: DONATE, by: M-010, step: mandatory,
                item: { category: beauty, grade: B, price: 25, cost: 11 } }
            - { on: 2026-06-15, to: HAZ_DISPOSAL, by: M-020,
                item: { category: beauty, grade: S, traits: [dangerousGoods], price: 60 } }
            - { on: 2026-06-15, to: RECYCLE, by: M-030,
                item: { category: beauty, grade: S, price: 25 } }
            - { on: 2026-06-15, to: DONATE, by: M-005,
                item: { category: beauty, grade: B, traits: [dangerousGoods], price: 25, cost: 11 } }
            - { on: 2026-06-15, to: RECYCLE, by: M-015,
                item: { category: appliance, grade: S, traits: [dangerousGoods, electrical], price: 300 } }
            - { on: 2026-06-15, to: RECYCLE, by: M-085,
                item: { category: media, grade: S, price: 22, needs: [SEPARATE] } }
            - { on: 2026-06-15, to: RECYCLE, by: M-090,
                item: { category: media, grade: S, price: 22 } }
            - { on: 2026-06-15, to: DESTROY, by: M-040,
                item: { category: apparel, grade: S, traits: [hygiene], price: 25 } }
            - { on: 2026-06-15, to: RECYCLE, by: M-050,
                item: { category: apparel, grade: A, traits: [hygiene], price: 25 } }
            - { on: 2026-06-15, to: RECYCLE, by: M-065,
                item: { category: connected, grade: S, price: 120 } }

            # What is forbidden: an opened machine with a memory, and nothing that erases it.
            - { on: 2026-06-15, to: HOLD, by: R-900, step: forbidden,
                item: { category: appliance, grade: B, traits: [electrical, dataBearing], price: 300, cost: 190 } }

            # Held items wait, whatever their category.
            - { on: 2026-06-15, to: HOLD, by: R-010,
                item: { category: connected, hold: hazard, price: 120, cost: 70 } }
            - { on: 2026-06-15, to: HOLD, by: R-020,
                item: { category: connected, hold: data, price: 120, cost: 70 } }
            - { on: 2026-06-15, to: HOLD, by: R-030,
                item: { category: beauty, hold: hygiene } }
            - { on: 2026-06-15, to: HOLD, by: R-060,
                item: { category: toy, hold: recall, price: 30 } }
            - { on: 2026-06-15, to: HOLD, by: R-070,
                item: { category: footwear, hold: counterfeit } }

            # Suppliers: in time and with evidence; too late to be asked, for the answer takes two days; without the
            # photograph; so cheap that none is wanted; not its own fault.
            - { on: 2026-06-15, to: RTV, by: EXAMPLE-WINDOW, step: supplier,
                item: { category: apparel, grade: C, supplier: EXAMPLE-WINDOW, price: 40, cost: 16,
                  evidence: [photo], notice: 2026-05-18 } }
            - { on: 2026-06-15, to: B2B_LOT, by: LOT-APPAREL, step: money,
                item: { category: apparel, grade: C, supplier: EXAMPLE-WINDOW, price: 40, cost: 16,
                  evidence: [photo], notice: 2026-05-17 } }
            - { on: 2026-06-15, to: B2B_LOT, by: LOT-APPAREL, step: money,
                item: { category: apparel, grade: C, supplier: EXAMPLE-WINDOW, price: 40, cost: 16,
                  notice: 2026-06-10 } }
            - { on: 2026-06-15, to: RTV, by: EXAMPLE-WINDOW, step: supplier,
                item: { category: apparel, grade: C, supplier: EXAMPLE-WINDOW, price: 35, cost: 14,
                  notice: 2026-06-10 } }
            - { on: 2026-06-15, to: RTV, by: EXAMPLE-WARRANTY, step: supplier,
                item: { category: connected, grade: D, supplier: EXAMPLE-WARRANTY, price: 120, cost: 70,
                  needs: [DIAGNOSE], reason: DEFECTIVE, sold: 2026-06-01 } }
            - { on: 2026-06-15, to: REPAIR, by: REPAIR-CONNECTED,
                item: { category: connected, grade: D, supplier: EXAMPLE-WARRANTY, price: 120, cost: 70,
                  needs: [DIAGNOSE], reason: CHANGED_MIND, sold: 2026-06-01 } }
            - { on: 2026-06-15, to: RTV, by: EXAMPLE-MUST, step: mandatory,
                item: { category: apparel, grade: A, supplier: EXAMPLE-MUST, price: 40, cost: 16 } }
            - { on: 2026-06-15, to: HOLD, by: R-900, step: forbidden,
                item: { category: media, grade: A, supplier: EXAMPLE-BRAND, price: 22, cost: 13 } }
            - { on: 2026-06-15, to: B2B_LOT, by: LOT-APPAREL,
                item: { category: apparel, grade: C, supplier: EXAMPLE-ENDED, price: 40, cost: 16 } }

            # A supplier wants usable goods destroyed for a credit: the law closes that, and money decides.
            - { on: 2026-06-15, to: OUTLET, by: OUTLET-APPAREL, step: money,
                item: { category: apparel, grade: B, supplier: EXAMPLE-FIELD, price: 40, cost: 16 } }
            # What a rule destroys anyway is credited.
            - { on: 2026-06-15, to: RTV_FIELD_CREDIT, by: M-040, step: mandatory,
                item: { category: apparel, grade: S, traits: [hygiene], supplier: EXAMPLE-FIELD, price: 25, cost: 10 } }
        """#
}
