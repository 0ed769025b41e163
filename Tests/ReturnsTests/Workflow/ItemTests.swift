import Testing

/// Identifying items, and everything out of the ordinary about them.
@Suite struct ItemTests {
    @Test func `a double read is a tick, not a second item`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            scan 4006381333931
            said doubleRead
            plates 1
            wait 3s
            scan 4006381333931
            refused answerExpected
            step question tags
            """)
    }

    @Test func `a product that was not announced is a wrong item or an extra one`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 5901234123457
            step confirmUnexpectedItem
            press 3
            step item
            scan 5901234123457
            press 1
            events itemIdentified exceptionRaised
            command UNDO
            step confirmUnexpectedItem
            press 2
            step question tags
            """)
    }

    @Test func `a product that the catalogue does not know goes to the second look`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 0036000291452
            step confirmUnexpectedItem
            press 3
            refused noSuchAnswer
            press 1
            events itemIdentified itemGraded itemDispositioned binReserved labelRequested exceptionRaised
            step label SECOND-LOOK
            """)
    }

    @Test func `a product without rules is refused and gets no plate`() {
        check(
            """
            badge ANNA01
            scan TBA000000000000
            press 1
            scan 96385074
            refused rulesMissing
            plates 0
            """)
    }

    @Test func `an item without a readable code gets a plate`() {
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            step label SECOND-LOOK
            plates 1
            """)
    }

    @Test func `a wrong check digit is named`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333932
            refused wrongCheckDigit
            """)
    }

    @Test func `the serial number of a processed item is refused`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]C1010400638133393121SN1
            step question
            press 1
            press 1
            plate
            bin A-01 1
            wait 3s
            gs1 ]C1010400638133393121SN1
            refused itemAlreadyProcessed
            gs1 ]C1010400638133393121SN2
            step question
            """)
    }

    @Test func `the plate of a processed item is refused at the item step`() {
        check(
            """
            \(WorkflowTests.labelled)
            bin A-01 1
            wait 3s
            scan L100010000011
            refused itemAlreadyProcessed
            """)
    }

    @Test func `an undone identification burns its plate`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            command UNDO
            events itemVoided stepUndone
            scan 4006381333931
            plates 2
            """)
    }

    @Test func `a plate whose check digit is wrong is a damaged code`() {
        check(
            """
            \(WorkflowTests.opened)
            scan L100010000012
            refused damagedOwnCode
            """)
    }
}
