extension StandardPlaybook {
    /// Books, discs and games on a carrier: at most three questions.
    static let media = #"""
        categories:
          - id: media
            fr: Livres et médias
            en: Books and media
            sheet: media

        sheets:
          - id: media
            version: 2
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
                    fr: "Pages mouillées ou manquantes"
                    en: "Pages wet or missing"
                    grade: S
                    function: beyondRepair
                  - id: unplayable
                    fr: "Disque illisible ou manquant"
                    en: "Disc unplayable or missing"
                    grade: S
                    function: beyondRepair
                    tasks: [SEPARATE]
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

            examples:
              - { answers: [sealed], grade: N, tasks: [] }
              - { answers: [opened, clean, clean], grade: A }
              - { answers: [opened, clean, dented], grade: B }
              - { answers: [opened, marked, clean], grade: C }
              - { answers: [opened, spoiled], grade: S, tasks: [] }
              - { answers: [opened, unplayable], grade: S, tasks: [SEPARATE] }
              - { answers: [opened, mould], hold: hygiene }
        """#
}
