import Returns

/// A closed set of values, each with the word that stands for it in stored bytes. The words are written out here, so
/// that renaming a case changes no byte.
protocol WireCoded: CaseIterable {
    var wireCode: String { get }
}

extension WireCoded {
    init?(wireCode: String) {
        for value in Self.allCases where value.wireCode == wireCode {
            self = value
            return
        }
        return nil
    }

    /// Every word of the set, for errors.
    static var wireCodes: String { allCases.map(\.wireCode).joined(separator: ", ") }
}

extension Language: WireCoded {
    var wireCode: String {
        switch self {
        case .french: "fr"
        case .english: "en"
        }
    }
}

extension Grade: WireCoded {
    var wireCode: String {
        switch self {
        case .new: "N"
        case .likeNew: "A"
        case .good: "B"
        case .fair: "C"
        case .defective: "D"
        case .salvage: "S"
        case .held: "X"
        }
    }
}

extension Hold: WireCoded {
    var wireCode: String {
        switch self {
        case .hazard: "hazard"
        case .data: "data"
        case .secondLook: "secondLook"
        case .unidentified: "unidentified"
        case .hygiene: "hygiene"
        case .serial: "serial"
        case .counterfeit: "counterfeit"
        case .recall: "recall"
        case .foreign: "foreign"
        case .belonging: "belonging"
        }
    }
}

extension Assessment.Function: WireCoded {
    var wireCode: String {
        switch self {
        case .works: "works"
        case .mendable: "mendable"
        case .untested: "untested"
        case .faulty: "faulty"
        case .beyondRepair: "beyondRepair"
        }
    }
}

extension Assessment.Look: WireCoded {
    var wireCode: String {
        switch self {
        case .unmarked: "none"
        case .from20cm: "from20cm"
        case .from50cm: "from50cm"
        case .visible: "visible"
        case .broken: "broken"
        }
    }
}

extension Assessment.Completeness: WireCoded {
    var wireCode: String {
        switch self {
        case .complete: "complete"
        case .minorMissing: "minorMissing"
        case .essentialMissing: "essentialMissing"
        }
    }
}

extension Assessment.Packaging: WireCoded {
    var wireCode: String {
        switch self {
        case .sealed: "sealed"
        case .opened: "opened"
        case .damaged: "damaged"
        }
    }
}

extension Disposition: WireCoded {
    var wireCode: String {
        switch self {
        case .restock: "RESTOCK"
        case .restockOpen: "RESTOCK_OPEN"
        case .refurbish: "RECOND"
        case .repair: "REPAIR"
        case .outlet: "OUTLET"
        case .marketplace: "MARKETPLACE"
        case .lot: "B2B_LOT"
        case .returnToVendor: "RTV"
        case .fieldCredit: "RTV_FIELD_CREDIT"
        case .returnToCustomer: "RETURN_TO_CUSTOMER"
        case .donate: "DONATE"
        case .parts: "PARTS"
        case .recycle: "RECYCLE"
        case .hazardousDisposal: "HAZ_DISPOSAL"
        case .destroy: "DESTROY"
        case .hold: "HOLD"
        }
    }
}

extension ParcelCondition: WireCoded {
    var wireCode: String {
        switch self {
        case .intact: "intact"
        case .crushed: "crushed"
        case .wet: "wet"
        case .opened: "opened"
        }
    }
}

extension PrintFailure: WireCoded {
    var wireCode: String {
        switch self {
        case .portMissing: "portMissing"
        case .portBusy: "portBusy"
        case .portFault: "portFault"
        case .noPrinter: "noPrinter"
        case .rejected: "rejected"
        }
    }
}

extension ScannerCalibration.Letters: WireCoded {
    var wireCode: String {
        switch self {
        case .asPrinted: "asPrinted"
        case .inverted: "inverted"
        case .allCapitals: "allCapitals"
        case .allSmall: "allSmall"
        }
    }
}

extension ScannerCalibration.Separator: WireCoded {
    var wireCode: String {
        switch self {
        case .kept: "kept"
        case .lost: "lost"
        case .replaced: "replaced"
        }
    }
}

extension ScannerCalibration.End: WireCoded {
    var wireCode: String {
        switch self {
        case .none: "none"
        case .enter: "enter"
        case .tab: "tab"
        case .tabEnter: "tabEnter"
        }
    }
}

extension Badge.Role: WireCoded {
    var wireCode: String {
        switch self {
        case .operator: "operator"
        case .supervisor: "supervisor"
        }
    }
}
