extension StandardPlaybook {
    /// Toys and games: at most four questions, what could hurt a child first.
    static let toy = #"""
        categories:
          - id: toy
            fr: Jouets et jeux
            en: Toys and games
            sheet: toy

        sheets:
          - id: toy
            version: 2
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
                    fr: "Casse, arête, petite pièce libre"
                    en: "Broken, sharp, loose small part"
                    hold: hazard
                    danger: other
                  - id: cell
                    fr: "Pile qui coule ou batterie gonflée"
                    en: "Leaking cell or swollen battery"
                    hold: hazard
                    danger: battery
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: hazard
                    danger: other

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

            examples:
              - { answers: [danger], hold: hazard }
              - { answers: [cell], hold: hazard }
              - { answers: [safe, sealed], grade: N, tasks: [] }
              - { answers: [safe, opened, complete, clean], grade: A, tasks: [] }
              - { answers: [safe, opened, complete, washable], grade: B, tasks: [CLEAN] }
              - { answers: [safe, opened, minor, clean], grade: C, tasks: [PARTS] }
              - { answers: [safe, opened, essential], grade: D, tasks: [PARTS] }
              - { answers: [safe, opened, complete, soiled], grade: S }
        """#
}
