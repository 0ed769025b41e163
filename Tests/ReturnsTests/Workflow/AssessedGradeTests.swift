import Testing

/// Sheets that grade by what the answers tell.
@Suite struct AssessedGradeTests {
    @Test(arguments: [
        ("press 1", "graded N sealed"),
        ("press 2\npress 1\npress 1", "graded A works none complete opened"),
        ("press 2\npress 1\npress 2", "graded C works visible complete opened"),
        ("press 2\npress 2\npress 1", "graded B works none complete opened"),
    ]) func `the letter follows from what the answers told, then from the caps`(answers: String, grading: String) {
        check(Self.kettle + answers + "\n" + grading)
    }

    @Test func `a hold keeps what was told before it`() {
        check(Self.kettle + "press 2\npress 3\nsaid hazardStop\ngraded X hazard faulty complete opened")
    }

    @Test func `the operator's doubt keeps what was told before it`() {
        check(Self.kettle + "press 2\ncommand DOUBT\ngraded X secondLook complete opened")
    }

    @Test func `what was not told is not guessed, a second person looks`() {
        check(Self.kettle + "press 3\npress 1\npress 1\ngraded X secondLook works none damaged\nstep label")
    }

    @Test func `a grade that is taken back takes its assessment with it`() {
        check(
            Self.kettle + """
                press 2
                press 1
                press 2
                command UNDO
                step question
                press 1
                graded A works none complete opened
                """)
    }

    @Test func `a sheet that tells nothing leaves no assessment`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            press 1
            scan 4006381333931
            press 1
            press 1
            graded N
            """)
    }

    private static let kettle = """
        badge ANNA01
        scan 8R00000000071
        press 1
        scan 4012345678901
        step question box

        """
}
