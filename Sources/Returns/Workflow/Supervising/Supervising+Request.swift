extension Workflow {
    /// What must be known before an input can be judged while a supervisor is at work.
    static func request(_ supervision: Supervision, _ input: Input) -> FactRequest {
        switch input {
        case .scan(let barcode), .entered(let barcode): request(supervision, own: barcode.ownCode)
        case .press: request(answering: supervision)
        case .command(let command): request(supervision, commanding: command)
        case .scanLost, .label, .scanner, .hubRegained, .hubFound, .rights, .pinChecked, .binLabelOut: FactRequest()
        }
    }

    private static func request(_ supervision: Supervision, own code: OwnCode?) -> FactRequest {
        var request = FactRequest()
        switch code {
        case .badge(let id): request.badge = id
        case .licencePlate(let plate):
            request.plate = plate
            request.needsStanding = true
            if case .recounting = supervision.task { break }
            request.act = .item(plate)
            request.needsBins = true
        case .bin(let code, let generation):
            request.needsBins = true
            if supervision.task.looksAtBins { request.act = .bin(code) }
            if case .item(let item) = supervision.task {
                request.plate = item.plate
                request.needsStanding = true
                request.contents = BinPlace(code: code, generation: generation)
                request.weighsContents = true
            }
            if case .repurposing(let bin, _) = supervision.task { request.weigh(bin) }
            if case .merging(let bin) = supervision.task {
                request.weigh(bin)
                request.beside = BinPlace(code: code, generation: generation)
            }
        case .command(_, let name): return self.request(supervision, commanding: Command(rawValue: name))
        case .answer: return self.request(answering: supervision)
        case nil: break
        }
        return request
    }

    private static func request(answering supervision: Supervision) -> FactRequest {
        var request = FactRequest()
        switch supervision.task {
        case .bin(let bin):
            request.needsBins = true
            // Whether there is anything to merge: the load counts what this bench put there.
            request.contents = bin.place
        case .repurposing(let bin, _):
            request.needsBins = true
            request.weigh(bin)
        case .undoingBin(let bin):
            request.needsBins = true
            request.act = .bin(bin.place.code)
        // The way of a new grade is decided in this commit, with its bin and its label.
        case .item(let item), .reasoning(let item, _), .justifying(let item, _), .voiding(let item),
            .undoingItem(let item):
            request.decideAnew(item.plate, item.gtin)
            if case .undoingItem = supervision.task { request.act = .item(item.plate) }
        case .merged(let bin, _, _):
            request.needsBins = true
            request.contents = bin.place
        case .recounted(_, let recount):
            request.needsBins = true
            request.plates = recount.missing + recount.strange.map(\.plate)
        case .pin, .choosing, .grading, .directing, .recounting, .merging: break
        }
        return request
    }

    private static func request(_ supervision: Supervision, commanding command: Command?) -> FactRequest {
        var request = FactRequest()
        if command == .undo { request.needsBins = true }
        if command == .endOfParcel, case .recounting(let bin) = supervision.task {
            request.contents = bin.place
            request.plates = supervision.counted
        }
        return request
    }
}

extension FactRequest {
    /// What lies in the bin decides what may become of it.
    fileprivate mutating func weigh(_ bin: ShownBin) {
        contents = bin.place
        weighsContents = true
    }
}

extension SupervisorTask {
    /// Whether a bin that is scanned is the next thing to be looked at.
    fileprivate var looksAtBins: Bool {
        switch self {
        case .choosing, .bin, .grading, .reasoning, .directing, .justifying, .voiding: true
        case .pin, .item, .undoingItem, .repurposing, .recounting, .recounted, .merging, .merged, .undoingBin: false
        }
    }
}

/// What a bin holds, as far as this station knows.
public struct BinContents: Hashable, Sendable {
    /// The items, by their plates.
    public var items: [KnownItem]
    /// What they cost new, in cents, as far as the catalogue says.
    public var cents: Int
    /// What those of them that were graded were graded as and where they go, when that was asked for.
    public var verdicts: [ItemVerdict]

    /// Describes a content.
    public init(items: [KnownItem] = [], cents: Int = 0, verdicts: [ItemVerdict] = []) {
        self.items = items
        self.cents = cents
        self.verdicts = verdicts
    }
}
