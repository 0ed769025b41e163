import Returns

/// Bins that do not take the item.
extension English {
    func unknownBin(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "No bin \(quoted(place.code, columns: 12)) here. Expected: \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    func binClosed(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bin \(name(place)) is closed or full. Expected: \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    func staleLabel(_ scanned: BinPlace, _ current: Int) -> Saying {
        Saying(
            "Bin \(name(scanned)): label no. \(scanned.generation) is out of date. Valid: no. \(current).",
            "Scan the bin's new label. If there is none, call.")
    }

    func wrongBin(_ scanned: BinPlace, _ expected: AwaitedBin, _ conflict: BinConflict) -> Saying {
        Saying(
            sentence(about: scanned, conflict),
            expected.place.map { "Take the item out, put it into \(name($0)), scan \(name($0))." }
                ?? "Take the item out. \(action(for: .bin(expected)))")
    }
}
