import Returns

/// Bins that do not take the item.
extension French {
    func unknownBin(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bac \(quoted(place.code, columns: 12)) inconnu ici. Attendu : \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    func binClosed(_ place: BinPlace, _ expected: AwaitedBin) -> Saying {
        Saying(
            "Bac \(name(place)) fermé ou plein. Attendu : \(name(of: .bin(expected))).",
            action(for: .bin(expected)))
    }

    func staleLabel(_ scanned: BinPlace, _ current: Int) -> Saying {
        Saying(
            "Bac \(name(scanned)) : étiquette n° \(scanned.generation) périmée. Valable : n° \(current).",
            "Scanner la nouvelle étiquette du bac. Si elle manque, appeler.")
    }

    func wrongBin(_ scanned: BinPlace, _ expected: AwaitedBin, _ conflict: BinConflict) -> Saying {
        Saying(
            sentence(about: scanned, conflict),
            expected.place.map { "Reprendre l'article, le mettre en \(name($0)), scanner \(name($0))." }
                ?? "Reprendre l'article. \(action(for: .bin(expected)))")
    }
}
