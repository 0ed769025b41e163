@testable import Returns

/// The floor of the exceptions.
enum ExceptionFloor {
    /// The ordinary floor with bins for what is held.
    static var floor: Floor {
        var floor = Fixture.floor
        for (code, binClass) in [
            ("R-01", "RECALL"), ("L-01", "LOCKED"), ("N-01", "NOT-OURS"), ("P-01", "BELONGINGS"),
        ] {
            floor.bins.append(Bin(code: code, generation: 1, zone: "H", binClass: binClass, capacity: 9))
        }
        return floor
    }
}
