/// What the operator found out about an item, on axes that do not depend on each other: whether it works, how it looks,
/// whether all of it is there, how it is packed. The letter grade follows from it.
///
/// The two axes of function and look are those of the R2 standard's equipment categories (`GradeCrosswalk`).
public struct Assessment: Hashable, Sendable {
    /// Whether it works; nil when no answer told.
    public let function: Function?
    /// How it looks; nil when no answer told.
    public let look: Look?
    /// Whether all of it is there; nil when no answer told.
    public let completeness: Completeness?
    /// How it is packed; nil when no answer told.
    public let packaging: Packaging?

    /// Makes an assessment; what is left out was not told.
    public init(
        function: Function? = nil, look: Look? = nil, completeness: Completeness? = nil, packaging: Packaging? = nil
    ) {
        self.function = function
        self.look = look
        self.completeness = completeness
        self.packaging = packaging
    }

    /// Whether the item does what it is for. Of a garment: whether it can be worn.
    public enum Function: String, CaseIterable, Sendable {
        /// It works.
        case works
        /// It works after a small repair at the bench.
        case mendable
        /// Nobody could try it here.
        case untested
        /// It does not work; a workshop or its parts may help.
        case faulty
        /// Nobody can use it any more.
        case beyondRepair
    }

    /// How it looks, by the distance at which its marks can no longer be seen.
    public enum Look: String, CaseIterable, Sendable {
        /// No mark, even close up.
        case unmarked = "none"
        /// No mark to be seen from 20 cm.
        case from20cm
        /// No mark to be seen from 50 cm, an arm's length.
        case from50cm
        /// Marks that an arm's length does not hide.
        case visible
        /// Broken or cracked.
        case broken
    }

    /// Whether everything is there that was sold.
    public enum Completeness: String, CaseIterable, Sendable {
        /// All of it.
        case complete
        /// Something is missing that can be done without or bought again.
        case minorMissing
        /// Something is missing without which it is of no use.
        case essentialMissing
    }

    /// How it is packed.
    public enum Packaging: String, CaseIterable, Sendable {
        /// As it left the factory: the seal, the tags and the bag, or the original box are untouched.
        case sealed
        /// Opened, and still good for selling it in.
        case opened
        /// Torn, crushed or missing.
        case damaged
    }

    /// One of the four things that an assessment tells.
    public enum Axis: String, CaseIterable, Sendable {
        /// Whether it works.
        case function
        /// How it looks.
        case look
        /// Whether all of it is there.
        case completeness
        /// How it is packed.
        case packaging
    }
}

extension Assessment {
    /// This assessment with what a later answer told; the later answer counts.
    public func refined(by later: Assessment) -> Assessment {
        Assessment(
            function: later.function ?? function, look: later.look ?? look,
            completeness: later.completeness ?? completeness, packaging: later.packaging ?? packaging)
    }

    /// The assessment, unless no answer told anything.
    public var unlessEmpty: Assessment? { self == Assessment() ? nil : self }

    /// What the grade cannot be derived without. Nobody opens a sealed item to look inside, so the seal is enough.
    public var missing: [Axis] {
        packaging == .sealed ? [] : Axis.allCases.filter { !tells($0) }
    }

    /// The letter: the best that every finding still allows; nil while something is `missing`.
    public var grade: Grade? {
        guard missing.isEmpty else { return nil }
        // What is sealed cannot have been tried, and need not be.
        let tried = packaging == .sealed && function == .untested ? nil : function
        return [tried?.bestGrade, look?.bestGrade, completeness?.bestGrade, packaging?.bestGrade].compactMap(\.self)
            .max()
    }

    private func tells(_ axis: Axis) -> Bool {
        switch axis {
        case .function: function != nil
        case .look: look != nil
        case .completeness: completeness != nil
        case .packaging: packaging != nil
        }
    }
}

// The table of the derivation: the best grade that one finding still allows.

extension Assessment.Function {
    /// The best grade that this still allows. What nobody could try is not sold as working.
    public var bestGrade: Grade {
        switch self {
        case .works: .new
        case .mendable: .good
        case .untested, .faulty: .defective
        case .beyondRepair: .salvage
        }
    }
}

extension Assessment.Look {
    /// The best grade that this still allows.
    public var bestGrade: Grade {
        switch self {
        case .unmarked: .new
        case .from20cm: .likeNew
        case .from50cm: .good
        case .visible: .fair
        case .broken: .defective
        }
    }
}

extension Assessment.Completeness {
    /// The best grade that this still allows.
    public var bestGrade: Grade {
        switch self {
        case .complete: .new
        case .minorMissing: .fair
        case .essentialMissing: .defective
        }
    }
}

extension Assessment.Packaging {
    /// The best grade that this still allows.
    public var bestGrade: Grade {
        switch self {
        case .sealed: .new
        case .opened, .damaged: .likeNew
        }
    }
}
