extension English {
    /// Tasks are data of the rules; one that this version has no word for is shown as it is written there.
    func name(ofTask code: String) -> String {
        switch code {
        case "SERIAL": "note the serial number"
        case "ERASE": "erase the data"
        case "TEST_FULL": "full test"
        case "DIAGNOSE": "diagnose"
        case "PARTS": "add missing parts"
        case "CLEAN": "clean"
        case "REFOLD": "fold"
        case "REBOX": "put into a box"
        case "TEST_SAFETY": "safety test"
        case "SEPARATE": "take the disc out"
        case "REPAIR_LIGHT": "mend"
        default: Harmless.text(code, columns: 30)
        }
    }
}
