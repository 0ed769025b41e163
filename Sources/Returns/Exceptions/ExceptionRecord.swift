/// An exception as it was raised: what happened to what, who pays at first sight, who acts and until when.
///
/// What the customer declared, what was found and who is liable are three fields, because they answer three questions.
public struct ExceptionRecord: Hashable, Sendable {
    /// Which of the twenty-one.
    public let code: ExceptionCode
    /// What it happened to.
    public let subject: ExceptionSubject
    /// Why the customer sent it back, as a plain code; nil where nobody said.
    public let declaredReason: String?
    /// What was found; nil where the exception says nothing about the item.
    public let finding: Finding?
    /// Who pays unless something that is found says otherwise.
    public let liability: Liability
    /// Who has to act.
    public let owner: OwnerRole
    /// Until when; nil where nothing waits.
    public let dueBy: Moment?
    /// What else its owner needs: a recall's id. Never a serial number that was sold.
    public let detail: String?

    /// Describes an exception.
    public init(
        code: ExceptionCode, subject: ExceptionSubject, declaredReason: String? = nil, finding: Finding?,
        liability: Liability, owner: OwnerRole, dueBy: Moment?, detail: String? = nil
    ) {
        self.code = code
        self.subject = subject
        self.declaredReason = declaredReason
        self.finding = finding
        self.liability = liability
        self.owner = owner
        self.dueBy = dueBy
        self.detail = detail
    }

    /// The exception of an item that waits no more.
    var withoutDue: ExceptionRecord {
        ExceptionRecord(
            code: code, subject: subject, declaredReason: declaredReason, finding: finding, liability: liability,
            owner: owner, dueBy: nil, detail: detail)
    }
}

/// What an exception happened to: a parcel, an item of it, or an announced line of it.
public struct ExceptionSubject: Hashable, Sendable {
    /// The parcel's id; nil for what happened to none.
    public let parcel: String?
    /// The item's plate.
    public let plate: LicencePlate?
    /// The announced line, from 1.
    public let line: Int?

    /// Names a subject.
    public init(parcel: String?, plate: LicencePlate? = nil, line: Int? = nil) {
        self.parcel = parcel
        self.plate = plate
        self.line = line
    }
}
