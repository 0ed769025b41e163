import Returns

extension Danger: WireCoded {
    var wireCode: String {
        switch self {
        case .battery: "battery"
        case .other: "other"
        }
    }
}

extension MatchKind: WireCoded {
    var wireCode: String {
        switch self {
        case .expected: "expected"
        case .wrongItem: "wrongItem"
        case .extra: "extra"
        case .blind: "blind"
        case .uncoded: "uncoded"
        }
    }
}

extension Evidence: WireCoded {
    var wireCode: String {
        switch self {
        case .serial: "serial"
        case .weight: "weight"
        case .photo: "photo"
        case .test: "test"
        case .erasure: "erasure"
        case .originalPackaging: "originalPackaging"
        case .donationOffers: "donationOffers"
        }
    }
}

extension ProductTrait: WireCoded {
    var wireCode: String {
        switch self {
        case .serialised: "serialised"
        case .dataBearing: "dataBearing"
        case .dangerousGoods: "dangerousGoods"
        case .hygiene: "hygiene"
        case .electrical: "electrical"
        case .privateLabel: "privateLabel"
        case .watched: "watched"
        }
    }
}

extension Battery.Chemistry: WireCoded {
    var wireCode: String {
        switch self {
        case .lithiumIon: "lithiumIon"
        case .lithiumMetal: "lithiumMetal"
        case .sodiumIon: "sodiumIon"
        case .other: "other"
        }
    }
}

extension DestructionGround: WireCoded {
    /// The regulation's own letter.
    var wireCode: String { rawValue }
}

extension Prohibition.Source: WireCoded {
    var wireCode: String {
        switch self {
        case .safety: "safety"
        case .law: "law"
        case .contract: "contract"
        case .house: "house"
        }
    }
}

extension DispositionStep: WireCoded {
    var wireCode: String {
        switch self {
        case .forbidden: "forbidden"
        case .mandatory: "mandatory"
        case .supplier: "supplier"
        case .money: "money"
        case .capacity: "capacity"
        case .hierarchy: "hierarchy"
        case .otherwise: "otherwise"
        case .supervisor: "supervisor"
        }
    }
}

extension MissingValue: WireCoded {
    var wireCode: String {
        switch self {
        case .price: "price"
        case .cost: "cost"
        case .weight: "weight"
        }
    }
}

extension SupplierWindow.Start: WireCoded {
    var wireCode: String {
        switch self {
        case .receipt: "receipt"
        case .sale: "sale"
        case .customerReturn: "customerReturn"
        }
    }
}

extension HolidayRule: WireCoded {
    var wireCode: String {
        switch self {
        case .none: "none"
        case .france: "france"
        case .alsaceMoselle: "alsaceMoselle"
        }
    }
}

extension FreightPayer: WireCoded {
    var wireCode: String {
        switch self {
        case .us: "us"
        case .supplier: "supplier"
        }
    }
}

extension SupplierAgreement.Settlement: WireCoded {
    var wireCode: String {
        switch self {
        case .goods: "goods"
        case .fieldDestruction: "fieldDestruction"
        }
    }
}
