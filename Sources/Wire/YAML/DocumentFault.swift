/// What is wrong in a file that a person wrote, and where. Facts only.
public struct DocumentFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
    /// Which value, for example `scanners[1].layout`; empty for the document as a whole.
    public let keyPath: String
    /// What stands there.
    public let found: String
    /// What may stand there.
    public let allowed: String
    /// The allowed word that was probably meant; nil when none is near.
    public let meant: String?

    /// Describes a fault.
    public init(
        file: String, line: Int, column: Int, keyPath: String, found: String, allowed: String, meant: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.found = found
        self.allowed = allowed
        self.meant = meant
    }

    /// One line in the form that editors jump to: `file:line:column: key: found …; allowed: …`, and the word that was
    /// probably meant.
    public var description: String {
        let key = keyPath.isEmpty ? "" : "\(keyPath): "
        let question = meant.map { "; did you mean \($0)?" } ?? ""
        return "\(file):\(line):\(column): \(key)found \(found); allowed: \(allowed)\(question)"
    }
}

/// What is wrong in a configuration file.
public typealias ConfigurationFault = DocumentFault
