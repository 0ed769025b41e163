extension French {
    /// Tasks are data of the rules; one that this version has no word for is shown as it is written there.
    func name(ofTask code: String) -> String {
        switch code {
        case "SERIAL": "relever le n° de série"
        case "ERASE": "effacer les données"
        case "TEST_FULL": "test complet"
        case "DIAGNOSE": "diagnostiquer"
        case "PARTS": "ajouter les pièces"
        case "CLEAN": "nettoyer"
        case "REFOLD": "replier"
        case "REBOX": "remettre en boîte"
        case "TEST_SAFETY": "test de sécurité"
        case "SEPARATE": "sortir le disque"
        case "REPAIR_LIGHT": "recoudre"
        default: Harmless.text(code, columns: 30)
        }
    }
}
