extension StandardPlaybook {
    /// Where items go: holds first, then grades by category, then whatever is left.
    static let standard = #"""
        dispositions:
          id: standard
          version: 2
          rules:

            - id: R-010
              holds: [hazard]
              to: HOLD
              bin: HAZARD
              label: { fr: "DANGER : ISOLER", en: "DANGER: ISOLATE" }
              reason:
                fr: "La batterie ou l'article peut être dangereux : il reste isolé jusqu'à décision."
                en: "The battery or the item may be dangerous: it stays isolated until somebody decides."

            - id: R-020
              holds: [data]
              to: HOLD
              bin: DATA-HOLD
              label: { fr: "DONNÉES À EFFACER", en: "DATA TO ERASE" }
              reason:
                fr: "Un compte, un verrou ou une carte est encore présent : rien ne sort avant l'effacement."
                en: "An account, a lock or a card is still there: nothing leaves before the data is erased."

            - id: R-030
              holds: [hygiene]
              to: HOLD
              bin: QUARANTINE
              label: { fr: "QUARANTAINE", en: "QUARANTINE" }
              reason:
                fr: "Sang, insectes ou moisissure : l'article est emballé à part et n'est ni vendu ni donné."
                en: "Blood, insects or mould: the item is bagged apart and is neither sold nor given away."

            - id: R-040
              holds: [secondLook]
              to: HOLD
              bin: SECOND-LOOK
              label: { fr: "SECOND AVIS", en: "SECOND LOOK" }
              reason:
                fr: "L'opérateur a un doute : une deuxième personne regarde avant toute décision."
                en: "The operator is in doubt: a second person looks before anything is decided."

            - id: R-050
              holds: [unidentified]
              to: HOLD
              bin: SECOND-LOOK
              label: { fr: "À IDENTIFIER", en: "TO IDENTIFY" }
              reason:
                fr: "Personne ne sait encore quel article c'est : il attend d'être identifié."
                en: "Nobody knows yet what this item is: it waits to be identified."

            - id: R-060
              holds: [recall]
              to: HOLD
              bin: RECALL
              label: { fr: "RAPPEL", en: "RECALL" }
              reason:
                fr: "Le produit est rappelé : il reste à part, personne ne le vend ni ne le donne."
                en: "The product is called back: it stays apart and nobody sells it or gives it away."

            - id: R-070
              holds: [serial, counterfeit]
              to: HOLD
              bin: LOCKED
              label: { fr: "À VÉRIFIER", en: "TO CHECK" }
              reason:
                fr: "L'article attend une vérification : il reste à part, sous clé."
                en: "The item waits to be checked: it stays apart, under lock and key."

            - id: R-080
              holds: [foreign]
              to: HOLD
              bin: NOT-OURS
              label: { fr: "PAS À NOUS", en: "NOT OURS" }
              reason:
                fr: "L'article n'est pas à nous : il attend d'être rendu."
                en: "The item is none of ours: it waits to be given back."

            - id: R-090
              holds: [belonging]
              to: HOLD
              bin: BELONGINGS
              label: { fr: "OBJET DU CLIENT", en: "CUSTOMER'S OWN" }
              reason:
                fr: "L'objet est au client : il reste sous enveloppe jusqu'à ce qu'il soit rendu."
                en: "The thing is the customer's own: it stays in its envelope until it is given back."

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

            - id: R-140
              categories: [apparel]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-TEXTILE
              label: { fr: "RECYCLAGE TEXTILE", en: "TEXTILE RECYCLING" }
              reason:
                fr: "Plus personne ne peut porter ce vêtement : sa fibre est recyclée."
                en: "Nobody can wear this garment any more: its fibre is recycled."

            - id: R-210
              categories: [connected]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-CONNECTED
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le scellé d'usine est intact : l'appareil retourne au stock."
                en: "The factory seal is intact: the device goes back to stock."

            - id: R-220
              categories: [connected]
              grades: [A, B]
              to: RECOND
              bin: RECOND
              label: { fr: "RECONDITIONNEMENT", en: "REFURBISHMENT" }
              reason:
                fr: "L'appareil fonctionne : il est testé en entier et effacé avant d'être vendu reconditionné."
                en: "The device works: it is fully tested and erased before it is sold as refurbished."

            - id: R-230
              categories: [connected]
              grades: [C]
              to: MARKETPLACE
              bin: MARKETPLACE
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "L'appareil fonctionne mais il est marqué ou incomplet : il est vendu d'occasion."
                en: "The device works but is marked or incomplete: it is sold second-hand."

            - id: R-240
              categories: [connected]
              grades: [D]
              to: REPAIR
              bin: REPAIR
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "L'appareil a un défaut : l'atelier dit s'il peut être réparé."
                en: "The device has a fault: the workshop says whether it can be repaired."

            - id: R-250
              categories: [connected]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-WEEE
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "L'appareil ne vaut plus que sa matière : il part à la filière des déchets électriques."
                en: "The device is worth its materials only: it goes to the stream for electrical waste."

            - id: R-900
              holds: any
              to: HOLD
              bin: SECOND-LOOK
              label: { fr: "À DÉCIDER", en: "TO DECIDE" }
              reason:
                fr: "Aucune règle ne parle de cet article : une deuxième personne décide."
                en: "No rule speaks of this item: a second person decides."
        """#
}
