import Returns
import Testing

/// The scenarios of the folder `Scenarios`: text in, prompt and events out.
///
/// They stand in a target of their own because what they tell is what the operator reads (`Console`) by the rules that
/// the product ships (`Wire`); floor and play are those of `ReturnsTests`. `RECORD=1` writes down what steps come to
/// that say nothing yet, and the ways of a shipped sheet that no block walks; it never changes what a file says. What
/// it wrote is then read against the trade: a wrong behaviour is not recorded but mended.
@Suite struct ScenarioTests {
    @Test(arguments: ScenarioFile.all)
    func `every step comes to what the file says`(file: ScenarioFile) throws {
        var text = try file.text()
        if ScenarioFile.isRecording { text += try PlaybookWays.missingBlocks(in: file, text) }
        let scenarios = ScenarioText(text)
        #expect(!scenarios.blocks.isEmpty, "no scenario", sourceLocation: file.place(of: 1))
        var play = ScenarioPlay(scenarios, place: file.place) { try ScenarioFile(name: "Floors/\($0).txt").text() }
        play.play()
        for finding in play.findings { Issue.record("\(finding.text)", sourceLocation: file.place(of: finding.line)) }
        if ScenarioFile.isRecording {
            return try file.write(Recording.text(text, telling: play.untold))
        }
        for line in play.untold.keys.sorted() {
            Issue.record("nothing is said of this step; record it with RECORD=1", sourceLocation: file.place(of: line))
        }
    }
}
