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
            version: 1
            title:
              fr: Vêtements et textile
              en: Apparel and textiles
            first: tags
            questions:

              - id: tags
                fr: "Étiquettes d'origine et sachet intacts ?"
                en: "Original tags and bag intact?"
                help:
                  fr: "Étiquettes encore attachées, sachet ni ouvert ni déchiré. Un sachet recollé compte comme ouvert."
                  en: "Tags still attached, bag neither opened nor torn. A bag that was taped again counts as opened."
                answers:
                  - id: intact
                    fr: "Oui, tout est intact"
                    en: "Yes, all intact"
                    question: traces
                  - id: opened
                    fr: "Non, ouvert ou sans étiquette"
                    en: "No, opened or without tags"
                    question: traces
                    cap: A
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: traces
                fr: "Odeur, tache, maquillage ou poils ?"
                en: "Smell, stain, make-up or hair?"
                help:
                  fr: "Déplier, regarder col, aisselles, poignets et ourlets, sentir une fois. Sang ou insectes :
                      reposer, gants."
                  en: "Unfold, look at collar, armpits, cuffs and hems, smell once. Blood or insects: put it down,
                      wear gloves."
                answers:
                  - id: none
                    fr: "Non, rien"
                    en: "No, nothing"
                    question: fabric
                  - id: washable
                    fr: "Oui, part au lavage"
                    en: "Yes, it will wash out"
                    question: fabric
                    cap: B
                    tasks: [CLEAN]
                  - id: permanent
                    fr: "Oui, ne partira pas"
                    en: "Yes, it will not wash out"
                    question: wearable
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
                    grade: N
                    tasks: [REFOLD]
                  - id: small
                    fr: "Un peu : 15 minutes de reprise au plus"
                    en: "A little: 15 minutes to mend at most"
                    grade: B
                    tasks: [REPAIR_LIGHT]
                  - id: large
                    fr: "Oui, davantage"
                    en: "Yes, more than that"
                    question: wearable
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
                    grade: C
                  - id: rag
                    fr: "Non"
                    en: "No"
                    grade: S
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook
        """#
}
