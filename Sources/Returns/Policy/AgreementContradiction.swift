/// Clauses of one agreement that cannot hold together, or that nothing can ever come of.
public enum AgreementContradiction: String, CaseIterable, Sendable {
    /// The supplier pays the freight, and transport has a cost.
    case freightCostsTwice
    /// No evidence is asked for, so that none can be done without.
    case nothingToWaive
    /// What costs so little is not taken back at all.
    case waivedBelowCost
    /// Regions are named, and no channel and no house has one.
    case regionsWithoutRegion
    /// A batch without a threshold.
    case emptyBatch
    /// The batch waits longer than the window is open.
    case batchAfterWindow
    /// The batch has more units than the supplier takes in a month.
    case batchAboveMonth
    /// The window has closed before any request can have been answered.
    case answerAfterWindow
    /// The goods are destroyed here, and clauses tell how they travel.
    case destroyedGoodsTravel
    /// The packaging is told in one language only.
    case packagingUntold
}

extension SupplierAgreement {
    /// What contradicts itself in the agreement, under its policy.
    func contradictions(in policy: Policy) -> [AgreementContradiction] {
        AgreementContradiction.allCases.filter { holds($0, policy) }
    }

    private func holds(_ contradiction: AgreementContradiction, _ policy: Policy) -> Bool {
        switch contradiction {
        case .freightCostsTwice: freight == .supplier && terms.transport > 0
        case .nothingToWaive: acceptedBelowCents != nil && evidence.isEmpty
        case .waivedBelowCost: isAbove(acceptedBelowCents.map { $0 - 1 }, cost?.lowerBound)
        case .regionsWithoutRegion:
            !regions.isEmpty && policy.region == nil && policy.channels.allSatisfy { $0.region == nil }
        case .emptyBatch: batch?.isEmpty ?? false
        case .batchAfterWindow: isAbove(window?.days, batch?.days)
        case .batchAboveMonth: isAbove(unitsPerMonth, batch?.units)
        // The day on which a window starts is not counted, so that it may be open for one day more.
        case .answerAfterWindow: isAbove(window.map { ($0.days + 1) * 24 }, authorisation?.answerHours)
        case .destroyedGoodsTravel:
            settlement == .fieldDestruction
                && (freight == .supplier || batch != nil || packaging != nil || destination != nil)
        case .packagingUntold: packaging?.isBlank ?? false
        }
    }

    private func isAbove(_ limit: Int?, _ value: Int?) -> Bool {
        guard let limit, let value else { return false }
        return value > limit
    }
}
