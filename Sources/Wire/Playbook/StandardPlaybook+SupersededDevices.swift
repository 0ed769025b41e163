extension StandardPlaybook {
    // Sheets of connected devices and appliances, as they were published.

    static let connected2 = #"""
        sheets:
          - id: connected
            version: 2
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
                    tasks: [SERIAL, DIAGNOSE]
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
        """#

    static let appliance1 = #"""
        sheets:
          - id: appliance
            version: 1
            title:
              fr: Électroménager
              en: Appliances
            first: safety
            questions:

              # Nobody plugs in what cannot be judged, so doubt is a hazard here.
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
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: hazard

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
        """#
}
