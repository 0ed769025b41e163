import Returns

extension AgreementContradiction {
    /// What is wrong and what to do about it, behind the supplier's name.
    var words: String {
        switch self {
        case .freightCostsTwice: "freight: supplier pays, and transport has a cost; leave one of them out"
        case .nothingToWaive: "acceptedBelow needs evidence that is asked for above it"
        case .waivedBelowCost: "acceptedBelow speaks of items that cost less than any that is taken back (cost: from)"
        case .regionsWithoutRegion:
            "soldOnlyIn closes nothing as long as neither the policy nor a channel names its region"
        case .emptyBatch: "batch names no threshold: units, value, weight or days"
        case .batchAfterWindow: "batch waits more days than the window is open"
        case .batchAboveMonth: "batch has more units than unitsMonth allows"
        case .answerAfterWindow: "the window closes before answerHours are over, whenever the supplier is asked"
        case .destroyedGoodsTravel:
            "settles: fieldDestruction leaves nothing to carry; leave out freight, batch, packaging and destination"
        case .packagingUntold: "packaging is empty in French or English"
        }
    }
}
