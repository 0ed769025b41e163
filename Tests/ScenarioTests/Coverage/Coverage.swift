import Returns

/// What the scenarios touch: by what happened in them, never by what they say of themselves.
struct Coverage {
    /// Exceptions that were raised.
    private(set) var exceptions: Set<ExceptionCode> = []
    /// Grounds on which a destruction was proposed or decided.
    private(set) var grounds: Set<DestructionGround> = []
    /// Sheets with the ways that were walked to their ends.
    private(set) var ways: [String: Set<String>] = [:]
    /// Fields of an agreement that a file is about and that one of its agreements fills in.
    private(set) var clauses: Set<String> = []
    /// What suppliers said against taking something back.
    private(set) var refusals: Set<RefusalWord> = []
    /// How far second looks came.
    private(set) var looks: Set<LookWord> = []
    /// How data came off items.
    private(set) var erasures: Set<ErasureMethod> = []

    mutating func add(_ block: PlayedBlock) {
        for recorded in block.journal { add(recorded.event) }
        if let way = PlaybookWays.walked(block) { ways[way.sheet, default: []].insert(way.title) }
        let filled = block.playbook.policies.flatMap(\.agreements).map(Clause.filled).reduce(Set()) { $0.union($1) }
        clauses.formUnion(block.clauses.intersection(filled))
    }

    private mutating func add(_ event: Event) {
        switch event {
        case .exceptionRaised(let record): exceptions.insert(record.code)
        // The bench raises no exception of it, for it has no parcel: the hub does, when it reads this.
        case .hubRegained: exceptions.insert(.hubUnreachable)
        case .secondLookMoved(_, let step): looks.insert(LookWord(step))
        case .erasureRecorded(let record): erasures.insert(record.method)
        case .confirmationAsked(.destruction(let proposal)): grounds.insert(proposal.ground)
        case .itemDispositioned(let way):
            if let ground = way.ground { grounds.insert(ground) }
            for closed in way.basis?.closed ?? [] {
                if case .supplier(let refusal) = closed.cause { refusals.insert(RefusalWord(refusal)) }
            }
        default: break
        }
    }
}

/// The clauses of an agreement by the names of its fields.
enum Clause {
    /// An agreement that says nothing but who and what it is called.
    private static let bare = SupplierAgreement(
        supplier: "", terms: ChannelTerms(), binClass: "", label: LocalizedText(french: "", english: ""),
        reason: LocalizedText(french: "", english: ""))

    /// Every field; a new one needs a scenario.
    static let all = Mirror(reflecting: bare).children.compactMap(\.label)

    /// The fields in which an agreement says something.
    static func filled(_ agreement: SupplierAgreement) -> Set<String> {
        let pairs = zip(Mirror(reflecting: agreement).children, Mirror(reflecting: bare).children)
        return Set(pairs.compactMap { "\($0.value)" == "\($1.value)" ? nil : $0.label })
    }
}

/// What a supplier can say against taking an item back, without the particulars: the compiler asks for a new one.
enum RefusalWord: String, CaseIterable {
    case noAgreement, notYet, ended, category, group, grade, reason, cost, windowClosed, windowUnknown, answerTooLate
    case evidence

    init(_ refusal: SupplierRefusal) {
        self =
            switch refusal {
            case .noAgreement: .noAgreement
            case .notYet: .notYet
            case .ended: .ended
            case .category: .category
            case .group: .group
            case .grade: .grade
            case .reason: .reason
            case .cost: .cost
            case .windowClosed: .windowClosed
            case .windowUnknown: .windowUnknown
            case .answerTooLate: .answerTooLate
            case .evidence: .evidence
            }
    }
}

/// What can become of a second look, without the particulars: the compiler asks for a new one.
enum LookWord: String, CaseIterable {
    case doubted, sampled, opened, alike, unlike, reopened

    init(_ step: SecondLookStep) {
        self =
            switch step {
            case .asked(let look): look.sampled == nil ? .doubted : .sampled
            case .opened: .opened
            case .concluded(let end): end.first == end.second ? .alike : .unlike
            case .reopened: .reopened
            }
    }
}
