extension StandardPolicy {
    /// Contracts as they are met: none of these suppliers exists, so nothing happens before a house writes its own.
    static let agreements = #"""
          # What suppliers take back. `supplier` is the catalogue's own id; these are patterns to copy, and no product has
          # such a supplier. window: civil days from receipt, sale or customerReturn; credit: of the cost; accepted: how
          # often the claim is granted; obligatory: the supplier must have each piece; forbids: closed by the brand.
          # acceptedBelow: so cheap that no evidence is wanted; soldOnlyIn: regions in which the brand lets its goods be
          # sold again; freight: supplier means that the way back costs nothing here. authorisation: he is asked first
          # (returns-hub supplier request), and what he would not answer before the window closes is not sent; batch: how
          # much is gathered before he is asked, whichever is reached first; unitsMonth, packaging, destination and
          # settlementDays go into the request.
          agreements:

            # Thirty days, a number to be asked for, a photograph of what is not cheap, and a quarter of the cost kept as
            # restocking fee.
            - supplier: EXAMPLE-WINDOW
              from: 2026-01-01
              window: { days: 30, from: customerReturn }
              evidence: [photo]
              acceptedBelow: 15.00
              authorisation: { answerHours: 48, validDays: 30 }
              batch: { units: 20, value: 200.00, days: 21 }
              unitsMonth: 100
              packaging:
                fr: "Carton d'origine, une référence par carton, numéro d'accord sur chaque colis."
                en: "Original cartons, one product in each, the authorisation's number on every parcel."
              destination: "EXAMPLE-WINDOW, service retours, 1 rue de l'Exemple, 59000 Lille"
              settlementDays: 90
              credit: 75%
              accepted: 90%
              days: 60
              handling: 2.60
              transport: 1.30
              bin: RTV-{supplier}
              label: { fr: "RETOUR FOURNISSEUR", en: "RETURN TO VENDOR" }
              reason:
                fr: "Le fournisseur reprend l'article, moins des frais de remise en stock."
                en: "The supplier takes the item back, less a restocking fee."

            # Defects only, within three weeks of the sale.
            - supplier: EXAMPLE-WARRANTY
              from: 2026-01-01
              grades: [D]
              reasons: [DEFECTIVE]
              window: { days: 21, from: sale }
              credit: 100%
              accepted: 85%
              days: 45
              handling: 2.60
              transport: 1.30
              bin: RTV-{supplier}
              label: { fr: "RETOUR FOURNISSEUR", en: "RETURN TO VENDOR" }
              reason:
                fr: "Défaut sous garantie : le fournisseur rembourse le prix d'achat."
                en: "A fault under warranty: the supplier credits what was paid."

            # Every piece has to go back, whatever another way would bring; the supplier's own lorry fetches it.
            - supplier: EXAMPLE-MUST
              from: 2026-01-01
              obligatory: yes
              freight: supplier
              batch: { weight: 50 kg, days: 14 }
              credit: 90%
              handling: 2.60
              bin: RTV-{supplier}
              label: { fr: "RETOUR FOURNISSEUR", en: "RETURN TO VENDOR" }
              reason:
                fr: "Le contrat oblige à rendre chaque pièce au fournisseur."
                en: "The contract obliges us to give each piece back to the supplier."

            # "Destroy in field for credit": F-080 keeps it from all that is usable; only what a rule destroys counts.
            - supplier: EXAMPLE-FIELD
              from: 2026-01-01
              settles: fieldDestruction
              credit: 80%
              handling: 1.40
              bin: DESTROY
              label: { fr: "DESTRUCTION, AVOIR", en: "DESTRUCTION, CREDIT" }
              reason:
                fr: "Détruit de toute façon : le fournisseur en donne l'avoir."
                en: "It is destroyed anyway: the supplier gives the credit for it."

            # A brand that is not resold on marketplaces or in lots, and only where it is sold anyway.
            - supplier: EXAMPLE-BRAND
              from: 2026-01-01
              cost: { from: 20.00, to: 100000.00 }
              forbids: [MARKETPLACE, B2B_LOT]
              soldOnlyIn: [FR, BE, LU]
              credit: 60%
              accepted: 90%
              handling: 2.60
              transport: 1.30
              bin: RTV-{supplier}
              label: { fr: "RETOUR FOURNISSEUR", en: "RETURN TO VENDOR" }
              reason:
                fr: "La marque reprend ses articles de valeur."
                en: "The brand takes its more valuable goods back."

            # A contract that ran out: it stays here, so that each decision says why the supplier was no way.
            - supplier: EXAMPLE-ENDED
              from: 2024-01-01
              until: 2025-12-31
              credit: 97%
              handling: 2.60
              transport: 1.30
              bin: RTV-{supplier}
              label: { fr: "RETOUR FOURNISSEUR", en: "RETURN TO VENDOR" }
              reason:
                fr: "Le fournisseur reprend l'article."
                en: "The supplier takes the item back."

          # The last word where money has none: something is not known, or the item is held.

        """#
}
