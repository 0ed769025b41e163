extension StandardPolicy {
    /// What toys, beauty products, books and media bring on each way.
    static let householdChannels = #"""
            - id: STOCK-TOY
              categories: [toy]
              grades: [N]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-TOY
              price: 100%
              sells: 94%
              decay: 3%
              days: 14
              handling: 1.40
              storage: 0.01
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Scellé d'usine intact : le jouet se revend au prix du neuf."
                en: "The factory seal is intact: the toy sells at the full price."

            - id: OUTLET-TOY
              categories: [toy]
              grades: [A, B]
              without: [dangerousGoods]
              to: OUTLET
              bin: OUTLET
              price: 55%
              sells: 90%
              decay: 3%
              days: 30
              handling: 1.80
              transport: 0.40
              storage: 0.01
              rework: { CLEAN: 3.00, REBOX: 1.20, PARTS: 2.00 }
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Ouvert, complet et sans danger : le déstockage rapporte le plus."
                en: "Opened, complete and safe: the outlet brings most."

            - id: GIFT-TOY
              categories: [toy]
              grades: [B, C]
              without: [dangerousGoods]
              to: DONATE
              bin: DONATE
              tax: 25%
              handling: 1.40
              compliance: 0.60
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "On peut encore jouer avec, et la vente rapporterait moins : il est donné."
                en: "It can still be played with, and a sale would bring less: it is given away."

            - id: PARTS-TOY
              categories: [toy]
              grades: [D]
              without: [dangerousGoods]
              to: PARTS
              bin: PARTS
              price: 5%
              sells: 60%
              handling: 0.60
              label: { fr: "PIÈCES", en: "PARTS" }
              reason:
                fr: "Il manque une pièce essentielle : le jouet complète d'autres."
                en: "An essential part is missing: the toy completes others."

            - id: WASTE-TOY
              categories: [toy]
              grades: [D]
              without: [dangerousGoods]
              to: RECYCLE
              bin: RECYCLE-TOY
              eco: 0.05
              handling: 0.60
              label: { fr: "RECYCLAGE JOUETS", en: "TOY RECYCLING" }
              reason:
                fr: "Le compléter coûterait plus que cela ne rapporte : la filière des jouets."
                en: "Completing it would cost more than it brings: the stream for toys."

            - id: STOCK-BEAUTY
              categories: [beauty]
              grades: [N]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-BEAUTY
              price: 100%
              sells: 95%
              decay: 3%
              days: 14
              handling: 1.20
              storage: 0.01
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Scellé et loin de sa date : le produit se revend au prix du neuf."
                en: "Sealed and far from its date: the product sells at the full price."

            - id: OUTLET-BEAUTY
              categories: [beauty]
              grades: [A]
              without: [dangerousGoods]
              to: OUTLET
              bin: OUTLET
              price: 50%
              sells: 90%
              decay: 5%
              days: 30
              handling: 1.20
              transport: 0.30
              storage: 0.01
              rework: { REBOX: 0.60 }
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Scellé, seul l'étui est abîmé : le déstockage rapporte le plus."
                en: "Sealed, only its case is damaged: the outlet brings most."

            - id: GIFT-BEAUTY
              categories: [beauty]
              grades: [A]
              without: [dangerousGoods]
              to: DONATE
              bin: DONATE
              tax: 25%
              handling: 1.20
              compliance: 0.60
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Scellé et de peu de valeur à la vente : le don rapporte le plus."
                en: "Sealed and worth little in a sale: a gift brings most."

            - id: STOCK-MEDIA
              categories: [media]
              grades: [N]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-MEDIA
              price: 100%
              sells: 90%
              decay: 2%
              days: 20
              handling: 1.00
              storage: 0.01
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Film d'origine intact : l'article se revend au prix du neuf."
                en: "The original film is intact: the item sells at the full price."

            - id: MARKET-MEDIA
              categories: [media]
              grades: [A, B]
              without: [dangerousGoods]
              to: MARKETPLACE
              bin: MARKETPLACE
              price: 55%
              sells: 80%
              fee: 15%
              decay: 2%
              days: 30
              handling: 1.00
              transport: 2.20
              storage: 0.01
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "Tout se lit : la place de marché rapporte le plus."
                en: "All of it can be read: the marketplace brings most."

            - id: LOT-MEDIA
              categories: [media]
              grades: [A, B, C]
              without: [dangerousGoods]
              to: B2B_LOT
              bin: LOT
              price: 6%
              days: 30
              handling: 0.30
              transport: 0.10
              label: { fr: "VENTE PAR LOT", en: "SALE BY LOT" }
              reason:
                fr: "Le port mangerait la vente : il part dans un lot."
                en: "Postage would eat the sale: it goes into a lot."

            - id: GIFT-MEDIA
              categories: [media]
              grades: [B, C]
              without: [dangerousGoods]
              to: DONATE
              bin: DONATE
              tax: 25%
              handling: 0.60
              compliance: 0.20
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Annoté ou marqué, mais lisible : le don rapporte le plus."
                en: "It has notes or marks but can be read: a gift brings most."


        """#
}
