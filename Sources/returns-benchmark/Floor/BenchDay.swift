import Returns

/// An operator without surprises: what the screen asks for, item after item, in unannounced parcels.
struct BenchDay: Sendable {
    let floor: BenchFloor
    /// Items of one parcel.
    let itemsPerParcel: Int
    private(set) var at = BenchFloor.morning
    private var parcels = 0

    /// Seconds between two acts are more than a double read takes.
    private static let pace: Int64 = 5_000

    init(floor: BenchFloor, itemsPerParcel: Int) {
        (self.floor, self.itemsPerParcel) = (floor, itemsPerParcel)
    }

    /// The next act, a few seconds after the one before.
    mutating func next(_ state: State) -> Input {
        at = at.advanced(byMilliseconds: Self.pace)
        guard state.bench.worker != nil else { return scan(OwnCode.badge(floor.badge.id).text) }
        switch state.bench.phase {
        case .parcel:
            parcels += 1
            return scan("UNANNOUNCED-\(parcels)")
        case .confirming(.evidence): return .command(.missing)
        case .condition, .confirming, .question: return .press(1)
        case .item:
            let isFull = (state.bench.parcel?.items.count ?? 0) >= itemsPerParcel
            return isFull ? .command(.endOfParcel) : itemScan
        case .label: return label(state)
        case .bin: return bin(state)
        }
    }

    /// The scan of one more item.
    var itemScan: Input { scan(floor.product.gtin.display) }

    private func label(_ state: State) -> Input {
        guard let item = state.bench.item, let label = item.label else { return .command(.help) }
        return switch label.stage {
        case .queued, .failed: .label(job: label.number, plate: item.plate, .sending)
        case .sending: .label(job: label.number, plate: item.plate, .sent)
        case .sent, .confirmed, .verified, .unknown, .cancelled: scan(item.plate.text)
        }
    }

    private func bin(_ state: State) -> Input {
        guard let place = state.bench.item?.reserved else { return .command(.help) }
        return scan(OwnCode.bin(code: place.code, generation: place.generation).text)
    }

    private func scan(_ text: String) -> Input { .scan(Barcode(parsing: text)) }
}
