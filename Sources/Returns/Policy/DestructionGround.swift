/// Why an unsold product may be destroyed: the derogations of Delegated Regulation (EU) 2026/296, article 2, letter by
/// letter. Without one of them nothing is destroyed; the papers are kept five years (article 3).
public enum DestructionGround: String, CaseIterable, Sendable {
    /// It is dangerous (Regulation (EU) 2023/988).
    case dangerous = "a"
    /// It does not comply with the law.
    case nonCompliant = "b"
    /// It infringes intellectual property.
    case infringing = "c"
    /// A licence or the like has run out.
    case licenceExpired = "d"
    /// Protected or unsuitable marks cannot be taken off it.
    case marksNotRemovable = "e"
    /// Damage or contamination costs more to repair than the product is worth.
    case beyondRepair = "f"
    /// Its design or manufacture is defective.
    case defectiveDesign = "g"
    /// It was offered for donation and nobody wanted it.
    case donationRefused = "h"
    /// It was given away and no recipient was found.
    case noRecipient = "i"
    /// It was prepared for re-use and no recipient was found.
    case noTaker = "j"

    /// Whether offers of donation must have been made and recorded first.
    public var needsDonationOffers: Bool {
        switch self {
        case .donationRefused, .noRecipient: true
        case .dangerous, .nonCompliant, .infringing, .licenceExpired, .marksNotRemovable, .beyondRepair,
            .defectiveDesign, .noTaker:
            false
        }
    }
}
