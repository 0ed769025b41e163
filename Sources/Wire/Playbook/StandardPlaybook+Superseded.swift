extension StandardPlaybook {
    /// The sheets of earlier releases, as they were published: an item keeps the version that it was begun with.
    static let superseded: [(name: String, yaml: String)] = [
        ("apparel-1.yaml", apparel1), ("connected-1.yaml", connected1), ("connected-2.yaml", connected2),
        ("appliance-1.yaml", appliance1), ("toy-1.yaml", toy1), ("media-1.yaml", media1),
    ]

    private static let apparel1 = #"""
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

    private static let connected1 = #"""
        sheets:
          - id: connected
            version: 1
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
                  fr: "Poser à plat : l'appareil ne doit pas basculer. Ne pas charger, ne pas appuyer. En cas de
                      doute, isoler."
                  en: "Lay it flat: the device must not rock. Do not charge it, do not press it. When in doubt,
                      isolate it."
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
                    grade: N
                  - id: opened
                    fr: "Non"
                    en: "No"
                    question: power
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: power
                fr: "Allumer l'appareil : que montre-t-il ?"
                en: "Turn the device on: what does it show?"
                help:
                  fr: "Chercher compte, code, verrou d'activation, carte SIM, carte mémoire. Ne rien lire, ne rien
                      effacer ici."
                  en: "Look for account, code, activation lock, SIM card, memory card. Read nothing, erase nothing
                      here."
                answers:
                  - id: free
                    fr: "S'allume, aucun compte ni carte"
                    en: "Turns on, no account, no card"
                    question: accessories
                    tasks: [SERIAL, ERASE, TEST_FULL]
                  - id: locked
                    fr: "S'allume, compte, verrou ou carte"
                    en: "Turns on, account, lock or card"
                    hold: data
                    tasks: [SERIAL, ERASE]
                  - id: dead
                    fr: "Ne s'allume pas"
                    en: "Does not turn on"
                    grade: D
                    tasks: [SERIAL, DIAGNOSE]
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
                  - id: missing
                    fr: "Non, il manque quelque chose"
                    en: "No, something is missing"
                    question: look
                    cap: C
                    tasks: [PARTS]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: look
                fr: "Aspect, écran éteint : quelles marques ?"
                en: "Look, screen off: which marks?"
                help:
                  fr: "Tenir à bout de bras (50 cm) sous la lampe et tourner une fois."
                  en: "Hold it at arm's length (50 cm) under the lamp and turn it once."
                answers:
                  - id: none
                    fr: "Aucune, même de près"
                    en: "None, even close up"
                    grade: A
                  - id: faint
                    fr: "Invisibles à bout de bras"
                    en: "Invisible at arm's length"
                    grade: B
                  - id: visible
                    fr: "Visibles à bout de bras"
                    en: "Visible at arm's length"
                    grade: C
                  - id: broken
                    fr: "Cassé ou fendu"
                    en: "Broken or cracked"
                    grade: D
                    tasks: [DIAGNOSE]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook
        """#
}
