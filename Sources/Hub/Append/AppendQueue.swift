/// The pushes that wait for a transaction. Bounded; what comes beyond that gets a ticket. Two lanes: what a bench just
/// did goes before what a bench brings after an outage, so that a thousand returning stations do not hold up the few
/// events of those that never went away. And one push of a station a transaction, so that nobody's flood is another's
/// delay.
struct AppendQueue<Element: Sendable>: Sendable {
    private struct Entry {
        let element: Element
        let station: String
        let events: Int
    }

    private var live: [Entry] = []
    private var backlog: [Entry] = []
    private var tickets = TicketBook(eventsPerSecond: HubLimits.slowestEventsPerSecond)
    /// Events that wait.
    private(set) var queuedEvents = 0

    /// Whether nothing waits.
    var isEmpty: Bool { live.isEmpty && backlog.isEmpty }
    /// Events appended a second, as measured.
    var eventsPerSecond: Double { tickets.eventsPerSecond }

    /// Queues a push; or gives the time after which its station may come again.
    mutating func add(
        _ element: Element, of station: String, events: Int, at now: ContinuousClock.Instant
    ) -> Duration? {
        // An empty push takes its place too.
        let events = max(1, events)
        let isLive = events <= HubLimits.livePushEvents
        let room = isLive ? HubLimits.queuedEvents : HubLimits.queuedBacklogEvents
        guard queuedEvents + events <= room else {
            return tickets.wait(of: station, events: events, behind: queuedEvents, at: now)
        }
        let entry = Entry(element: element, station: station, events: events)
        if isLive { live.append(entry) } else { backlog.append(entry) }
        queuedEvents += events
        tickets.served(station)
        return nil
    }

    /// What the next transaction takes; at least one push when any waits.
    mutating func takeGroup() -> [Element] {
        var group = Group()
        // A quarter stays for the backlog, however much is live.
        take(from: &live, into: &group, upTo: HubLimits.eventsPerTransaction * 3 / 4)
        take(from: &backlog, into: &group, upTo: HubLimits.eventsPerTransaction)
        take(from: &live, into: &group, upTo: HubLimits.eventsPerTransaction)
        queuedEvents -= group.events
        return group.elements
    }

    /// So many events were appended in this time. Only a transaction that was well filled tells how fast it goes: a
    /// small one is as long as its disk takes to sync.
    mutating func appended(events: Int, in time: Duration) {
        if events >= HubLimits.eventsPerTransaction / 2 { tickets.measured(events: events, in: time) }
    }

    private struct Group {
        var elements: [Element] = []
        var stations: Set<String> = []
        var events = 0
    }

    /// Takes the oldest pushes of a lane, one of each station; a push that no longer fits ends it.
    private func take(from lane: inout [Entry], into group: inout Group, upTo limit: Int) {
        var rest: [Entry] = []
        var isFull = false
        for entry in lane {
            isFull = isFull || !group.elements.isEmpty && group.events + entry.events > limit
            guard !isFull, group.stations.insert(entry.station).inserted else {
                rest.append(entry)
                continue
            }
            group.elements.append(entry.element)
            group.events += entry.events
        }
        lane = rest
    }
}
