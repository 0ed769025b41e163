import Foundation
import GRDB
public import SystemPackage
public import Wire

/// What can go wrong at the journal file; facts only, the words are made elsewhere.
public enum JournalError: Error, Equatable, Sendable {
    /// The file cannot be opened or created; `code` is SQLite's extended result code, 0 when it came no further than
    /// the file system.
    case cannotOpen(path: FilePath, code: Int32, message: String)
    /// The file is no SQLite file (nil), or an SQLite file of another program.
    case foreignFile(path: FilePath, applicationID: Int32?)
    /// A later version of this program wrote the file.
    case newerSchema(found: Int, supported: Int)
    /// The file is damaged: nothing was changed, keep it aside.
    case damaged(path: FilePath, detail: String)
    /// SQLite did not take `synchronous=FULL`; without it a power cut would lose accepted steps.
    case synchronousNotFull(found: Int)
    /// The disk is full; nothing of this transaction was kept.
    case diskFull(path: FilePath)
    /// Reading or writing failed at the device. After a failed write the journal refuses all further ones: what the
    /// system's caches claim to hold can no longer be trusted.
    case ioFault(path: FilePath, code: Int32, message: String)
    /// The journal was opened read-only, or its file cannot be written.
    case readOnly(path: FilePath)
    /// Anything else that SQLite refused: a locked file, or a rule of the schema.
    case refusedBySQLite(code: Int32, message: String)
    /// The journal belongs to another station.
    case otherStation(found: String, expected: String)
    /// The journal holds events of another epoch.
    case epochMismatch(found: Int, expected: Int)
    /// The event with this sequence does not follow from the one before it.
    case chainBroken(sequence: Int)
    /// The event with this sequence cannot be read by this version.
    case unreadableEvent(sequence: Int, WireError)
    /// A row of reference data cannot be read by this version.
    case unreadableReference(kind: ReferenceKind, key: String)
    /// The hub holds more events of this epoch than the journal: the file is older than what was sent from it.
    case hubAhead(acceptedThrough: Int, lastSequence: Int)
    /// The hub holds another event under this sequence: two journals went on from the same point.
    case forked(sequence: Int)

    /// Takes over what came out of SQLite.
    init(_ error: any Error, path: FilePath) {
        switch error {
        case let error as JournalError: self = error
        case let error as DatabaseError: self.init(sqlite: error, path: path)
        case let error as RowDecodingError: self = .damaged(path: path, detail: String(describing: error))
        default: self = .cannotOpen(path: path, code: 0, message: String(describing: error))
        }
    }

    private init(sqlite error: DatabaseError, path: FilePath) {
        let code = error.extendedResultCode.rawValue
        let message = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_IOERR: self = .ioFault(path: path, code: code, message: message)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: message)
        case .SQLITE_NOTADB: self = .foreignFile(path: path, applicationID: nil)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self = .cannotOpen(path: path, code: code, message: message)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        default: self = .refusedBySQLite(code: code, message: message)
        }
    }

    /// Whether no later write may be tried in this process.
    var endsWriting: Bool {
        if case .ioFault = self { true } else { false }
    }
}
