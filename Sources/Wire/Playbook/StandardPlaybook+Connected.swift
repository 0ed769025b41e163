extension StandardPlaybook {
    /// Devices with a battery that may hold data: at most five questions, the battery always first.
    static let connected = #"""
        categories:
          - id: connected
            fr: Appareils connectés
            en: Connected devices
            sheet: connected

        sheets:
          - id: connected
            version: 3
            title:
              fr: Appareils connectés
              en: Connected devices
            first: battery
            questions:

              # Never skipped. A battery that cannot be judged counts as damaged, so doubt is a hazard here.
              - id: battery
                fr: "Batterie : gonflée, chaude, fuite, choc, odeur, écran décollé ?"
                en: "Battery: swollen, hot, leaking, knocked, smell, lifted screen?"
                help:
                  fr: "Poser à plat : l'appareil ne bascule pas. Ne pas charger, ne pas appuyer. Doute : isoler."
                  en: "Lay it flat: the device must not rock. Do not charge it, do not press it. In doubt: isolate."
                answers:
                  - id: safe
                    fr: "Non, aucun signe"
                    en: "No, no sign"
                    question: seal
                  - id: danger
                    fr: "Oui, au moins un signe"
                    en: "Yes, at least one sign"
                    hold: hazard
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: hazard

              - id: seal
                fr: "Scellé d'usine intact ?"
                en: "Factory seal intact?"
                help:
                  fr: "Film ou pastille d'origine, ni coupé ni recollé. Un scellé intact ne s'ouvre pas."
                  en: "Original film or sticker, neither cut nor stuck on again. An intact seal stays closed."
                answers:
                  - id: sealed
                    fr: "Oui"
                    en: "Yes"
                    grade: assessed
                    packaging: sealed
                  - id: opened
                    fr: "Non"
                    en: "No"
                    question: power
                    packaging: opened
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              # What does not turn on cannot show whether it is empty: the workshop erases it or takes the memory out.
              - id: power
                fr: "Allumer l'appareil : que montre-t-il ?"
                en: "Turn the device on: what does it show?"
                help:
                  fr: "Chercher compte, code, verrou, carte SIM, carte mémoire. Ne rien lire, ne rien effacer ici."
                  en: "Look for account, code, lock, SIM card, memory card. Read nothing, erase nothing here."
                answers:
                  - id: free
                    fr: "S'allume, aucun compte ni carte"
                    en: "Turns on, no account, no card"
                    question: accessories
                    function: works
                    tasks: [SERIAL, ERASE, TEST_FULL]
                    evidence: [serial]
                  - id: locked
                    fr: "S'allume, compte, verrou ou carte"
                    en: "Turns on, account, lock or card"
                    hold: data
                    function: works
                    tasks: [SERIAL, ERASE]
                    evidence: [serial]
                  - id: dead
                    fr: "Ne s'allume pas"
                    en: "Does not turn on"
                    grade: D
                    function: faulty
                    tasks: [SERIAL, ERASE, DIAGNOSE]
                    evidence: [serial]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: accessories
                fr: "Accessoires complets d'après la liste ?"
                en: "Accessories complete according to the list?"
                help:
                  fr: "Comparer à la liste du produit : câble, chargeur, embouts, notice. Noter ce qui manque."
                  en: "Compare with the product's list: cable, charger, tips, manual. Note what is missing."
                answers:
                  - id: complete
                    fr: "Oui, complet"
                    en: "Yes, complete"
                    question: look
                    completeness: complete
                  - id: missing
                    fr: "Non, il manque quelque chose"
                    en: "No, something is missing"
                    question: look
                    completeness: minorMissing
                    tasks: [PARTS]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: look
                fr: "Aspect, écran éteint : quelles marques ?"
                en: "Look, screen off: which marks?"
                help:
                  fr: "Sous la lampe, à 20 cm puis à bout de bras (50 cm). Tourner une fois."
                  en: "Under the lamp, at 20 cm, then at arm's length (50 cm). Turn it once."
                answers:
                  - id: none
                    fr: "Aucune, même de près"
                    en: "None, even close up"
                    grade: assessed
                    look: none
                  - id: faint
                    fr: "Invisibles à 20 cm"
                    en: "Invisible at 20 cm"
                    grade: assessed
                    look: from20cm
                  - id: arm
                    fr: "Invisibles à bout de bras"
                    en: "Invisible at arm's length"
                    grade: assessed
                    look: from50cm
                  - id: visible
                    fr: "Visibles à bout de bras"
                    en: "Visible at arm's length"
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
              - { answers: [doubt], hold: hazard }
              - { answers: [safe, sealed], grade: N, tasks: [] }
              - { answers: [safe, opened, locked], hold: data, tasks: [SERIAL, ERASE] }
              - { answers: [safe, opened, dead], grade: D, tasks: [SERIAL, ERASE, DIAGNOSE] }
              - { answers: [safe, opened, free, complete, faint], grade: A, tasks: [SERIAL, ERASE, TEST_FULL] }
              - { answers: [safe, opened, free, complete, arm], grade: B }
              - { answers: [safe, opened, free, missing, none], grade: C }
              - { answers: [safe, opened, free, complete, broken], grade: D }
        """#
}
