import Returns

/// The destruction lock, checked a second time and differently: one plain fold over the events of all benches that
/// shares no code with the workflow. Nothing is destroyed without a mandate's ground, the photograph's reference and
/// the badge of a second person who may approve.
struct DestructionLedger: Sendable {
    private let supervisors: Set<String>
    private let mandates: [DispositionRule]
    private let lockedClasses: Set<String>
    private var atBench: [String: String] = [:]
    private var photographs: [LicencePlate: String] = [:]
    private var approvals: [LicencePlate: DestructionApproval] = [:]
    private var decided: [LicencePlate: ItemDisposition] = [:]
    private(set) var findings: [String] = []
    /// Destructions that were proposed, by plate.
    private(set) var proposed: Set<LicencePlate> = []
    /// What lies in a locked bin, with its ground.
    private(set) var locked: [LicencePlate: DestructionGround] = [:]

    init(site: DaySite) {
        supervisors = Set(site.badges.filter { $0.role == .supervisor }.map(\.id))
        mandates = site.playbook.currentPolicy.mandates.filter { $0.ground != nil }
        lockedClasses = site.classes.names(.destruction)
    }

    /// Takes one event; `binClass` is the class of the bin that it is about.
    mutating func follow(_ recorded: RecordedEvent, of station: String, binClass: String?) {
        switch recorded.event {
        case .operatorSignedIn(let badge, _, _): atBench[station] = badge
        case .operatorSignedOut: atBench[station] = nil
        case .confirmationAsked(.destruction(let proposal)): proposed.insert(proposal.disposition.plate)
        case .destructionEvidenced(let plate, let reference): photographs[plate] = reference
        case .destructionApproved(let approval): approve(approval, at: station)
        case .destructionWithdrawn(let plate): (approvals[plate], decided[plate]) = (nil, nil)
        case .gradingWithdrawn(let plate), .itemVoided(let plate):
            (photographs[plate], approvals[plate], decided[plate]) = (nil, nil, nil)
        case .itemDispositioned(let item): decide(item, at: station)
        case .itemBinned(let plate, _): bin(plate, binClass, at: station)
        case .itemUnbinned(let plate, _): locked[plate] = nil
        default: break
        }
    }

    private mutating func approve(_ approval: DestructionApproval, at station: String) {
        let (plate, second) = (approval.plate, approval.approvedBy)
        approvals[plate] = approval
        if !supervisors.contains(second) { find("\(plate) is approved by \(second), who may not", at: station) }
        if second == atBench[station] || second == approval.badge {
            find("\(plate) is approved by the person at the bench", at: station)
        }
        if approval.badge != atBench[station] { find("\(plate) names another badge than the bench's", at: station) }
        if approval.evidence.isEmpty || photographs[plate] != approval.evidence {
            find("\(plate) is approved over a photograph that nobody named", at: station)
        }
    }

    private mutating func decide(_ item: ItemDisposition, at station: String) {
        decided[item.plate] = item
        guard item.disposition == .destroy || item.disposition == .fieldCredit || item.ground != nil else { return }
        guard let ground = item.ground else {
            return find("\(item.plate) is to be destroyed without a ground", at: station)
        }
        let isMandated = mandates.contains { mandate in
            mandate.ground == ground && item.basis.map { mandate.when.fits($0.item) } ?? false
        }
        if !isMandated { find("\(item.plate) is to be destroyed and no mandate demands it", at: station) }
        if approvals[item.plate]?.ground != ground {
            find("\(item.plate) is to be destroyed and nobody approved it", at: station)
        }
    }

    private mutating func bin(_ plate: LicencePlate, _ binClass: String?, at station: String) {
        guard let binClass, lockedClasses.contains(binClass) else { return }
        guard let ground = decided[plate]?.ground, approvals[plate]?.ground == ground, photographs[plate] != nil else {
            return find("\(plate) is in \(binClass) and nobody approved its destruction", at: station)
        }
        locked[plate] = ground
    }

    private mutating func find(_ words: String, at station: String) { findings.append("\(station): \(words)") }
}
