/// Shares the room of one class of bins out among the stations that fill it.
///
/// Only who is connected gets any: nobody else could be told. While there is plenty, each station holds what it needs
/// for the days in which it may be cut off, at most an even share, and part of the room stays at the hub for whoever
/// turns out to need it. Where less is free than there are stations, those that have nothing get one right at a time;
/// and where a station is left with less than half of an even share, the one that holds most is asked for what it holds
/// above that share.
public struct RightsPlan: Sendable {
    /// Of the free room, one part in so many stays at the hub.
    static let keptShare = 8
    /// A station that holds no more than one part in so many of what it wants gets more.
    static let refillShare = 2

    /// One bin of the class.
    public struct Room: Sendable {
        /// The bin and generation.
        public let place: BinPlace
        /// What lies in it, and which rights are out.
        public var account: BinAccount

        /// Describes a bin.
        public init(place: BinPlace, account: BinAccount) {
            self.place = place
            self.account = account
        }
    }

    /// One station that fills bins of the class.
    public struct Claim: Sendable {
        /// The station.
        public let holder: RightsHolder
        /// How many rights it should hold.
        public let wanted: Int
        /// Whether it is connected.
        public let isOnline: Bool
        /// Whether it was asked for rights and has not answered yet.
        public let isRecalled: Bool

        /// Describes a claim.
        public init(holder: RightsHolder, wanted: Int, isOnline: Bool, isRecalled: Bool = false) {
            self.holder = holder
            self.wanted = wanted
            self.isOnline = isOnline
            self.isRecalled = isRecalled
        }

        /// Whether a station that holds so many gets more.
        public func needsMore(than held: Int) -> Bool {
            held < wanted && held * RightsPlan.refillShare <= wanted
        }
    }

    /// What a station is told.
    public struct Step: Hashable, Sendable {
        /// The station.
        public let holder: RightsHolder
        /// Whether rights are given or asked back.
        public let kind: RightsOrder.Kind
        /// Which ones.
        public let rights: [BinRights]

        /// Tells a station something.
        public init(holder: RightsHolder, kind: RightsOrder.Kind, rights: [BinRights]) {
            self.holder = holder
            self.kind = kind
            self.rights = rights
        }
    }

    /// The bins, with all grants of the plan.
    public private(set) var rooms: [Room]
    /// What the stations are told, in the order of the claims.
    public private(set) var steps: [Step] = []
    private let claims: [Claim]
    /// What each station would hold if all had the same.
    private let evenShare: Int

    /// Shares out what is free. `rooms` are the bins that take items, `claims` all stations that fill them.
    public init(rooms: [Room], claims: [Claim]) {
        self.rooms = rooms
        // Who has least is served first; equally poor ones in the order of their names.
        self.claims = claims.sorted { $0.holder < $1.holder }
        let shared = rooms.reduce(0) { sum, room in
            sum + room.account.free + claims.reduce(0) { $0 + max(0, room.account.out[$1.holder] ?? 0) }
        }
        evenShare = claims.isEmpty ? 0 : shared / claims.count
        let poorestFirst = self.claims.map { (claim: $0, held: held(by: $0.holder)) }.sorted { $0.held < $1.held }
        for (claim, held) in poorestFirst where claim.isOnline && claim.needsMore(than: held) {
            serve(claim, held: held)
        }
    }

    private mutating func serve(_ claim: Claim, held: Int) {
        let free = rooms.reduce(0) { $0 + $1.account.free }
        let isScarce = free < claims.count
        if !isScarce || held == 0 {
            let share = isScarce ? 1 : max(1, (free - free / Self.keptShare) / claims.count)
            let rights = grant(min(claim.wanted - held, share), to: claim.holder)
            if !rights.isEmpty { steps.append(Step(holder: claim.holder, kind: .grant, rights: rights)) }
        }
        let holds = self.held(by: claim.holder)
        if holds == 0 || holds * Self.refillShare < min(claim.wanted, evenShare) { recall() }
    }

    /// Bins in which the station holds rights already come first, then the fullest: so each fills few bins at a time.
    private mutating func grant(_ wanted: Int, to holder: RightsHolder) -> [BinRights] {
        var left = wanted
        var rights: [BinRights] = []
        for index in preferred(by: holder) where left > 0 {
            let count = rooms[index].account.grant(left, to: holder)
            left -= count
            if count > 0 { rights.append(BinRights(place: rooms[index].place, count: count)) }
        }
        return rights
    }

    private func preferred(by holder: RightsHolder) -> [Int] {
        rooms.indices.filter { rooms[$0].account.free > 0 }.sorted { first, second in
            let (one, other) = (rooms[first].account, rooms[second].account)
            let (isHere, isThere) = (one.out[holder] != nil, other.out[holder] != nil)
            guard isHere == isThere else { return isHere }
            // Cross-multiplied, so that no fraction is rounded.
            let (left, right) = (one.taken * other.capacity, other.taken * one.capacity)
            return left == right ? first < second : left > right
        }
    }

    /// The connected station that holds most is asked for what it holds above an even share, where it holds most first.
    /// Nobody is asked while an answer is on its way: it may be enough.
    private mutating func recall() {
        guard !claims.contains(where: \.isRecalled), !steps.contains(where: { $0.kind == .recall }) else { return }
        let donors = claims.filter(\.isOnline).map { ($0.holder, held(by: $0.holder)) }
        guard let (holder, held) = donors.max(by: { $0.1 < $1.1 }), held > max(1, evenShare) else { return }
        var left = held - max(1, evenShare)
        var rights: [BinRights] = []
        let most = rooms.map { ($0.place, $0.account.out[holder] ?? 0) }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
        for (place, out) in most where left > 0 {
            rights.append(BinRights(place: place, count: min(left, out)))
            left -= min(left, out)
        }
        steps.append(Step(holder: holder, kind: .recall, rights: rights))
    }

    private func held(by holder: RightsHolder) -> Int {
        rooms.reduce(0) { $0 + ($1.account.out[holder] ?? 0) }
    }
}

extension BinAccount {
    /// What lies in it and what may come by right.
    fileprivate var taken: Int { used + granted }
}

extension RightsHolder: Comparable {
    /// By station, then by epoch.
    public static func < (left: RightsHolder, right: RightsHolder) -> Bool {
        (left.station, left.epoch) < (right.station, right.epoch)
    }
}
