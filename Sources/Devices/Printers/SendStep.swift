/// What a `SendMachine` wants done.
enum SendStep: Equatable {
    /// Hand these bytes to the port, then say how many it took.
    case write(ArraySlice<UInt8>)
    /// Tell this, then ask again.
    case report(SendNotice)
    /// Do nothing until the port is writable, the printer speaks, or this time has come.
    case wait(forWritable: Bool, until: MonotonicTime?)
}

/// What there is to tell about a job under way.
enum SendNotice: Equatable {
    case stalled(job: Int, bytesSent: Int)
    case resumed(job: Int)
    case sent(job: Int)
}

/// What became of the job whose port was lost.
enum LostJob: Equatable {
    case refused(job: Int)
    case interrupted(job: Int, bytesSent: Int)
    case sent(job: Int)
}
