extension StandardPlaybook {
    /// Beauty, hygiene and childcare: at most three questions. What was opened is never sold or given.
    static let beauty = #"""
        categories:
          - id: beauty
            fr: Beauté, hygiène, puériculture
            en: Beauty, hygiene, childcare
            sheet: beauty

        sheets:
          - id: beauty
            version: 1
            title:
              fr: Beauté, hygiène, puériculture
              en: Beauty, hygiene, childcare
            first: seal
            questions:

              - id: seal
                fr: "Sceau ou opercule intact ?"
                en: "Seal or lid film intact?"
                help:
                  fr: "Film, opercule, bague : rien d'ouvert, rien de recollé. Un produit ouvert ne se revend pas."
                  en: "Film, lid, ring: nothing opened, nothing stuck on again. An opened product is not sold again."
                answers:
                  - id: intact
                    fr: "Oui"
                    en: "Yes"
                    question: date
                    packaging: sealed
                  - id: broken
                    fr: "Non"
                    en: "No"
                    grade: S
                    packaging: opened
                  - id: leaking
                    fr: "Coule ou fuit"
                    en: "It leaks"
                    hold: hygiene
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: date
                fr: "Date limite : combien de mois restent ?"
                en: "Best before: how many months are left?"
                help:
                  fr: "Lire la date sur le produit. Sans date : chercher le numéro de lot, sinon doute."
                  en: "Read the date on the product. No date: look for the lot number, else say doubt."
                answers:
                  - id: long
                    fr: "Plus de 6 mois"
                    en: "More than 6 months"
                    question: case
                  - id: short
                    fr: "De 3 à 6 mois"
                    en: "3 to 6 months"
                    question: case
                    cap: B
                  - id: over
                    fr: "Moins de 3 mois"
                    en: "Less than 3 months"
                    grade: S
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: case
                fr: "Étui ou boîte abîmé ?"
                en: "Case or box damaged?"
                help:
                  fr: "Étui écrasé, déchiré, taché ou étiqueté."
                  en: "Case crushed, torn, stained or labelled."
                answers:
                  - id: sound
                    fr: "Non, intact"
                    en: "No, intact"
                    grade: assessed
                  - id: damaged
                    fr: "Oui, abîmé"
                    en: "Yes, damaged"
                    grade: assessed
                    function: works
                    look: none
                    completeness: complete
                    packaging: damaged
                    tasks: [REBOX]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

            examples:
              - { answers: [broken], grade: S }
              - { answers: [leaking], hold: hygiene }
              - { answers: [intact, over], grade: S }
              - { answers: [intact, long, sound], grade: N, tasks: [] }
              - { answers: [intact, long, damaged], grade: A, tasks: [REBOX] }
              - { answers: [intact, short, sound], grade: B }
              - { answers: [doubt], hold: secondLook }
        """#
}
