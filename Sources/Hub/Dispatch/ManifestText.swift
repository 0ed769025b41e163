import Foundation
import Returns
public import Wire

/// How a manifest is written.
public enum ManifestFormat: String, CaseIterable, Sendable {
    /// One row for each piece, for spreadsheets.
    case csv = "csv"
    /// One object, for programs.
    case json = "json"
    /// One page to print, with nothing beside it.
    case html = "html"
}

extension Manifest {
    /// The manifest in one format and language.
    public func text(_ format: ManifestFormat, _ language: LabelLanguage) -> String {
        switch format {
        case .csv: csv(language.language)
        case .json: String(decoding: encoded(), as: UTF8.self) + "\n"
        case .html: ManifestPage(manifest: self, language: language.language).html
        }
    }

    /// One row for each piece, the head in front of each, so that rows of several manifests can stand together.
    private func csv(_ language: Language) -> String {
        let head = [
            "dispatch", "sscc", "bin", "generation", "destination", "authorisation", "sent", "plate", "gtin", "product",
            "serial", "grade", "disposition", "ground", "cost", "price", "grams", "commodity_code", "un", "watt_hours",
        ]
        let unit = [
            number.map(String.init) ?? "", sscc, place.code, String(place.generation), destination ?? "",
            authorisation ?? "", sentAt?.utcText ?? "",
        ]
        let total =
            unit + ["", "", "TOTAL", String(lines.count), "", "", "", costCents.euro, priceCents.euro, String(grams)]
            + ["", "", ""]
        return CSVText.text([head] + lines.map { unit + $0.fields(language) } + [total])
    }
}

extension ManifestLine {
    /// Its own fields of a CSV row.
    fileprivate func fields(_ language: Language) -> [String] {
        [
            plate, gtin ?? "", name?[language] ?? "", serial ?? "", grade ?? "", disposition?.rawValue ?? "",
            ground?.rawValue ?? "", costCents?.euro ?? "", priceCents?.euro ?? "", grams.map(String.init) ?? "",
            commodityCode ?? "", battery?.unitedNationsNumber.map(String.init) ?? "",
            battery?.deciwattHours.map { Watts.hours($0, .english) } ?? "",
        ]
    }
}
