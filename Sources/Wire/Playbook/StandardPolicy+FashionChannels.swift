extension StandardPolicy {
    /// What garments and shoes bring on each way, and the head of that part.
    static let fashionChannels = #"""
          # Where nothing is forbidden or demanded, the way that brings most:
          #   price × list price × sells × what decay leaves × (1 − fee) + credit × accepted + tax + eco
          #     − handling − rework − transport − storage × days − compliance
          channels:

            # price: share of the list price; sells: how likely; decay: what the price loses in thirty days; days: until
            # it is sold; storage: per day; rework: what each task costs. What is left out is nothing.
            - id: STOCK-APPAREL
              categories: [apparel]
              grades: [N, A]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-APPAREL
              price: 100%
              sells: 96%
              decay: 4%
              days: 10
              handling: 1.40
              storage: 0.01
              rework: { REFOLD: 0.80, CLEAN: 3.00 }
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Complet et sans marque : il se revend au prix du neuf."
                en: "Complete and without a mark: it sells at the full price."

            - id: OUTLET-APPAREL
              categories: [apparel]
              grades: [A, B]
              without: [dangerousGoods]
              to: OUTLET
              bin: OUTLET
              price: 55%
              sells: 90%
              decay: 4%
              days: 30
              handling: 1.60
              transport: 0.40
              storage: 0.01
              rework: { REFOLD: 0.80, CLEAN: 3.00, REPAIR_LIGHT: 5.00 }
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Bon, avec un nettoyage ou une reprise : le déstockage rapporte le plus."
                en: "Good after cleaning or mending: the outlet brings most."

            - id: LOT-APPAREL
              categories: [apparel]
              grades: [B, C]
              without: [dangerousGoods]
              to: B2B_LOT
              bin: LOT
              price: 12%
              days: 30
              handling: 0.60
              transport: 0.20
              label: { fr: "VENTE PAR LOT", en: "SALE BY LOT" }
              reason:
                fr: "Portable : un lot pour professionnels rapporte le plus."
                en: "It can be worn: a lot for professionals brings most."

            # tax: what the tax office gives back, of the cost: 60 % of the value in the books (CGI, art. 238 bis), which
            # for an opened item is taken as 40 % of its cost; only while the year's gifts stay within the law's limit.
            - id: GIFT-APPAREL
              categories: [apparel]
              grades: [B, C]
              without: [dangerousGoods]
              to: DONATE
              bin: DONATE
              tax: 25%
              handling: 1.40
              compliance: 0.60
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Portable et de peu de valeur à la vente : le don rapporte le plus."
                en: "It can be worn and sells for little: a gift brings most."

            - id: REPAIR-APPAREL
              categories: [apparel]
              grades: [D]
              without: [dangerousGoods]
              to: REPAIR
              bin: REPAIR
              price: 45%
              sells: 80%
              decay: 4%
              days: 40
              handling: 2.00
              transport: 0.40
              storage: 0.01
              rework: { REPAIR_LIGHT: 6.00, CLEAN: 3.00, REFOLD: 0.80 }
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "Un défaut que l'atelier reprend pour moins que la vente ne rapporte."
                en: "A fault that the workshop mends for less than the sale brings."

            - id: FIBRE-APPAREL
              categories: [apparel]
              grades: [D]
              without: [dangerousGoods]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              eco: 0.05
              handling: 0.60
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "La réparation coûterait plus qu'elle ne rapporte : la fibre est recyclée."
                en: "Mending would cost more than it brings: the fibre is recycled."

            - id: STOCK-FOOTWEAR
              categories: [footwear]
              grades: [N, A]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-FOOTWEAR
              price: 100%
              sells: 96%
              decay: 4%
              days: 14
              handling: 1.60
              storage: 0.01
              rework: { REBOX: 1.20, CLEAN: 3.00 }
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Paire complète et sans marque : elle se revend au prix du neuf."
                en: "A complete pair without a mark: it sells at the full price."

            - id: OUTLET-FOOTWEAR
              categories: [footwear]
              grades: [A, B]
              without: [dangerousGoods]
              to: OUTLET
              bin: OUTLET
              price: 55%
              sells: 90%
              decay: 4%
              days: 30
              handling: 1.80
              transport: 0.60
              storage: 0.01
              rework: { REBOX: 1.20, CLEAN: 3.00 }
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Bonne paire aux marques légères : le déstockage rapporte le plus."
                en: "A good pair with light marks: the outlet brings most."

            - id: LOT-FOOTWEAR
              categories: [footwear]
              grades: [B, C]
              without: [dangerousGoods]
              to: B2B_LOT
              bin: LOT
              price: 15%
              days: 30
              handling: 0.60
              transport: 0.30
              label: { fr: "VENTE PAR LOT", en: "SALE BY LOT" }
              reason:
                fr: "Paire portée : un lot pour professionnels rapporte le plus."
                en: "A worn pair: a lot for professionals brings most."

            - id: GIFT-FOOTWEAR
              categories: [footwear]
              grades: [B, C]
              without: [dangerousGoods]
              to: DONATE
              bin: DONATE
              tax: 25%
              handling: 1.60
              compliance: 0.60
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Portable et de peu de valeur à la vente : le don rapporte le plus."
                en: "It can be worn and sells for little: a gift brings most."

            - id: PARTS-FOOTWEAR
              categories: [footwear]
              grades: [D]
              without: [dangerousGoods]
              to: PARTS
              bin: PARTS
              price: 5%
              sells: 50%
              handling: 0.60
              label: { fr: "PIÈCES", en: "PARTS" }
              reason:
                fr: "Les deux chaussures ne vont pas ensemble : elles attendent leur autre moitié."
                en: "The two shoes do not match: they wait for their other half."

            - id: FIBRE-FOOTWEAR
              categories: [footwear]
              grades: [D]
              without: [dangerousGoods]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              eco: 0.05
              handling: 0.60
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "Attendre coûterait plus que cela ne rapporte : la matière est recyclée."
                en: "Waiting would cost more than it brings: the material is recycled."


        """#
}
