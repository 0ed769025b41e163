extension StandardPlaybook {
    /// Where toys, beauty products, books and media go.
    static let householdRules = #"""
            - id: R-510
              categories: [toy]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-TOY
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le scellé d'usine est intact : le jouet retourne au stock."
                en: "The factory seal is intact: the toy goes back to stock."

            - id: R-520
              categories: [toy]
              grades: [A, B]
              to: OUTLET
              bin: OUTLET
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Le jouet est ouvert, complet et sans danger : il part au déstockage, propre."
                en: "The toy was opened, is complete and safe: it goes to the outlet, clean."

            - id: R-530
              categories: [toy]
              grades: [C]
              to: DONATE
              bin: DONATE
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "On peut encore jouer avec, malgré des marques ou un manque : il est donné."
                en: "It can still be played with, in spite of marks or a missing part: it is given away."

            - id: R-540
              categories: [toy]
              grades: [D]
              to: PARTS
              bin: PARTS
              label: { fr: "PIÈCES", en: "PARTS" }
              reason:
                fr: "Il manque une pièce sans laquelle on ne joue pas : le jouet complète d'autres."
                en: "A part is missing without which nobody can play: the toy completes others."

            - id: R-550
              categories: [toy]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-TOY
              label: { fr: "RECYCLAGE JOUETS", en: "TOY RECYCLING" }
              reason:
                fr: "Le jouet ne se lave plus : il part à la filière des jouets."
                en: "The toy cannot be washed clean any more: it goes to the stream for toys."

            - id: R-610
              categories: [beauty]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-BEAUTY
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le produit est scellé et loin de sa date : il retourne au stock."
                en: "The product is sealed and far from its date: it goes back to stock."

            - id: R-620
              categories: [beauty]
              grades: [A]
              to: OUTLET
              bin: OUTLET
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Le produit est scellé, seul l'étui est abîmé : il part au déstockage."
                en: "The product is sealed, only its case is damaged: it goes to the outlet."

            - id: R-630
              categories: [beauty]
              grades: [B, C]
              to: DONATE
              bin: DONATE
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Le produit est scellé et sa date approche : il est proposé aux associations d'abord."
                en: "The product is sealed and its date is near: it is offered to charities first."

            - id: R-640
              categories: [beauty]
              grades: [D, S]
              to: RECYCLE
              bin: RECYCLE-HYGIENE
              label: { fr: "RECYCLAGE HYGIÈNE", en: "HYGIENE RECYCLING" }
              reason:
                fr: "Ouvert ou trop près de sa date : le produit n'est ni vendu ni donné."
                en: "Opened or too near its date: the product is neither sold nor given away."

            - id: R-710
              categories: [media]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-MEDIA
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le film d'origine est intact : l'article retourne au stock."
                en: "The original film is intact: the item goes back to stock."

            - id: R-720
              categories: [media]
              grades: [A, B]
              to: MARKETPLACE
              bin: MARKETPLACE
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "Tout se lit, avec au plus une couverture marquée : il est vendu d'occasion."
                en: "All of it can be read, at most the cover is marked: it is sold second-hand."

            - id: R-730
              categories: [media]
              grades: [C]
              to: DONATE
              bin: DONATE
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Annoté ou marqué, mais lisible : il est donné."
                en: "It has notes or marks but can be read: it is given away."

            - id: R-735
              categories: [media]
              grades: [D, S]
              needs: [SEPARATE]
              to: RECYCLE
              bin: RECYCLE-DISC
              label: { fr: "RECYCLAGE DISQUES", en: "DISC RECYCLING" }
              reason:
                fr: "Le disque ne se lit plus ou manque : boîtier et disque vont au recyclage des plastiques."
                en: "The disc is unplayable or missing: case and disc go to plastics recycling."

            - id: R-740
              categories: [media]
              grades: [D, S]
              to: RECYCLE
              bin: RECYCLE-PAPER
              label: { fr: "RECYCLAGE PAPIER", en: "PAPER RECYCLING" }
              reason:
                fr: "Mouillé ou incomplet : il part au recyclage du papier."
                en: "Wet or incomplete: it goes to paper recycling."


        """#
}
