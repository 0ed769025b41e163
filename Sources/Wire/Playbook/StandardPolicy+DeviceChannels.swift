extension StandardPolicy {
    /// What connected devices and appliances bring on each way.
    static let deviceChannels = #"""
            - id: STOCK-CONNECTED
              categories: [connected]
              grades: [N]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-CONNECTED
              price: 100%
              sells: 95%
              decay: 6%
              days: 10
              handling: 1.80
              storage: 0.02
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Scellé d'usine intact : l'appareil se revend au prix du neuf."
                en: "The factory seal is intact: the device sells at the full price."

            # Called refurbished only after a full test and an erasure (Code de la consommation, R122-4).
            - id: RECOND-CONNECTED
              categories: [connected]
              grades: [A, B]
              without: [dangerousGoods]
              needs: [ERASE]
              to: RECOND
              bin: RECOND
              price: 70%
              sells: 92%
              fee: 5%
              decay: 6%
              days: 21
              handling: 2.60
              transport: 3.00
              storage: 0.02
              rework: { SERIAL: 0.20, ERASE: 1.50, TEST_FULL: 4.00, PARTS: 5.00, CLEAN: 2.00 }
              label: { fr: "RECONDITIONNEMENT", en: "REFURBISHMENT" }
              reason:
                fr: "Il fonctionne : testé en entier et effacé, il se vend reconditionné."
                en: "It works: fully tested and erased it sells as refurbished."

            - id: MARKET-CONNECTED
              categories: [connected]
              grades: [A, B, C]
              without: [dangerousGoods]
              needs: [ERASE]
              to: MARKETPLACE
              bin: MARKETPLACE
              price: 50%
              sells: 90%
              fee: 14%
              decay: 6%
              days: 14
              handling: 2.60
              transport: 4.20
              storage: 0.02
              rework: { SERIAL: 0.20, ERASE: 1.50, TEST_FULL: 4.00, PARTS: 5.00, CLEAN: 2.00 }
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "Il fonctionne, marqué ou incomplet : la place de marché rapporte le plus."
                en: "It works, marked or incomplete: the marketplace brings most."

            - id: REPAIR-CONNECTED
              categories: [connected]
              grades: [D]
              without: [dangerousGoods]
              to: REPAIR
              bin: REPAIR
              price: 45%
              sells: 70%
              fee: 5%
              decay: 6%
              days: 45
              handling: 2.60
              transport: 3.00
              storage: 0.02
              rework: { SERIAL: 0.20, DIAGNOSE: 9.00, ERASE: 1.50, TEST_FULL: 4.00, PARTS: 8.00 }
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "Un défaut que l'atelier répare pour moins que la vente ne rapporte."
                en: "A fault that the workshop repairs for less than the sale brings."

            - id: PARTS-CONNECTED
              categories: [connected]
              grades: [D]
              without: [dataBearing, dangerousGoods]
              to: PARTS
              bin: PARTS
              price: 8%
              sells: 90%
              days: 30
              handling: 2.00
              storage: 0.01
              label: { fr: "PIÈCES", en: "PARTS" }
              reason:
                fr: "La réparation coûterait plus qu'elle ne rapporte : ses pièces servent."
                en: "Repair would cost more than it brings: its parts are used."

            - id: WEEE-CONNECTED
              categories: [connected]
              grades: [D]
              without: [dangerousGoods]
              to: RECYCLE
              bin: RECYCLE-WEEE
              eco: 0.10
              handling: 1.40
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "Ni réparation ni pièces ne paient : la filière des déchets électriques."
                en: "Neither repair nor parts pay: the stream for electrical waste."

            - id: STOCK-APPLIANCE
              categories: [appliance]
              grades: [N]
              without: [dangerousGoods]
              to: RESTOCK
              bin: RESTOCK-APPLIANCE
              price: 100%
              sells: 94%
              decay: 2%
              days: 14
              handling: 2.60
              storage: 0.04
              label: { fr: "REMISE EN STOCK", en: "RESTOCK" }
              reason:
                fr: "Carton jamais ouvert : l'appareil se revend au prix du neuf."
                en: "The box was never opened: the appliance sells at the full price."

            - id: OUTLET-APPLIANCE
              categories: [appliance]
              grades: [A, B]
              without: [dangerousGoods]
              to: OUTLET
              bin: OUTLET
              price: 65%
              sells: 90%
              decay: 2%
              days: 21
              handling: 3.00
              transport: 2.00
              storage: 0.04
              rework: { TEST_FULL: 3.00, CLEAN: 3.00, PARTS: 6.00 }
              label: { fr: "DÉSTOCKAGE", en: "OUTLET" }
              reason:
                fr: "Ouvert, complet, il marche : le déstockage rapporte le plus."
                en: "Opened, complete, it works: the outlet brings most."

            # The sheet of appliances asks for no erasure, so that one which may hold data goes to a person (F-090).
            - id: MARKET-APPLIANCE
              categories: [appliance]
              grades: [B, C]
              without: [dataBearing, dangerousGoods]
              to: MARKETPLACE
              bin: MARKETPLACE
              price: 45%
              sells: 85%
              fee: 14%
              decay: 2%
              days: 21
              handling: 3.00
              transport: 6.00
              storage: 0.04
              rework: { TEST_FULL: 3.00, CLEAN: 3.00, PARTS: 6.00 }
              label: { fr: "PLACE DE MARCHÉ", en: "MARKETPLACE" }
              reason:
                fr: "Il marche, marqué ou incomplet : la place de marché rapporte le plus."
                en: "It works, marked or incomplete: the marketplace brings most."

            - id: LOT-APPLIANCE
              categories: [appliance]
              grades: [C]
              without: [dangerousGoods]
              to: B2B_LOT
              bin: LOT
              price: 12%
              days: 30
              handling: 2.00
              transport: 1.00
              storage: 0.02
              label: { fr: "VENTE PAR LOT", en: "SALE BY LOT" }
              reason:
                fr: "Le vendre seul coûterait plus que cela ne rapporte : un lot."
                en: "Selling it alone would cost more than it brings: a lot."

            - id: REPAIR-APPLIANCE
              categories: [appliance]
              grades: [D]
              without: [dangerousGoods]
              to: REPAIR
              bin: REPAIR
              price: 50%
              sells: 70%
              decay: 2%
              days: 45
              handling: 3.00
              transport: 4.00
              storage: 0.04
              rework: { DIAGNOSE: 9.00, TEST_FULL: 3.00, PARTS: 8.00, CLEAN: 3.00 }
              label: { fr: "RÉPARATION", en: "REPAIR" }
              reason:
                fr: "Un défaut que l'atelier répare pour moins que la vente ne rapporte."
                en: "A fault that the workshop repairs for less than the sale brings."

            - id: PARTS-APPLIANCE
              categories: [appliance]
              grades: [D]
              without: [dataBearing, dangerousGoods]
              to: PARTS
              bin: PARTS
              price: 8%
              sells: 90%
              days: 30
              handling: 2.60
              storage: 0.02
              label: { fr: "PIÈCES", en: "PARTS" }
              reason:
                fr: "La réparation coûterait plus qu'elle ne rapporte : ses pièces servent."
                en: "Repair would cost more than it brings: its parts are used."

            - id: WEEE-APPLIANCE
              categories: [appliance]
              grades: [D]
              without: [dangerousGoods]
              to: RECYCLE
              bin: RECYCLE-WEEE
              eco: 0.10
              handling: 1.60
              label: { fr: "RECYCLAGE DEEE", en: "WEEE RECYCLING" }
              reason:
                fr: "Ni réparation ni pièces ne paient : la filière des déchets électriques."
                en: "Neither repair nor parts pay: the stream for electrical waste."


        """#
}
