extension StandardPolicy {
    /// The first step: ways that are closed, whatever they would bring.
    static let prohibitions = #"""
          forbid:

            # Held items wait in a bin of their hold. These rules close their ways for good, whatever else is written.
            - id: F-010
              holds: [hazard]
              ways:
                [RESTOCK, RESTOCK_OPEN, RECOND, REPAIR, OUTLET, MARKETPLACE, B2B_LOT, RTV, RETURN_TO_CUSTOMER, DONATE,
                PARTS]
              by: safety
              reason:
                fr: "Une batterie ou un article dangereux ne voyage pas et n'est ni vendu ni donné."
                en: "A dangerous battery or item does not travel and is neither sold nor given away."

            - id: F-020
              holds: [recall]
              ways:
                [RESTOCK, RESTOCK_OPEN, RECOND, REPAIR, OUTLET, MARKETPLACE, B2B_LOT, RETURN_TO_CUSTOMER, DONATE, PARTS]
              by: safety
              reason:
                fr: "Le produit est rappelé : il ne sort que par la procédure du rappel."
                en: "The product is called back: it leaves by the procedure of the recall only."

            - id: F-030
              holds: [data]
              ways: [RESTOCK, RESTOCK_OPEN, RECOND, REPAIR, OUTLET, MARKETPLACE, B2B_LOT, RTV, DONATE, PARTS, RECYCLE]
              by: law
              reason:
                fr: "Des données personnelles sont peut-être dedans : rien ne sort avant l'effacement."
                en: "Personal data may be in it: nothing leaves before the erasure."

            - id: F-040
              holds: [hygiene]
              ways:
                [RESTOCK, RESTOCK_OPEN, RECOND, REPAIR, OUTLET, MARKETPLACE, B2B_LOT, RTV, RETURN_TO_CUSTOMER, DONATE,
                PARTS]
              by: safety
              reason:
                fr: "Souillé, moisi ou qui fuit : l'article n'est ni vendu, ni donné, ni renvoyé."
                en: "Soiled, mouldy or leaking: the item is neither sold, nor given away, nor sent back."

            - id: F-050
              holds: [counterfeit]
              ways:
                [RESTOCK, RESTOCK_OPEN, RECOND, REPAIR, OUTLET, MARKETPLACE, B2B_LOT, RTV, RETURN_TO_CUSTOMER, DONATE,
                PARTS]
              by: law
              reason:
                fr: "Une contrefaçon ne retourne pas dans le commerce (CPI, art. L716-9 et L716-10)."
                en: "A counterfeit does not go back into trade (Code de la propriété intellectuelle, L716-9, L716-10)."

            - id: F-060
              holds: [serial, foreign, belonging]
              ways: [RESTOCK, RESTOCK_OPEN, RECOND, REPAIR, OUTLET, MARKETPLACE, B2B_LOT, RTV, DONATE, PARTS, RECYCLE]
              by: house
              reason:
                fr: "L'article n'est peut-être pas à nous : il reste tel quel jusqu'à ce qu'on sache."
                en: "The item may not be ours: it stays as it is until somebody knows."

            # Underwear, swimwear and the like: the catalogue says `hygiene` under traits.
            - id: F-070
              categories: [apparel, footwear]
              traits: [hygiene]
              grades: [A, B, C, D, S]
              ways: [RESTOCK, RESTOCK_OPEN, OUTLET, MARKETPLACE, B2B_LOT, DONATE]
              by: safety
              reason:
                fr: "Un article d'hygiène descellé n'est ni revendu ni donné."
                en: "An unsealed hygiene article is neither sold again nor given away."

            # The anti-waste law: what somebody can still use is reused or recycled. A supplier's clause that wants it
            # destroyed for a credit changes nothing.
            - id: F-080
              grades: [N, A, B]
              holds: any
              ways: [DESTROY, RTV_FIELD_CREDIT]
              by: law
              reason:
                fr: "Un invendu utilisable n'est pas détruit (C. env., art. L541-15-8 ; règl. (UE) 2024/1781, art. 25)."
                en: "Usable unsold goods are not destroyed (C. env., L541-15-8; Regulation (EU) 2024/1781, art. 25)."

            # An opened device with a memory leaves only where its data is erased: by refurbishing, repair or resale.
            - id: F-090
              traits: [dataBearing]
              grades: [A, B, C, D, S]
              ways: [RESTOCK, RESTOCK_OPEN, OUTLET, B2B_LOT, DONATE, PARTS]
              by: law
              reason:
                fr: "L'appareil a servi et garde peut-être des données : l'effacement d'abord (RGPD, art. 32)."
                en: "The device was used and may hold data: it goes through erasure first (GDPR, art. 32)."

            - id: F-100
              traits: [privateLabel]
              ways: [RTV, RTV_FIELD_CREDIT]
              by: house
              reason:
                fr: "C'est notre propre marque : personne ne la reprend."
                en: "It is our own brand: nobody takes it back."


        """#

    /// The second step: ways that some items must go; the first that fits and is open decides.
    static let mandates = #"""
          require:

            # Unsold hygiene products are offered for donation first (Code de l'environnement, D541-320).
            - id: M-005
              categories: [beauty]
              traits: [dangerousGoods]
              grades: [B, C]
              to: DONATE
              bin: DONATE-HAZMAT
              label: { fr: "DON DANGEREUX", en: "HAZMAT DONATION" }
              reason:
                fr: "Scellé, mais sa date approche : les associations d'abord, dans un bac à part."
                en: "Sealed, but its date is near: charities first, from a bin apart."

            - id: M-010
              categories: [beauty]
              grades: [B, C]
              to: DONATE
              bin: DONATE
              label: { fr: "DON", en: "DONATION" }
              reason:
                fr: "Scellé, mais sa date approche : les associations d'abord."
                en: "Sealed, but its date is near: charities first."

            # Aerosol, perfume, paint, refrigerant: the catalogue says `dangerousGoods` under traits.
            - id: M-015
              traits: [dangerousGoods, electrical]
              grades: [S]
              to: RECYCLE
              bin: WEEE-HAZMAT
              label: { fr: "DEEE DANGEREUX", en: "HAZMAT WEEE" }
              reason:
                fr: "Déchet électrique avec un gaz ou un fluide : la filière agréée le dépollue d'abord."
                en: "Electrical waste that holds a gas or a fluid: the approved stream drains it first."

            - id: M-020
              traits: [dangerousGoods]
              without: [electrical]
              grades: [D, S]
              to: HAZ_DISPOSAL
              bin: HAZ-WASTE
              label: { fr: "DÉCHET DANGEREUX", en: "HAZARDOUS WASTE" }
              reason:
                fr: "Parfum, aérosol ou peinture ouvert : il part à la filière des déchets dangereux."
                en: "Opened perfume, aerosol or paint: it goes to the stream for hazardous waste."

            - id: M-030
              categories: [beauty]
              grades: [D, S]
              to: RECYCLE
              bin: RECYCLE-HYGIENE
              label: { fr: "RECYCLAGE HYGIÈNE", en: "HYGIENE RECYCLING" }
              reason:
                fr: "Ouvert ou périmé : le produit n'est ni vendu ni donné."
                en: "Opened or out of date: the product is neither sold nor given away."

            # The only rule here that destroys. It names its ground; the bench asks for a photograph and a second badge.
            - id: M-040
              categories: [apparel, footwear]
              traits: [hygiene]
              grades: [S]
              to: DESTROY
              ground: f
              bin: DESTROY
              label: { fr: "DESTRUCTION", en: "DESTRUCTION" }
              reason:
                fr: "Souillé sans remède : aucune filière de réemploi ni de matière ne le prend."
                en: "Soiled beyond remedy: no stream for re-use or for material takes it."

            - id: M-050
              categories: [apparel, footwear]
              traits: [hygiene]
              grades: [A, B, C, D]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "Article d'hygiène descellé : il ne se revend pas, sa fibre est recyclée."
                en: "An unsealed hygiene article: it is not sold again, its fibre is recycled."

            # What nobody can use any more goes to the approved stream of its material.
            - id: M-060
              traits: [electrical]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-WEEE
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "Déchet électrique : la filière agréée, et aucune autre."
                en: "Electrical waste: the approved stream and no other."

            - id: M-065
              categories: [connected, appliance]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-WEEE
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "L'appareil ne vaut plus que sa matière : la filière agréée, et aucune autre."
                en: "The device is worth its materials only: the approved stream and no other."

            - id: M-070
              categories: [apparel, footwear]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "Plus personne ne peut le porter : sa matière est recyclée."
                en: "Nobody can wear it any more: its material is recycled."

            - id: M-080
              categories: [toy]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-TOY
              label: { fr: "RECYCLAGE JOUETS", en: "TOY RECYCLING" }
              reason:
                fr: "Le jouet ne se lave plus : il part à la filière des jouets."
                en: "The toy cannot be washed clean any more: it goes to the stream for toys."

            - id: M-085
              categories: [media]
              grades: [D, S]
              needs: [SEPARATE]
              to: RECYCLE
              bin: RECYCLE-DISC
              label: { fr: "RECYCLAGE DISQUES", en: "DISC RECYCLING" }
              reason:
                fr: "Le disque ne se lit plus ou manque : boîtier et disque vont au recyclage des plastiques."
                en: "The disc is unplayable or missing: case and disc go to plastics recycling."

            - id: M-090
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
