import Returns

/// Wakes the requests for orders about rights: one bell for each station, so that an order for one wakes no other.
actor OrderBells {
    private var bells: [RightsHolder: FeedBell] = [:]

    /// The bell of a station in its epoch; `number` is its last order.
    func bell(of holder: RightsHolder, at number: Int) -> FeedBell {
        if let bell = bells[holder] { return bell }
        let bell = FeedBell(head: number)
        bells[holder] = bell
        return bell
    }

    /// Everybody who waits looks again, though there is nothing new.
    func stir() async {
        for bell in bells.values { await bell.stir() }
    }

    /// These stations have orders up to these numbers.
    func ring(_ heads: [RightsHolder: Int]) async {
        for (holder, number) in heads { await bells[holder]?.ring(number) }
    }
}
