import Foundation

/// What can be named as a proof: every test of the project and every scenario of the laboratory, by the sources.
enum Proofs {
    /// The names of the tests by their suite.
    static let tests: [String: Set<String>] = {
        var tests: [String: Set<String>] = [:]
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.lastPathComponent.hasSuffix("Tests.swift") else { continue }
            for (suite, test) in names(in: text(of: file)) { tests[suite, default: []].insert(test) }
        }
        return tests
    }()

    /// The functions that the laboratory runs as scenarios.
    static let scenarios: Set<String> = {
        var scenarios: Set<String> = []
        let files = FileManager.default.enumerator(
            at: folder.appending(path: "Lab"), includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            for match in text(of: file).matches(of: /@scenario[^\n]*\ndef (\w+)\(/) {
                scenarios.insert(String(match.output.1))
            }
        }
        return scenarios
    }()

    /// The recordings of real kernels that the decoders are tested with.
    static func recording(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "DevicesTests/Captures/\(name)")))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(of file: URL) -> String {
        String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    }

    /// Suite and name of each test of one file: a suite is a type that begins at the first column.
    private static func names(in text: String) -> [(String, String)] {
        var suite = ""
        var names: [(String, String)] = []
        for line in text.split(separator: "\n") {
            if let type = line.firstMatch(of: /^(?:@Suite[^ ]* )?(?:final )?(?:struct|class) (\w+)/) {
                suite = String(type.output.1)
            }
            if let test = line.firstMatch(of: /func `([^`]+)`/) { names.append((suite, String(test.output.1))) }
        }
        return names
    }
}
