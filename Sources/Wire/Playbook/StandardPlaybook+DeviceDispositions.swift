extension StandardPlaybook {
    /// Where connected devices and appliances go.
    static let deviceRules = #"""
            - id: R-210
              categories: [connected]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-CONNECTED
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le scellé d'usine est intact : l'appareil retourne au stock."
                en: "The factory seal is intact: the device goes back to stock."

            - id: R-220
              categories: [connected]
              grades: [A, B]
              to: RECOND
              bin: RECOND
              label: { fr: "RECONDITIONNEMENT", en: "REFURBISHMENT" }
              reason:
                fr: "L'appareil fonctionne : il est testé en entier et effacé avant d'être vendu reconditionné."
                en: "The device works: it is fully tested and erased before it is sold as refurbished."

            - id: R-230
              categories: [connected]
              grades: [C]
              to: MARKETPLACE
              bin: MARKETPLACE
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "L'appareil fonctionne mais il est marqué ou incomplet : il est vendu d'occasion."
                en: "The device works but is marked or incomplete: it is sold second-hand."

            - id: R-240
              categories: [connected]
              grades: [D]
              to: REPAIR
              bin: REPAIR
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "L'appareil a un défaut : l'atelier dit s'il peut être réparé, et l'efface d'abord."
                en: "The device has a fault: the workshop erases it first, and says whether it can be repaired."

            - id: R-250
              categories: [connected]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-WEEE
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "L'appareil ne vaut plus que sa matière : il part à la filière des déchets électriques."
                en: "The device is worth its materials only: it goes to the stream for electrical waste."

            - id: R-410
              categories: [appliance]
              grades: [N]
              to: RESTOCK
              bin: RESTOCK-APPLIANCE
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Le carton n'a jamais été ouvert : l'appareil retourne au stock."
                en: "The box was never opened: the appliance goes back to stock."

            - id: R-420
              categories: [appliance]
              grades: [A, B]
              to: OUTLET
              bin: OUTLET
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "L'appareil est ouvert, complet et marche : il part au déstockage après un test complet."
                en: "The appliance was opened, is complete and works: it goes to the outlet after a full test."

            - id: R-430
              categories: [appliance]
              grades: [C]
              to: MARKETPLACE
              bin: MARKETPLACE
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "L'appareil marche mais il est marqué ou incomplet : il est vendu d'occasion."
                en: "The appliance works but is marked or incomplete: it is sold second-hand."

            - id: R-440
              categories: [appliance]
              grades: [D]
              to: REPAIR
              bin: REPAIR
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "L'appareil a un défaut : l'atelier dit s'il peut être réparé."
                en: "The appliance has a fault: the workshop says whether it can be repaired."

            - id: R-450
              categories: [appliance]
              grades: [S]
              to: RECYCLE
              bin: RECYCLE-WEEE
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "L'appareil ne vaut plus que sa matière : il part à la filière des déchets électriques."
                en: "The appliance is worth its materials only: it goes to the stream for electrical waste."


        """#
}
