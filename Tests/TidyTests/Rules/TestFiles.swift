/// Where tests stand: in files whose names say so, and in every target that is for them.
enum TestFiles {
    /// A file called …Tests has a test, and every test stands in such a file.
    static func findings(in file: SourceFile) -> [Finding] {
        let hasTest = file.code.contains { $0.contains("@Test") }
        let isNamed = file.name.hasSuffix("Tests.swift")
        if isNamed, !hasTest { return [Finding(file.path, nil, "has no @Test; write one, or rename what it supports")] }
        if hasTest, !isNamed { return [Finding(file.path, nil, "has tests; call it …Tests.swift")] }
        return []
    }

    /// Test targets without any test.
    static func emptyTargets(_ folders: [String], _ files: [SourceFile]) -> [Finding] {
        folders.filter { folder in
            !files.contains { $0.isTest && $0.target == folder && $0.code.contains { $0.contains("@Test") } }
        }.map { Finding("Tests/\($0)", nil, "has no test; write one, or remove the target") }
    }
}
