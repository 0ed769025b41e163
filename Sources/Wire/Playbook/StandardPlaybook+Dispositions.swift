extension StandardPlaybook {
    /// Where items go: holds first, then grades by category, then whatever is left.
    static let standard = tableHead + rules

    /// The rules of the table alone; they stand in the shipped policy as well.
    static let rules = holdRules + hazmatRules + fashionRules + deviceRules + householdRules + lastRule

    private static let tableHead = #"""
        dispositions:
          id: standard
          version: 4
          rules:


        """#

    /// What is held, whatever it is.
    private static let holdRules = #"""
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
                fr: "Souillé, moisi ou qui fuit : l'article est emballé à part, ni vendu ni donné."
                en: "Soiled, mouldy or leaking: the item is bagged apart and is neither sold nor given away."

            - id: R-035
              holds: [secondLook]
              traits: [dangerousGoods]
              to: HOLD
              bin: SECOND-LOOK-HAZMAT
              label: { fr: "SECOND AVIS", en: "SECOND LOOK" }
              reason:
                fr: "Une deuxième personne regarde ; aérosol, parfum ou peinture attend à part."
                en: "A second person looks; an aerosol, perfume or paint waits apart."

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

        """#

    /// What no other rule speaks of.
    private static let lastRule = #"""
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
