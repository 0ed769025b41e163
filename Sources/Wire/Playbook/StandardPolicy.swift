public import Returns

/// The policy that the product ships with, to begin with: a house prints it, changes it to its own costs, contracts and
/// bins, and publishes it. No hub starts with it.
public enum StandardPolicy {
    /// The shipped document with the name that it would have as a file.
    public static let document = (
        name: "policy.yaml",
        yaml: head + prohibitions + mandates + fashionChannels + deviceChannels + householdChannels + hazmatChannels
            + agreements
            + "  otherwise:\n\n" + StandardPlaybook.rules + "\n\n" + examples
    )

    /// The shipped policy, read and judged as any other is, its examples with it.
    public static func load() throws(PlaybookFault) -> Policy {
        let file = try PlaybookFile.parse(yaml: document.yaml, file: document.name)
        let faults = PlaybookFault.ofPolicies(in: [file])
        guard let draft = file.draft, faults.isEmpty else { throw .joining(faults) }
        return draft.policy
    }
}

extension StandardPolicy {
    private static let head = #"""
        # A policy to begin with. Print it, make it the house's own, check it, publish it:
        #   returns-hub policy shipped FOLDER
        #   returns-hub policy check FOLDER/policy.yaml
        #   returns-hub policy replay --rules FOLDER/policy.yaml --since 2026-11-01
        #   returns-hub policy publish FOLDER/policy.yaml
        #
        # Every share and cost here is an assumption and none of them is yours. What is not known of a product (price,
        # cost) leaves the word to `otherwise`, the last part, which is the shipped table.
        #
        # Order of a decision: what is forbidden, what is required, what brings most of the channels and the supplier's
        # agreement, what there is room for, and of two equal ways the one that the waste hierarchy prefers.
        # Money is euro: 1.50 is one euro fifty.
        #
        # Bins of these classes have to exist beside those of the table: DESTROY, and RTV-NAME for each supplier with an
        # agreement. What finds no bin of its class goes to one of the class OVERFLOW, but for held items and dangerous
        # goods: a person finds a place for those.

        policy:
          id: standard-policy
          version: 2

          # Civil days and holidays by which windows close: france, alsaceMoselle or none.
          calendar: { holidays: france, utcOffset: 60, summerTime: yes }

          # Where the house sells. A channel that sells in another country names it (region: DE), and a brand may close it.
          region: FR

          # When the best way has no room, another one is taken if it brings at most giveUp less. A class that was full
          # is used again once no more than reopensAt of it is filled.
          capacity: { giveUp: 2.00, reopensAt: 80% }


        """#
}
