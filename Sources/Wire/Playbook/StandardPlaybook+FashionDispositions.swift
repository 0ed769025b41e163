extension StandardPlaybook {
    /// Where garments and shoes go.
    static let fashionRules = #"""
            - id: R-110
              categories: [apparel]
              grades: [N, A]
              to: RESTOCK
              bin: RESTOCK-APPAREL
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le vêtement est complet et sans marque : il retourne au stock."
                en: "The garment is complete and without a mark: it goes back to stock."

            - id: R-120
              categories: [apparel]
              grades: [B]
              to: OUTLET
              bin: OUTLET
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Le vêtement est bon mais demande un nettoyage ou une reprise : il part au déstockage."
                en: "The garment is good but needs cleaning or mending: it goes to the outlet."

            - id: R-130
              categories: [apparel]
              grades: [C]
              to: B2B_LOT
              bin: LOT
              label: { fr: "VENTE PAR LOT", en: "SALE BY LOT" }
              reason:
                fr: "Le vêtement est portable mais marqué : il est vendu par lot."
                en: "The garment can be worn but is marked: it is sold by the lot."

            - id: R-135
              categories: [apparel]
              grades: [D]
              to: REPAIR
              bin: REPAIR
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "Le vêtement a un défaut : l'atelier dit s'il peut être repris."
                en: "The garment has a fault: the workshop says whether it can be mended."

            - id: R-140
              categories: [apparel]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "Plus personne ne peut porter ce vêtement : sa fibre est recyclée."
                en: "Nobody can wear this garment any more: its fibre is recycled."

            - id: R-310
              categories: [footwear]
              grades: [N, A]
              to: RESTOCK
              bin: RESTOCK-FOOTWEAR
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "La paire est complète, neuve et sans marque : elle retourne au stock."
                en: "The pair is complete, new and without a mark: it goes back to stock."

            - id: R-320
              categories: [footwear]
              grades: [B]
              to: OUTLET
              bin: OUTLET
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "La paire est bonne, avec des marques légères : elle part au déstockage."
                en: "The pair is good, with light marks: it goes to the outlet."

            - id: R-330
              categories: [footwear]
              grades: [C]
              to: B2B_LOT
              bin: LOT
              label: { fr: "VENTE PAR LOT", en: "SALE BY LOT" }
              reason:
                fr: "La paire a été portée : elle est vendue par lot."
                en: "The pair was worn: it is sold by the lot."

            - id: R-335
              categories: [footwear]
              grades: [D]
              to: PARTS
              bin: PARTS
              label: { fr: "PIÈCES", en: "PARTS" }
              reason:
                fr: "Les deux chaussures ne vont pas ensemble : elles attendent leur autre moitié."
                en: "The two shoes do not match: they wait for their other half."

            - id: R-340
              categories: [footwear]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "Plus personne ne peut porter ces chaussures : leur matière est recyclée."
                en: "Nobody can wear these shoes any more: their material is recycled."


        """#
}
