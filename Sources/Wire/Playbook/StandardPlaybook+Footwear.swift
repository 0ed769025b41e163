extension StandardPlaybook {
    /// Shoes: at most four questions, the pair before the soles.
    static let footwear = #"""
        categories:
          - id: footwear
            fr: Chaussures
            en: Footwear
            sheet: footwear

        sheets:
          - id: footwear
            version: 1
            title:
              fr: Chaussures
              en: Footwear
            first: box
            questions:

              - id: box
                fr: "Boîte d'origine entière, sans rien de collé ?"
                en: "Original box whole, nothing stuck on it?"
                help:
                  fr: "La boîte ferme, sans étiquette de transport ni ruban collés dessus."
                  en: "The box closes, with no shipping label and no tape stuck on it."
                answers:
                  - id: whole
                    fr: "Oui"
                    en: "Yes"
                    question: pair
                    packaging: sealed
                  - id: marked
                    fr: "Non, abîmée, collée ou absente"
                    en: "No, damaged, stuck on or missing"
                    question: pair
                    packaging: damaged
                    tasks: [REBOX]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: pair
                fr: "Une vraie paire : gauche et droite pareilles ?"
                en: "A true pair: left and right the same?"
                help:
                  fr: "Lire la pointure et le modèle dans les deux chaussures. Un pied gauche, un pied droit."
                  en: "Read size and model inside both shoes. One left foot, one right foot."
                answers:
                  - id: same
                    fr: "Oui, même modèle et pointure"
                    en: "Yes, same model and size"
                    question: sole
                    completeness: complete
                  - id: odd
                    fr: "Non, dépareillées ou seule"
                    en: "No, they differ or one is alone"
                    grade: D
                    completeness: essentialMissing
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: sole
                fr: "Semelles : que montrent-elles ?"
                en: "Soles: what do they show?"
                help:
                  fr: "Retourner les deux chaussures. Poussière claire : essayées en intérieur. Rayures : portées
                      dehors."
                  en: "Turn both shoes over. Light dust: tried on indoors. Scratches: worn outdoors."
                answers:
                  - id: new
                    fr: "Neuves"
                    en: "New"
                    question: upper
                    function: works
                  - id: indoors
                    fr: "Poussière d'intérieur seulement"
                    en: "Indoor dust only"
                    question: upper
                    function: works
                    cap: A
                    tasks: [CLEAN]
                  - id: worn
                    fr: "Usées dehors"
                    en: "Worn outdoors"
                    grade: assessed
                    function: works
                    look: visible
                    tasks: [CLEAN]
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

              - id: upper
                fr: "Dessus, à bout de bras : pli, rayure, odeur ?"
                en: "Upper, at arm's length: crease, scratch, smell?"
                help:
                  fr: "Tenir à bout de bras (50 cm) sous la lampe, puis sentir une fois l'intérieur."
                  en: "Hold it at arm's length (50 cm) under the lamp, then smell the inside once."
                answers:
                  - id: none
                    fr: "Rien, même de près"
                    en: "Nothing, even close up"
                    grade: assessed
                    look: none
                  - id: faint
                    fr: "Rien à bout de bras"
                    en: "Nothing at arm's length"
                    grade: assessed
                    look: from50cm
                  - id: visible
                    fr: "Pli, rayure ou odeur"
                    en: "Crease, scratch or smell"
                    grade: assessed
                    look: visible
                    tasks: [CLEAN]
                  - id: biological
                    fr: "Moisissure ou insectes"
                    en: "Mould or insects"
                    hold: hygiene
                  - id: doubt
                    fr: "Je ne sais pas"
                    en: "I do not know"
                    hold: secondLook

            examples:
              - { answers: [whole, same, new, none], grade: N, tasks: [] }
              - { answers: [marked, same, new, none], grade: A, tasks: [REBOX] }
              - { answers: [whole, same, indoors, none], grade: A, tasks: [CLEAN] }
              - { answers: [whole, same, new, faint], grade: B }
              - { answers: [whole, same, worn], grade: C }
              - { answers: [marked, odd], grade: D }
              - { answers: [whole, same, new, biological], hold: hygiene }
        """#
}
