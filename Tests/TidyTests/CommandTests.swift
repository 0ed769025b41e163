import Testing

/// What a newcomer pastes, what the machine runs and what the README says must be one thing.
struct CommandTests {
    let readme = Project.file("README.md")
    let script = Project.file(".ci/run")

    @Test func `the README is short enough to be read`() {
        let limit = 150
        #expect((10...limit).contains(readme.lineCount), "README.md has \(readme.lineCount) lines, at most \(limit)")
    }

    @Test func `the machine runs the very test command of the README`() throws {
        let command = try #require(
            ProjectCommands.testCommand(in: readme), "README.md has no line that installs, and ends in `&& swift test`")
        #expect(
            script.lines.map(\.trimmed).contains(command),
            ".ci/run has no line that is exactly `\(command)`; README.md does")
    }

    @Test func `every command line of the README installs what the machine installs`() throws {
        let lines = ProjectCommands.packages(in: readme)
        #expect(lines.count >= 2, "README.md should have two lines to paste: one that runs, one that tests")
        let installed = try #require(
            script.lines.compactMap(ProjectCommands.installed).first, ".ci/run has no `apt-get install` line")
        for packages in lines {
            // What only tests need, the line that runs the main job may leave out.
            let needed = packages == lines.first ? installed.subtracting(ProjectCommands.forTests) : installed
            let missing = packages.symmetricDifference(needed).sorted()
            #expect(missing.isEmpty, "README.md and .ci/run do not install the same: \(missing)")
        }
    }

    @Test func `the machine's script can be run, and stops at the first failure`() {
        #expect(Project.isExecutable(".ci/run"), ".ci/run is not executable; chmod +x it")
        #expect(script.lines.first == "#!/usr/bin/env bash")
        #expect(script.lines.contains("set -euo pipefail"))
    }
}
