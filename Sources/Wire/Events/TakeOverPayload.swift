import Returns

extension Event {
    /// A parcel that another badge goes on with.
    static func takenOver(_ data: Fields) throws(WireError) -> Event {
        .parcelTakenOver(
            parcel: try data.text("parcel"), from: try data.text("from"), by: try data.text("by"))
    }
}
