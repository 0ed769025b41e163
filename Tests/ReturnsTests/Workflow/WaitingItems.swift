import Returns

/// What the journal knows of items that wait for another operator, kept by the scenarios' floor from the same events.
struct WaitingItems {
    private var looks: [LicencePlate: SecondLook] = [:]
    private var labels: [LicencePlate: [(job: Int, content: LabelContent)]] = [:]
    private var verified: Set<Int> = []

    mutating func note(_ event: Event) {
        switch event {
        case .secondLookMoved(let plate, .asked(let look)): looks[plate] = look
        case .secondLookMoved(let plate, .opened), .gradingWithdrawn(let plate), .itemVoided(let plate):
            looks[plate] = nil
        case .labelRequested(let job, let content): labels[content.plate, default: []].append((job, content))
        case .labelVerified(let job, _): verified.insert(job)
        default: break
        }
    }

    func item(_ plate: LicencePlate) -> WaitingItem? {
        looks[plate].map { look in
            let labels = labels[plate] ?? []
            return WaitingItem(
                look: look, label: labels.last { verified.contains($0.job) }?.content,
                copies: labels.map(\.content.copy).max() ?? 0)
        }
    }
}
