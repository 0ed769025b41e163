extension StandardPlaybook {
    /// Clothing and textiles: at most four questions.
    static let apparel = #"""
        categories:
          - id: apparel
            fr: Vêtements et textile
            en: Apparel and textiles
            sheet: apparel

        sheets:
          - id: apparel
            version: 2
            title:
              fr: Vêtements et textile
              en: Apparel and textiles
            first: tags
            questions:

              - id: tags
                fr: "Étiquettes d'origine et sachet intacts ?"
                en: "Original tags and bag intact?"
                help:
                  fr: "Étiquettes encore attachées, sachet ni ouvert ni déchiré. Un sachet recollé compte comme
                      ouvert."
                  en: "Tags still attached, bag neither opened nor torn. A bag that was taped again counts as opened."
                answers:
                  - id: intact
                    fr: "Oui, tout est intact"
                    en: "Yes, all intact"
                    question: traces
                    completeness: complete
                    packaging: sealed
                  - id: opened
                    fr: "Non, ouvert ou sans étiquette"
                    en: "No, opened or without tags"
                    question: traces
                    completeness: complete
                    packaging: opened
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: traces
                fr: "Odeur, tache, maquillage ou poils ?"
                en: "Smell, stain, make-up or hair?"
                help:
                  fr: "Déplier, regarder col, aisselles et ourlets, sentir une fois. Sang, insectes : reposer, gants."
                  en: "Unfold, look at collar, armpits and hems, smell once. Blood or insects: put it down, wear
                      gloves."
                answers:
                  - id: none
                    fr: "Non, rien"
                    en: "No, nothing"
                    question: fabric
                    look: none
                  - id: washable
                    fr: "Oui, part au lavage"
                    en: "Yes, it will wash out"
                    question: fabric
                    look: none
                    cap: B
                    tasks: [CLEAN]
                  - id: permanent
                    fr: "Oui, ne partira pas"
                    en: "Yes, it will not wash out"
                    question: wearable
                    look: visible
                  - id: biological
                    fr: "Sang, insectes ou moisissure"
                    en: "Blood, insects or mould"
                    hold: hygiene
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: fabric
                fr: "Couture, fermeture, maille ou bouton abîmé ?"
                en: "Seam, zip, knit or button damaged?"
                help:
                  fr: "Ouvrir et fermer chaque fermeture, tirer doucement sur les coutures, compter les boutons."
                  en: "Open and close every zip, pull the seams gently, count the buttons."
                answers:
                  - id: sound
                    fr: "Non, tout tient"
                    en: "No, all sound"
                    grade: assessed
                    function: works
                    tasks: [REFOLD]
                  - id: small
                    fr: "Un peu : 15 minutes de reprise"
                    en: "A little: 15 minutes to mend"
                    grade: assessed
                    function: mendable
                    tasks: [REPAIR_LIGHT]
                  - id: large
                    fr: "Oui, davantage"
                    en: "Yes, more than that"
                    question: wearable
                    look: visible
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: wearable
                fr: "Encore portable par quelqu'un ?"
                en: "Can somebody still wear it?"
                help:
                  fr: "Portable : propre après lavage, entier, décent. Sinon la fibre part au recyclage."
                  en: "Wearable: clean after washing, in one piece, decent. Otherwise the fibre is recycled."
                answers:
                  - id: wearable
                    fr: "Oui"
                    en: "Yes"
                    grade: assessed
                    function: works
                  - id: rag
                    fr: "Non"
                    en: "No"
                    grade: assessed
                    function: beyondRepair
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

            examples:
              - { answers: [intact, none, sound], grade: N, tasks: [REFOLD] }
              - { answers: [opened, none, sound], grade: A, tasks: [REFOLD] }
              - { answers: [intact, washable, sound], grade: B, tasks: [CLEAN, REFOLD] }
              - { answers: [opened, none, small], grade: B, tasks: [REPAIR_LIGHT] }
              - { answers: [opened, permanent, wearable], grade: C, tasks: [] }
              - { answers: [intact, none, large, rag], grade: S }
              - { answers: [intact, biological], hold: hygiene }
        """#
}
