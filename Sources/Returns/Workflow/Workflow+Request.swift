extension Workflow {
    /// What must be known before `decide` can judge this input in this state. Asks for no more than the step can use:
    /// the answer is read inside the write transaction.
    public static func request(_ state: State, _ input: Input) -> FactRequest {
        if let supervision = state.bench.supervising { return request(supervision, input) }
        return switch input {
        case .scan(let barcode): request(state.bench, scanned: barcode, by: .scanner)
        case .entered(let barcode): request(state.bench, scanned: barcode, by: .keyboard)
        case .press: request(answering: state.bench)
        case .command(let command): request(commanding: command, at: state.bench)
        case .scanLost, .label, .scanner, .hubRegained, .pinChecked, .binLabelOut: FactRequest()
        case .hubFound, .rights: requestForRights
        }
    }

    private static var requestForRights: FactRequest {
        var request = FactRequest()
        request.needsRights = true
        return request
    }

    private static func request(
        _ bench: Bench, scanned barcode: Barcode, by means: EvidenceMeans
    ) -> FactRequest {
        if let own = barcode.ownCode { return request(bench, own: own) }
        var request = FactRequest()
        switch bench.phase {
        case .parcel:
            request.parcelKeys = barcode.parcelKeys
        case .confirming(.blindParcel):
            request.parcelKeys = barcode.parcelKeys
        case .item:
            request.parcelKeys = barcode.parcelKeys
            request.gtins = barcode.gtins
            request.serial = barcode.serial
            // What is against an item is seen in the very commit that identifies it, and then it needs its bin.
            request.needsRecalls = !barcode.gtins.isEmpty
            request.needsBins = !barcode.gtins.isEmpty
        case .confirming(.evidence(let pieces)):
            request = self.request(evidencing: bench)
            if pieces.first == .serial {
                request.serial = try? barcode.evidence(.serial, of: request.gtins.first, by: means)
            }
        case .confirming(.erasure):
            request.gtins = bench.item?.gtins ?? []
            request.offered = bench.item?.plate
        case .condition, .confirming, .question, .label, .bin:
            break
        }
        return request
    }

    /// Any piece may be the last one, and then a bin is chosen in the same commit.
    private static func request(evidencing bench: Bench) -> FactRequest {
        var request = FactRequest()
        request.needsBins = true
        request.gtins = bench.item?.gtins ?? []
        request.offered = bench.item?.plate
        return request
    }

    private static func request(_ bench: Bench, own code: OwnCode) -> FactRequest {
        var request = FactRequest()
        switch code {
        case .badge(let id):
            request.badge = id
            // The second badge approves a destruction, and then a bin is chosen in the same commit.
            if case .confirming(.destruction) = bench.phase { request.needsBins = true }
        case .licencePlate(let plate):
            // The label of the item in the hand is held against the hand alone.
            guard bench.phase != .label else { break }
            request.plate = plate
            request.seeksSecondLook = bench.phase == .parcel || bench.phase == .item
            request.needsHeldItem = bench.phase == .parcel || bench.phase == .item
            request.seeksOrder = bench.phase == .parcel || bench.phase == .item
        case .bin(let code, let generation):
            request.bin = code
            let isReserved = bench.item?.reserved == BinPlace(code: code, generation: generation)
            guard bench.phase == .bin, !isReserved else { break }
            // Another bin than the reserved one: whose goods the floor holds, and what the item takes up.
            request.needsBins = true
            request.gtins = bench.item?.gtins ?? []
        case .answer: return self.request(answering: bench)
        case .command(_, let name):
            guard let command = Command(rawValue: name) else { return request }
            return self.request(commanding: command, at: bench)
        }
        return request
    }

    /// Any answer may be the one that ends the sheet, and then a bin is chosen in the same commit.
    private static func request(answering bench: Bench) -> FactRequest {
        var request = FactRequest()
        switch bench.phase {
        case .question:
            request.needsBins = true
            request.gtins = bench.item?.gtins ?? []
            request.offered = bench.item?.plate
        case .confirming(.unexpectedItem(let candidate)):
            request.needsBins = true
            request.needsRecalls = true
            request.gtins = candidate.gtin.map { [$0] } ?? []
            request.serial = candidate.serial
        case .confirming(.destruction), .confirming(.accessories):
            request.needsBins = true
            request.gtins = bench.item?.gtins ?? []
            request.offered = bench.item?.plate
        case .confirming(.erasure):
            request.gtins = bench.item?.gtins ?? []
            request.offered = bench.item?.plate
        case .parcel, .condition, .item, .confirming, .label, .bin: break
        }
        return request
    }

    private static func request(commanding command: Command, at bench: Bench) -> FactRequest {
        var request = FactRequest()
        switch command {
        case .binFull, .doesNotFit:
            request.needsBins = true
            request.gtins = bench.item?.gtins ?? []
        case .extra, .notOurs, .belonging: request.needsBins = true
        case .doubt, .hazard:
            request.needsBins = true
            request.needsRecalls = true
            request.gtins = bench.item?.gtins ?? bench.phase.candidate?.gtin.map { [$0] } ?? []
            request.offered = bench.item?.plate
        case .missing:
            if case .confirming(.evidence) = bench.phase { request = self.request(evidencing: bench) }
        // What was released takes its room again.
        case .undo: request.needsBins = true
        case .supervise: request.badge = bench.worker?.badge
        case .reprint, .emptyBox, .endOfParcel, .why, .help, .pause, .signOut: break
        }
        return request
    }
}

extension Phase {
    /// The item that waits for an answer before it gets its plate.
    fileprivate var candidate: ItemCandidate? {
        if case .confirming(.unexpectedItem(let candidate)) = self { candidate } else { nil }
    }
}

extension ItemInHand {
    /// Its product code, for what the catalogue says of it.
    fileprivate var gtins: [GTIN] { identification.candidate.gtin.map { [$0] } ?? [] }
}
