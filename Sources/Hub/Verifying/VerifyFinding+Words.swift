import Returns
import Wire

extension VerifyFinding: CustomStringConvertible {
    /// Where it is, what was expected and what was found, in one line.
    public var description: String {
        switch self {
        case .bytes(let spot, let expected, let found):
            "\(spot): edited: the bytes have the hash \(found), the row says \(Self.words(expected))"
        case .column(let spot, let name, let expected, let found):
            "\(spot): edited: the column \(name) says \(Self.words(found)), the event says \(Self.words(expected))"
        case .link(let spot, let expected, let found):
            "\(spot): the event before it was edited or exchanged: expected the hash \(expected), found \(found)"
        case .gap(let spot, let expected) where expected + 1 == spot.sequence:
            "\(spot): sequence \(expected) of \(spot.chain) is not there: cut out or moved"
        case .gap(let spot, let expected):
            "\(spot): sequences \(expected) to \(spot.sequence - 1) of \(spot.chain) are not there: cut out or moved"
        case .order(let spot, let expected):
            "\(spot): moved or inserted: expected sequence \(expected) of \(spot.chain), found \(spot.sequence)"
        case .hole(let first, let last) where first == last: "hubSequence \(first): no event: cut out"
        case .hole(let first, let last): "hubSequence \(first) to \(last): no events: cut out"
        case .cut(let expected, let found):
            "the hub has taken \(expected) events, and the last one has hubSequence \(found): the end was cut off"
        case .stray(let spot): "\(spot): inserted: the hub has never given out this place"
        case .head(let chain, let expected, let found):
            "\(chain): the hub has noted \(Self.words(expected)), and the events end with \(Self.words(found))"
        case .fork(let chain, let sequence, let expected, let found):
            "fork of \(chain), sequence \(sequence): edited: the bytes have the hash \(found), "
                + "the row says \(Self.words(expected))"
        case .root(let finding, let number, let day, let first, let last):
            "root \(number) of \(day), hubSequence \(first) to \(last): \(finding)"
        case .witnessedRoot(let root, let by, let found): Self.words(root, by, found)
        case .forgedWitness(let root, let by):
            "\(by) brings a root \(root.number) of \(root.day) that its key has not signed: the file was edited"
        case .witnessedHead(let chain, let expected, let found):
            "\(chain): the hub told the station that it has \(Self.words(expected)), and there is \(Self.words(found))"
        }
    }

    private static func words(_ root: DailyRoot, _ by: String, _ found: DailyRoot?) -> String {
        let told =
            "\(by) was told the root \(root.number) of \(root.day), hubSequence \(root.first) to \(root.last), "
            + "\(root.root), key \(root.fingerprint)"
        guard let found else { return "\(told); the store has no such root any more" }
        return
            "\(told); the store has \(found.day), hubSequence \(found.first) to \(found.last), \(found.root), "
            + "key \(found.fingerprint): events and root were rewritten"
    }

    private static func words(_ hash: EventHash?) -> String { hash?.description ?? "none" }

    private static func words(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "nothing" }

    private static func words(_ end: ChainEnd?) -> String {
        guard let end else { return "nothing" }
        return "sequence \(end.sequence), hash \(words(end.hash))"
    }
}

extension RootFinding: CustomStringConvertible {
    /// What was expected and what was found.
    public var description: String {
        switch self {
        case .events(let expected, let found): "expected \(expected) events, found \(found)"
        case .content(let expected, let found):
            "expected \(expected), the events give \(found): one was edited or exchanged, its time of receipt changed"
        case .begins(let expected): "expected to begin with hubSequence \(expected)"
        case .number(let expected): "expected root \(expected): roots were cut out"
        case .previous(let expected, let found): "names \(found) as the root before, which is \(expected)"
        case .signature: "not signed by its key: rewritten"
        case .key(let expected, let found): "expected the key \(expected), signed by \(found)"
        }
    }
}

extension EventSpot: CustomStringConvertible {
    /// All four numbers.
    public var description: String {
        "hubSequence \(hubSequence), \(chain), sequence \(sequence)"
    }
}

extension ChainName: CustomStringConvertible {
    /// Station and epoch.
    public var description: String { "station \(station), epoch \(epoch)" }
}
