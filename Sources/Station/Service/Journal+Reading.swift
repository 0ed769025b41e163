import Journal
import Returns
import SystemPackage
import Wire

extension Journal {
    /// Opens a journal for reading only; the station that writes it may run meanwhile.
    ///
    /// Throws `StationFault.journal` when there is none or it cannot be read.
    static func reading(at path: FilePath) throws(StationFault) -> Journal {
        let playbook: Playbook
        do throws(PlaybookFault) { playbook = try StandardPlaybook.load() } catch { throw .playbook(error) }
        do throws(JournalError) { return try openReadOnly(at: path, playbook: playbook) } catch {
            throw .journal(error)
        }
    }

    /// The same; nil when there is no file. One that this account may not see is a fault, and not the same as none.
    static func readingIfThere(at path: FilePath) throws(StationFault) -> Journal? {
        do {
            try FileDescriptor.open(path, .readOnly, options: [.closeOnExec]).close()
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch {
            throw .file(path: path.string, cause: "\(error)")
        }
        return try reading(at: path)
    }
}
