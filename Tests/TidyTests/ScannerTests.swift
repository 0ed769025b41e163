import Testing

/// The scanners themselves, on examples that break the rules: a check that cannot fail checks nothing.
struct ScannerTests {
    @Test(arguments: [
        ("let a = 1 // two", "let a = 1       ", "          // two"),
        ("a /* b /* c */ d */ e", "a                   e", "  /* b /* c */ d */  "),
        (#"f("a // \"b") // c"#, #"f(          ) "#, #"               // c"#),
        (#"x("\(a("b)")) { c") {"#, #"x(  (a(    ))     ) {"#, ""),
        ("##\"a \"# \\(b) \"## c", "                   c", ""),
        ("func `a { \"b` () {", "func xxxxxxx  () {", ""),
        ("let open = \"a\nlet b = 1", "let open =   \nlet b = 1", "\n"),
        ("\"\"\"\n } \" \\(a {}) \n\"\"\" }", "   \n      (a {}) \n    }", "\n\n"),
    ])
    func `code and comments are told apart`(source: String, code: String, comments: String) {
        let text = SwiftText(source)
        #expect(trimmedLines(text.code) == trimmedLines(code))
        if !comments.isEmpty { #expect(trimmedLines(text.comments) == trimmedLines(comments)) }
        #expect(text.code.utf8.count == source.utf8.count)
    }

    @Test func `functions are measured from keyword to closing brace`() {
        let source = """
            protocol P {
                func required(_ f: () -> Void) -> Int
                init?(text: String)
                var x: Int { get }
            }
            struct S {
                init() { self.init(a: .init()) }
                func outer(
                    a: [Int] = []
                ) -> @Sendable () -> Void {
                    let brace = "}"  // }
                    func inner() {}
                    return { inner() }
                }
                subscript(i: Int) -> Int {
                    0
                }
                deinit {
                }
            }
            """
        let spans = FunctionSpan.spans(in: SourceFile(path: "a.swift", text: source).code)
        #expect(
            spans.map { "\($0.name) \($0.firstLine)-\($0.lastLine)" } == [
                "init 7-7", "outer 8-14", "inner 12-12", "subscript 15-17", "deinit 18-19",
            ])
    }

    @Test func `imports are read whatever stands before them`() {
        let lines = [
            "import A", "  @testable import B", "public import C", "@preconcurrency internal import D",
            "import struct E.F", "let important = 1", "importer.run()",
        ]
        #expect(ImportLine.imports(in: lines).map(\.module) == ["A", "B", "C", "D", "E"])
    }

    @Test func `a public declaration needs a comment right before it`() {
        let source = """
            public import A
            /// Said.
            @frozen
            public struct S {
                public let a: Int
                /// Said.
                public private(set) var b: Int

                // Not said.
                static public func c() {}
                let d = "public let"
            }
            public extension S {}
            """
        let found = PublicDeclaration.declarations(in: SourceFile(path: "a.swift", text: source))
        #expect(found.filter { !$0.isDocumented }.map(\.line) == [5, 10])
        #expect(found.filter(\.isDocumented).map(\.line) == [4, 7])
    }

    @Test func `targets are read from the manifest`() {
        let manifest = """
            let a: Target.Dependency = .product(name: "X", package: "x")
            let package = Package(name: "p", targets: [
                .target(name: "A"),
                .executableTarget(
                    name: "b-c", dependencies: ["A", .product(name: "Y", package: "y")]),
                // .target(name: "Gone"),
                .systemLibrary(name: "C", pkgConfig: "c"),
                .testTarget(
                    name: "ATests"),
            ])
            """
        let targets = Manifest.targets(in: SourceFile(path: "Package.swift", text: manifest))
        #expect(targets == ["A", "b-c", "C", "ATests"])
        let findings = Manifest.findings(targets: ["A", "B"], folders: ["A", "C"])
        #expect(findings.map(\.path) == ["C", "Package.swift"])
    }

    private func trimmedLines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
    }
}
