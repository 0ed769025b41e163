import Testing

/// The project's own files as data. Each failure names the place and what to do.
struct TreeTests {
    @Test func `the sources are found`() {
        #expect(Project.swift.count { $0.isSource } > 100, "no sources below \(Project.root)")
        #expect(Project.swift.contains { $0.path == "Tests/TidyTests/TreeTests.swift" })
    }

    @Test func `every import is one that the matrix allows`() {
        Finding.report(Project.swift.flatMap(ImportMatrix.findings))
    }

    @Test func `no file is longer than its cap`() {
        Finding.report(Project.swift.flatMap(SizeCaps.longFile))
    }

    @Test func `no function is longer than its cap`() {
        Finding.report(Project.swift.flatMap(SizeCaps.longFunctions))
    }

    @Test func `no line is wider than its cap`() {
        Finding.report(Project.swift.flatMap(SizeCaps.longLines))
    }

    @Test func `no banned word stands in the sources`() {
        Finding.report(Project.swift.filter(\.isSource).flatMap(BannedWords.findings))
    }

    @Test func `no file name is a shrug`() {
        Finding.report(Project.swift.flatMap(BannedWords.namelessFile))
    }

    @Test func `every public declaration is documented`() {
        Finding.report(
            Project.swift.filter(\.isSource).flatMap { file in
                PublicDeclaration.declarations(in: file).filter { !$0.isDocumented }.map {
                    Finding(file.path, $0.line, "public without a doc comment right before it; say what it is")
                }
            })
    }

    @Test func `nothing lies at the top that is not on the list`() {
        let names = Project.names(in: ".").filter { !Project.local.contains($0) }
        Finding.report(
            Set(names).subtracting(Project.topLevel).sorted().map {
                Finding($0, nil, "does not belong at the top; put it below one of \(Project.topLevel.sorted())")
            })
    }

    @Test func `no text names a path of somebody's machine`() {
        Finding.report(Project.texts.flatMap(ForeignWords.findings))
    }

    @Test func `every suite that the page of faults names is there`() {
        let page = Project.file("Sources/Station/Station.docc/Faults.md").lines.joined(separator: "\n")
        let named = Set(page.matches(of: /[A-Z][A-Za-z0-9]*Tests\b/).map { String($0.output) })
        let suites = Set(
            Project.swift.filter(\.isTest).compactMap { $0.path.split(separator: "/").last?.dropLast(".swift".count) }
                .map(String.init))
        #expect(named.count > 30)
        Finding.report(
            named.subtracting(suites).sorted().map {
                Finding("Sources/Station/Station.docc/Faults.md", nil, "names \($0), and there is no such suite")
            })
    }

    @Test func `tests stand in files whose names say so, and every test target has some`() {
        let files = Project.swift.filter(\.isTest)
        Finding.report(files.flatMap(TestFiles.findings))
        Finding.report(TestFiles.emptyTargets(Project.testFolders, files))
    }

    @Test func `the manifest and the folders name the same targets`() {
        let targets = Manifest.targets(in: Project.file("Package.swift"))
        #expect(targets.contains("Returns") && targets.contains("TidyTests"))
        Finding.report(Manifest.findings(targets: targets, folders: Project.targetFolders))
    }

    @Test func `folders of scripts hold no Swift that no target would build`() {
        for folder in [Project.laboratory, Project.asking] {
            #expect(!Project.swift.contains { $0.path.hasPrefix("Tests/\(folder)/") }, "\(folder)")
        }
        #expect(Project.isExecutable("Tests/API/run"))
    }

    @Test func `every fuzz target has a corpus, small enough to be read by nobody`() {
        let targets = Project.names(in: "Tests/Fuzz/Targets").map { $0.replacing(".swift", with: "") }
        #expect(targets.count >= 8)
        #expect(targets == Project.names(in: "Tests/Fuzz/Corpus"))
        let corpus = Project.sizes(below: "Tests/Fuzz/Corpus")
        #expect(corpus.count < 300 && corpus.reduce(0, +) < 300_000, "\(corpus.count) files; keep the telling ones")
        #expect(Project.isExecutable("Tests/Fuzz/run"))
    }

    @Test func `what is for tests is a part of nothing that ships`() {
        Finding.report(Manifest.testSupportFindings(in: Project.file("Package.swift")))
    }
}
