import Returns
import SystemPackage
public import Wire

/// Rules files that a person names.
public enum RulesFiles {
    /// One file as far as it can be read.
    public struct Checked: Sendable {
        /// What can be read of it; nil when it is no YAML document.
        public let file: PlaybookFile?
        /// All that is wrong in it.
        public let faults: [PlaybookFault]
    }

    /// Reads the files and judges each of them. Throws `file` or `fileTooLong` for one that cannot be opened.
    public static func check(_ paths: [String]) throws(HubFault) -> [Checked] {
        var checked: [Checked] = []
        for path in paths {
            let bytes = try ImportFile.read(path)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                let fault = DocumentFault(
                    file: path, line: 1, column: 1, keyPath: "", found: "bytes that are no text", allowed: "UTF-8")
                checked.append(Checked(file: nil, faults: [.document(fault)]))
                continue
            }
            let (file, faults) = PlaybookFile.check(yaml: text, file: path)
            checked.append(Checked(file: file, faults: faults))
        }
        return checked
    }

    /// Reads files that have to be right. Throws `badRules` with all that is wrong in any of them, or with what stands
    /// in two of them, and what `check` throws.
    public static func read(_ paths: [String]) throws(HubFault) -> [PlaybookFile] {
        let checked = try check(paths)
        let files = checked.compactMap(\.file)
        let faults =
            checked.flatMap(\.faults) + PlaybookFault.repetitions(in: files) + PlaybookFault.ofPolicies(in: files)
        guard faults.isEmpty else { throw .badRules(faults) }
        return files
    }

    /// What files publish that have to be right. Throws what `read` throws.
    public static func publication(_ paths: [String]) throws(HubFault) -> RulesPublication {
        RulesPublication(files: try read(paths))
    }

    /// Writes the shipped rules into a folder, one file each, and returns their paths. Throws `file` for the first one
    /// that cannot be written, also because it is there already: somebody may have changed it.
    public static func writeShipped(to folder: String) throws(HubFault) -> [String] {
        var paths: [String] = []
        for document in StandardPlaybook.documents {
            let path = FilePath(folder).appending(document.name).string
            try write(document.yaml + "\n", to: path, isNew: true)
            paths.append(path)
        }
        return paths
    }

    /// Writes the shipped policy into a folder and returns its path. Throws as `writeShipped` does.
    public static func writeShippedPolicy(to folder: String) throws(HubFault) -> String {
        let path = FilePath(folder).appending(StandardPolicy.document.name).string
        try write(StandardPolicy.document.yaml + "\n", to: path, isNew: true)
        return path
    }

    /// Writes a text to a file; an existing one is written anew, unless the file has to be new. Throws `file` with the
    /// reason.
    public static func write(_ text: String, to path: String, isNew: Bool = false) throws(HubFault) {
        do {
            let descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly,
                options: isNew ? [.create, .exclusiveCreate, .closeOnExec] : [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            try descriptor.closeAfter { _ = try descriptor.writeAll(text.utf8) }
        } catch {
            throw .file(path: path, (error as? Errno) ?? .ioError)
        }
    }
}
