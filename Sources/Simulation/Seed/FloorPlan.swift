import Rehearsal

/// What a seed makes of a floor: how large it is, and how much goes wrong on it.
public struct FloorPlan: Hashable, Sendable {
    /// The seed that everything follows from.
    public let seed: UInt64
    /// Benches, all with one hub.
    public var benches: Int
    /// What each operator does before everything is allowed to come to its end.
    public var actsPerBench: Int
    /// How often each bench loses its power.
    public var powerCutsPerBench: Int
    /// How often the hub's process ends and another one takes over, with or without losing its power.
    public var hubStops: Int
    /// Whether the hub is brought back from a backup whenever its process ends. The first of these times it is backed
    /// up instead, and goes on.
    public var restoresHub = false
    /// Of a hundred scans, how many arrive as something else.
    public var scannerFaults: Int
    /// Of a hundred acts, how many are not what the screen asks for.
    public var operatorSlips: Int
    /// Of a hundred labels, with how many the printer does something else than print and say so.
    public var printerFaults: Int
    /// Of a hundred requests to the hub, how many meet a fault of the network or a strange hub.
    public var networkFaults: Int
    /// Whether the benches have printers at all.
    public var hasPrinters: Bool
    /// Whether bins are filled by the hub's rights: when one comes, and so which bin an item goes to, depends on the
    /// network's real time.
    public var takesRights = true
    /// Announced returns for each bench.
    public var returnsPerBench = 24
    /// How much a bin holds: on most floors so little that they fill up.
    public var binCapacities = 1...4
    /// What an operator rests between two acts, in milliseconds of real time.
    public var restMilliseconds = 0
    /// Acts of a bench between two looks at what the hub has of it.
    public var actsBetweenLooks = 10

    /// The plan of a seed: some floors are calm in one respect and wild in another.
    public init(seed: UInt64) {
        var dice = Dice(seed: seed).branch("plan")
        self.seed = seed
        benches = dice.pick([1, 1, 2, 2, 3]) ?? 1
        actsPerBench = dice.number(40...130)
        powerCutsPerBench = dice.number(0...3)
        hubStops = dice.pick([0, 1, 1, 2]) ?? 0
        scannerFaults = dice.pick([0, 10, 25, 50]) ?? 0
        operatorSlips = dice.pick([0, 8, 20]) ?? 0
        printerFaults = dice.pick([0, 15, 40, 80]) ?? 0
        networkFaults = dice.pick([0, 15, 40, 70]) ?? 0
        hasPrinters = !dice.chance(8)
    }

    /// A floor on which nothing goes wrong.
    public static func calm(seed: UInt64) -> FloorPlan {
        var plan = FloorPlan(seed: seed)
        (plan.powerCutsPerBench, plan.hubStops, plan.scannerFaults) = (0, 0, 0)
        (plan.operatorSlips, plan.printerFaults, plan.networkFaults) = (0, 0, 0)
        plan.takesRights = false
        return plan
    }

    /// A day that lasts until whoever makes trouble has done with it: people at their own pace, sound devices, and bins
    /// that have room. Without printers, for those would only cost time.
    static func longDay(stations: Int, seed: UInt64) -> FloorPlan {
        var plan = calm(seed: seed)
        (plan.benches, plan.actsPerBench, plan.hasPrinters, plan.takesRights) = (stations, 1_000_000, false, true)
        (plan.returnsPerBench, plan.binCapacities) = (150, 200...2_000)
        (plan.restMilliseconds, plan.actsBetweenLooks) = (400, 200)
        return plan
    }
}
