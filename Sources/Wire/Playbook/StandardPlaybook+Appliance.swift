extension StandardPlaybook {
    /// Appliances, small and large: at most five questions, danger first.
    static let appliance = #"""
        categories:
          - id: appliance
            fr: Électroménager
            en: Appliances
            sheet: appliance

        sheets:
          - id: appliance
            version: 2
            title:
              fr: Électroménager
              en: Appliances
            first: safety
            questions:

              # Nobody plugs in what cannot be judged, so doubt is a hazard here. One with a battery counts as a suspect
              # battery whatever is answered, for the catalogue says that it has one.
              - id: safety
                fr: "Câble, fiche, verre, fuite, choc : un danger ?"
                en: "Cable, plug, glass, leak, knock: any danger?"
                help:
                  fr: "Gaine coupée, fiche brûlée, verre fendu, liquide ou gaz : ne pas brancher, isoler."
                  en: "Cut sheath, burnt plug, cracked glass, liquid or gas: do not plug it in, isolate it."
                answers:
                  - id: safe
                    fr: "Non, aucun signe"
                    en: "No, no sign"
                    question: box
                  - id: danger
                    fr: "Oui, au moins un signe"
                    en: "Yes, at least one sign"
                    hold: hazard
                    danger: other
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: hazard
                    danger: other

              - id: box
                fr: "Carton : jamais ouvert, ou ouvert et complet ?"
                en: "Box: never opened, or opened and complete?"
                help:
                  fr: "Jamais ouvert : ne pas ouvrir. Ouvert : comparer à la liste des pièces, ou peser."
                  en: "Never opened: leave it closed. Opened: compare with the list of parts, or weigh it."
                answers:
                  - id: sealed
                    fr: "Jamais ouvert"
                    en: "Never opened"
                    grade: assessed
                    packaging: sealed
                  - id: complete
                    fr: "Ouvert, complet"
                    en: "Opened, complete"
                    question: power
                    completeness: complete
                    packaging: opened
                  - id: minor
                    fr: "Ouvert, un accessoire manque"
                    en: "Opened, an accessory is missing"
                    question: power
                    completeness: minorMissing
                    packaging: opened
                    tasks: [PARTS]
                  - id: essential
                    fr: "Ouvert, une pièce clé manque"
                    en: "Opened, a key part is missing"
                    grade: D
                    completeness: essentialMissing
                    packaging: opened
                    tasks: [PARTS]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: power
                fr: "Brancher 30 secondes : marche-t-il ?"
                en: "Plug it in for 30 seconds: does it work?"
                help:
                  fr: "À sec, sur la prise d'essai. Arrêter au premier bruit, à la première odeur."
                  en: "Dry, at the test socket. Stop at the first noise or smell."
                answers:
                  - id: works
                    fr: "Oui"
                    en: "Yes"
                    question: traces
                    function: works
                    tasks: [TEST_FULL]
                  - id: dead
                    fr: "Non"
                    en: "No"
                    grade: D
                    function: faulty
                    tasks: [DIAGNOSE]
                  - id: untestable
                    fr: "Pas testable ici"
                    en: "Cannot be tried here"
                    hold: secondLook
                    function: untested
                    tasks: [TEST_SAFETY]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: traces
                fr: "Traces d'usage : eau, résidus, calcaire ?"
                en: "Traces of use: water, residue, scale?"
                help:
                  fr: "Regarder cuve, filtre, joints et tuyaux."
                  en: "Look at tank, filter, seals and hoses."
                answers:
                  - id: none
                    fr: "Non, rien"
                    en: "No, nothing"
                    question: look
                  - id: washable
                    fr: "Oui, se nettoie"
                    en: "Yes, can be cleaned"
                    question: look
                    cap: B
                    tasks: [CLEAN]
                  - id: heavy
                    fr: "Oui, importantes"
                    en: "Yes, heavy"
                    question: look
                    cap: C
                    tasks: [CLEAN]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: look
                fr: "Coups ou rayures à bout de bras ?"
                en: "Dents or scratches at arm's length?"
                help:
                  fr: "Faire le tour de l'appareil à 50 cm. La face contre le mur ou sous le plan compte comme
                      cachée."
                  en: "Walk around it at 50 cm. The side that stands against a wall counts as hidden."
                answers:
                  - id: none
                    fr: "Aucun"
                    en: "None"
                    grade: assessed
                    look: none
                  - id: hidden
                    fr: "Sur une face cachée"
                    en: "On a hidden side"
                    grade: assessed
                    look: from50cm
                  - id: visible
                    fr: "Sur une face visible"
                    en: "On a visible side"
                    grade: assessed
                    look: visible
                  - id: broken
                    fr: "Cassé ou fendu"
                    en: "Broken or cracked"
                    grade: assessed
                    look: broken
                    tasks: [DIAGNOSE]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

            examples:
              - { answers: [danger], hold: hazard }
              - { answers: [safe, sealed], grade: N, tasks: [] }
              - { answers: [safe, essential], grade: D, tasks: [PARTS] }
              - { answers: [safe, complete, dead], grade: D, tasks: [DIAGNOSE] }
              - { answers: [safe, complete, untestable], hold: secondLook, tasks: [TEST_SAFETY] }
              - { answers: [safe, complete, works, none, none], grade: A, tasks: [TEST_FULL] }
              - { answers: [safe, complete, works, washable, none], grade: B, tasks: [TEST_FULL, CLEAN] }
              - { answers: [safe, complete, works, none, hidden], grade: B }
              - { answers: [safe, complete, works, heavy, none], grade: C }
              - { answers: [safe, minor, works, none, none], grade: C }
        """#
}
