/// The languages an operator can work in; the badge decides.
public enum Language: String, CaseIterable, Sendable {
    /// French.
    case french = "fr"
    /// English.
    case english = "en"
}

/// One text of the reference data in every language of the floor.
public struct LocalizedText: Hashable, Sendable {
    /// The French text.
    public let french: String
    /// The English text.
    public let english: String

    /// Makes a text from its two languages.
    public init(french: String, english: String) {
        self.french = french
        self.english = english
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}
