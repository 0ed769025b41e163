extension StandardPlaybook {
    // Sheets of toys and media, as they were published.

    static let toy1 = #"""
        sheets:
          - id: toy
            version: 1
            title:
              fr: Jouets et jeux
              en: Toys and games
            first: danger
            questions:

              # A child plays with it: what cannot be judged counts as dangerous.
              - id: danger
                fr: "Casse, arête, pile qui coule, petite pièce libre ?"
                en: "Broken, sharp, leaking cell, loose small part?"
                help:
                  fr: "Passer la main sans serrer, secouer, ouvrir le logement des piles. Doute : isoler."
                  en: "Run a hand over it, shake it, open the battery case. In doubt: isolate it."
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
                    question: parts
                    packaging: opened
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: parts
                fr: "Pièces, comptées ou pesées : toutes là ?"
                en: "Parts, counted or weighed: all there?"
                help:
                  fr: "Compter d'après la notice, ou peser : à 2 % près du poids de référence, c'est complet."
                  en: "Count by the manual, or weigh it: within 2 % of the reference weight it is complete."
                answers:
                  - id: complete
                    fr: "Oui, complet"
                    en: "Yes, complete"
                    question: hygiene
                    function: works
                    completeness: complete
                  - id: minor
                    fr: "Manque, mais on peut jouer"
                    en: "Some missing, still playable"
                    question: hygiene
                    function: works
                    completeness: minorMissing
                    tasks: [PARTS]
                  - id: essential
                    fr: "Manque, on ne peut pas jouer"
                    en: "Some missing, not playable"
                    grade: D
                    completeness: essentialMissing
                    tasks: [PARTS]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: hygiene
                fr: "Propre ? Bave, tache, peluche salie ?"
                en: "Clean? Drool, stain, soiled plush?"
                help:
                  fr: "Regarder tissu, bouche et mains. Moisissure : reposer, gants."
                  en: "Look at fabric, mouth and hands. Mould: put it down, wear gloves."
                answers:
                  - id: clean
                    fr: "Propre, sans marque"
                    en: "Clean, no mark"
                    grade: assessed
                    look: none
                  - id: washable
                    fr: "Part au lavage"
                    en: "Will wash out"
                    grade: assessed
                    look: none
                    cap: B
                    tasks: [CLEAN]
                  - id: marked
                    fr: "Propre, marques visibles"
                    en: "Clean, visible marks"
                    grade: assessed
                    look: visible
                  - id: soiled
                    fr: "Ne partira pas"
                    en: "Will not wash out"
                    grade: S
                    look: visible
                  - id: biological
                    fr: "Moisissure ou insectes"
                    en: "Mould or insects"
                    hold: hygiene
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook
        """#

    static let media1 = #"""
        sheets:
          - id: media
            version: 1
            title:
              fr: Livres et médias
              en: Books and media
            first: film
            questions:

              - id: film
                fr: "Film d'origine intact ?"
                en: "Original film intact?"
                help:
                  fr: "Film ni coupé ni recollé. Un film intact ne s'ouvre pas."
                  en: "Film neither cut nor stuck on again. An intact film stays closed."
                answers:
                  - id: sealed
                    fr: "Oui"
                    en: "Yes"
                    grade: assessed
                    packaging: sealed
                  - id: opened
                    fr: "Non, ou jamais eu de film"
                    en: "No, or never had one"
                    question: content
                    packaging: opened
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: content
                fr: "Pages ou disque : comment sont-ils ?"
                en: "Pages or disc: what are they like?"
                help:
                  fr: "Feuilleter vite, regarder le disque en biais, compter les disques."
                  en: "Leaf through quickly, look at the disc from the side, count the discs."
                answers:
                  - id: clean
                    fr: "Propres, sans rayure"
                    en: "Clean, no scratch"
                    question: cover
                    function: works
                    completeness: complete
                  - id: marked
                    fr: "Annotées, rayures légères"
                    en: "Notes, light scratches"
                    question: cover
                    function: works
                    completeness: complete
                    cap: C
                  - id: spoiled
                    fr: "Mouillées, rayées ou manquantes"
                    en: "Wet, scratched or missing"
                    grade: S
                    function: beyondRepair
                  - id: mould
                    fr: "Moisissure ou insectes"
                    en: "Mould or insects"
                    hold: hygiene
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: cover
                fr: "Couverture ou boîtier, à bout de bras ?"
                en: "Cover or case, at arm's length?"
                help:
                  fr: "Tenir à 50 cm, devant, dos et tranche."
                  en: "Hold it at 50 cm: front, back and spine."
                answers:
                  - id: clean
                    fr: "Nette"
                    en: "Clean"
                    grade: assessed
                    look: none
                  - id: dented
                    fr: "Cornée ou marquée"
                    en: "Dog-eared or marked"
                    grade: assessed
                    look: from50cm
                  - id: torn
                    fr: "Déchirée ou cassée"
                    en: "Torn or broken"
                    grade: assessed
                    look: visible
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook
        """#
}
