import Returns

/// One bin with everything that is known of it, for a person.
public struct BinSheet: Hashable, Sendable {
    let bin: Bin
    let content: BinContent
    /// Plates of what came under a label that had been replaced by then.
    let late: [String]
    /// Its number, as long as it is staged.
    let sscc: String?
    /// What was done to it, the latest first.
    let acts: Listing

    /// The states of a bin, for the help of the command line.
    public static var states: String { BinState.allCases.map(\.rawValue).joined(separator: ", ") }

    /// The items: what lies longest stands first.
    public var items: Listing {
        Listing(
            columns: [
                "plate", "product", "grade", "disposition", "class", "hold", "costCents", "grams", "state", "since",
            ],
            rows: content.items.map { item in
                [
                    .text(item.plate), .text(item.product?.name.english ?? item.name), .text(item.grade),
                    .text(item.disposition?.rawValue), .text(item.binClass), .text(item.hold?.rawValue),
                    .number(item.product?.details.costCents), .number(item.product?.weightGrams),
                    .text(item.isInside ? "inside" : "on its way"), .time(item.since),
                ]
            })
    }

    /// What different places tell of a contested bin; `bin settle --version` takes the number.
    var versions: Listing {
        Listing(
            columns: ["version", "class", "generation", "toldBy", "at", "items"],
            rows: bin.details.versions.enumerated().map { index, version in
                [
                    .number(index + 1), .text(version.binClass), .number(version.generation), .text(version.toldBy),
                    .time(version.at), .number(version.items),
                ]
            })
    }

    /// The bin in a few lines, then its items, then what was done to it.
    public var text: String {
        let number = sscc.map { "\nsscc    \($0)" } ?? ""
        let strays = late.isEmpty ? "" : "\nlate    came under an old label: \(late.joined(separator: " "))"
        let state = bin.state(holdingItems: !content.items.isEmpty)
        var parts = [
            """
            bin     \(bin.code) generation \(bin.generation), zone \(bin.zone)
            class   \(bin.binClass)
            state   \(state.rawValue)\(number)
            load    \(loads.joined(separator: ", "))\(strays)
            """
        ]
        if !bin.details.versions.isEmpty { parts.append(versions.table) }
        if !content.items.isEmpty { parts.append(items.table) }
        if !acts.rows.isEmpty { parts.append(acts.table) }
        return parts.joined(separator: "\n\n")
    }

    /// What lies in it against each of its limits; a limit that nobody set is not named.
    private var loads: [String] {
        let (load, limits) = (content.measure, bin.details.limits)
        let count = "\(content.items.count) of \(bin.capacity) (\(content.inside.count) inside)"
        return [
            count, against(load.millilitres, limits.millilitres, 1_000, "l"),
            against(load.grams, limits.grams, 1_000, "kg"), against(load.cents, limits.cents, 100, "€"),
            against(load.deciwattHours, limits.deciwattHours, 10, "Wh"),
        ]
    }

    private func against(_ load: Int, _ limit: Int, _ parts: Int, _ unit: String) -> String {
        let found = Self.decimal(load, parts)
        return limit > 0 ? "\(found) of \(Self.decimal(limit, parts)) \(unit)" : "\(found) \(unit)"
    }

    /// Parts as wholes with decimals, for example 1250 thousandths as `1.250`.
    private static func decimal(_ amount: Int, _ parts: Int) -> String {
        "\(amount / parts).\(String(amount % parts + parts).dropFirst())"
    }
}
