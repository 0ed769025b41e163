import Foundation
import SystemPackage

/// What the terminal says of itself.
public enum Terminal {
    /// The columns of the terminal behind standard output; where it is none, `COLUMNS`, and else 80.
    public static var columns: Int {
        let told = PosixCalls.columns(of: .standardOutput)
        let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
        return [told, named].compactMap(\.self).first { allowedColumns.contains($0) } ?? 80
    }

    /// Whether a terminal is behind standard error.
    public static var showsErrors: Bool { PosixCalls.columns(of: .standardError) != nil }

    /// Anything else is a mistake of whoever says it.
    private static let allowedColumns = 20...1_000
}
