extension StandardPlaybook {
    /// Where dangerous goods other than batteries go, whatever their category: never into a bin with other goods.
    static let hazmatRules = #"""
            - id: R-101
              traits: [dangerousGoods]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-HAZMAT
              label: { fr: "STOCK DANGEREUX", en: "HAZMAT STOCK" }
              reason:
                fr: "Neuf, mais dangereux à garder : il retourne au stock, à part."
                en: "New, yet dangerous to keep: it goes back to stock, in a bin apart."

            - id: R-102
              categories: [beauty]
              traits: [dangerousGoods]
              grades: [B, C]
              to: DONATE
              bin: DONATE-HAZMAT
              label: { fr: "DON DANGEREUX", en: "HAZMAT DONATION" }
              reason:
                fr: "Scellé, et sa date approche : il est proposé aux associations, dans un bac à part."
                en: "Sealed, and its date is near: it is offered to charities, from a bin apart."

            - id: R-103
              traits: [dangerousGoods]
              grades: [A, B, C]
              to: OUTLET
              bin: OUTLET-HAZMAT
              label: { fr: "DÉSTOCKAGE DANGER", en: "HAZMAT OUTLET" }
              reason:
                fr: "Vendable, mais dangereux à garder : il part au déstockage, à part."
                en: "Fit for sale, yet dangerous to keep: it goes to the outlet, in a bin apart."

            - id: R-104
              traits: [dangerousGoods, electrical]
              grades: [D]
              to: REPAIR
              bin: REPAIR-HAZMAT
              label: { fr: "RÉPARATION DANGER", en: "HAZMAT REPAIR" }
              reason:
                fr: "L'appareil a un défaut et contient un gaz ou un fluide : un atelier habilité le prend."
                en: "The appliance has a fault and holds a gas or a fluid: a certified workshop takes it."

            - id: R-105
              traits: [dangerousGoods, electrical]
              grades: [S]
              to: RECYCLE
              bin: WEEE-HAZMAT
              label: { fr: "DEEE DANGEREUX", en: "HAZMAT WEEE" }
              reason:
                fr: "Déchet électrique avec un gaz ou un fluide : la filière agréée le dépollue d'abord."
                en: "Electrical waste that holds a gas or a fluid: the approved stream drains it first."

            - id: R-106
              traits: [dangerousGoods]
              grades: [D, S]
              to: HAZ_DISPOSAL
              bin: HAZ-WASTE
              label: { fr: "DÉCHET DANGEREUX", en: "HAZARDOUS WASTE" }
              reason:
                fr: "Ouvert ou abîmé, il ne sert plus : il part à la filière des déchets dangereux."
                en: "Opened or spoiled, it is of no use: it goes to the stream for hazardous waste."


        """#
}
