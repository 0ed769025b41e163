extension HubFault {
    /// The status with which a command ends: 1 refused or bad data, 69 something is not available, 78 the configuration
    /// cannot be used (sysexits.h).
    public var exitStatus: Int32 {
        switch self {
        case .notEmpty, .notABackup, .otherBackup: 1
        case .refused, .refusedByHub, .badRules, .badAddress, .fileTooLong, .socketPathTooLong: 1
        case .databaseInUse, .databaseMissing, .foreignDatabase, .damagedDatabase, .newerDatabase, .notDurable,
            .database, .valueRefused, .postgres, .commitsNotDurable, .file, .eventsMissing, .unfinishedRestore,
            .programMissing, .programFailed, .cannotListen, .noAnswer:
            69
        case .badConfiguration: 78
        }
    }
}
