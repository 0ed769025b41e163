extension PostgresSchema {
    /// What people at the desk decided: rows are only ever added.
    static let desk = """
        CREATE TABLE settlement (
            exception bigint PRIMARY KEY,
            finding \(text) NOT NULL,
            liability \(text) NOT NULL,
            note \(text),
            settledBy \(text) NOT NULL,
            settledAt bigint NOT NULL
        );
        CREATE TABLE refund (
            rma \(text) PRIMARY KEY,
            cents bigint CHECK (cents >= 0),
            paidOn \(text) NOT NULL CHECK (length(paidOn) = 10),
            recordedBy \(text) NOT NULL,
            recordedAt bigint NOT NULL
        );
        CREATE TABLE supplierRequest (
            number bigint PRIMARY KEY,
            supplier \(text) NOT NULL,
            askedBy \(text) NOT NULL,
            askedAt bigint NOT NULL,
            answerBy bigint
        );
        CREATE INDEX supplierRequestByAge ON supplierRequest (askedAt);
        CREATE TABLE requestedItem (
            request bigint NOT NULL REFERENCES supplierRequest (number),
            plate \(text) NOT NULL,
            costCents bigint CHECK (costCents >= 0),
            PRIMARY KEY (request, plate)
        );
        CREATE INDEX requestedItemByPlate ON requestedItem (plate);
        CREATE TABLE supplierAnswer (
            request bigint PRIMARY KEY REFERENCES supplierRequest (number),
            authorisation \(text),
            lastDay \(text) CHECK (length(lastDay) = 10),
            creditBy \(text) CHECK (length(creditBy) = 10),
            refusal \(text),
            answeredBy \(text) NOT NULL,
            answeredAt bigint NOT NULL,
            CHECK ((authorisation IS NULL) <> (refusal IS NULL))
        );
        CREATE TABLE donationOffer (
            number bigint PRIMARY KEY,
            subject \(text) NOT NULL,
            recipient \(text) NOT NULL,
            isListing bigint NOT NULL CHECK (isListing IN (0, 1)),
            offeredBy \(text) NOT NULL,
            offeredAt bigint NOT NULL
        );
        CREATE INDEX donationOfferBySubject ON donationOffer (subject);
        CREATE TABLE donationAnswer (
            offer bigint PRIMARY KEY REFERENCES donationOffer (number),
            answer \(text) NOT NULL CHECK (answer IN ('accepted', 'declined', 'none')),
            note \(text),
            answeredBy \(text) NOT NULL,
            answeredAt bigint NOT NULL
        );
        CREATE TABLE deskMove (
            plate \(text) NOT NULL,
            act bigint NOT NULL REFERENCES binAct (number),
            fromCode \(text),
            fromGeneration bigint,
            PRIMARY KEY (plate, act)
        );
        CREATE TABLE deskOrder (
            number bigint PRIMARY KEY,
            plate \(text) NOT NULL,
            change \(text) NOT NULL CHECK (change IN ('grade', 'way')),
            reason \(text) NOT NULL,
            grade \(text) CHECK (grade IS NOT NULL OR change = 'way'),
            disposition \(text) CHECK (disposition IS NOT NULL OR change = 'grade'),
            binClass \(text) CHECK (binClass IS NOT NULL OR change = 'grade'),
            rule \(text) CHECK (rule IS NOT NULL OR change = 'grade'),
            french \(text) CHECK (french IS NOT NULL OR change = 'grade'),
            english \(text) CHECK (english IS NOT NULL OR change = 'grade'),
            oldGrade \(text) NOT NULL,
            oldHold \(text),
            oldDisposition \(text) NOT NULL,
            oldClass \(text) NOT NULL,
            orderedBy \(text) NOT NULL,
            orderedAt bigint NOT NULL,
            ending \(text) CHECK (ending IN ('done', 'overtaken', 'withdrawn', 'gone')),
            endedBy \(text),
            endedAt bigint,
            endedEpoch bigint,
            endedStep bigint
        );
        CREATE UNIQUE INDEX deskOrderInForce ON deskOrder (plate) WHERE ending IS NULL;
        CREATE INDEX deskOrderByPlate ON deskOrder (plate);
        CREATE INDEX deskOrderByStep ON deskOrder (endedBy, endedEpoch, endedStep) WHERE ending = 'done';
        CREATE TABLE deskMissing (
            number bigint PRIMARY KEY,
            plate \(text) NOT NULL,
            act bigint NOT NULL REFERENCES binAct (number),
            fromCode \(text) NOT NULL,
            fromGeneration bigint NOT NULL,
            UNIQUE (plate, act)
        );
        CREATE TABLE plateAct (
            number bigint PRIMARY KEY,
            plate \(text) NOT NULL,
            act \(text) NOT NULL CHECK (act IN ('void', 'restore')),
            code \(text),
            generation bigint,
            reason \(text),
            doneBy \(text) NOT NULL,
            doneAt bigint NOT NULL
        );
        CREATE INDEX plateActByPlate ON plateAct (plate, number);
        \(lasting(["settlement"], "a settlement is never changed"))
        \(lasting(["refund"], "a refund is never changed"))
        \(lasting(["supplierRequest", "requestedItem", "supplierAnswer"], "what suppliers were asked is never changed"))
        \(lasting(["donationOffer", "donationAnswer"], "what was offered for donation is never changed"))
        \(lasting(["deskMissing", "plateAct"], "what was said of an item is never changed"))
        CREATE TRIGGER deskOrderIsNeverChanged BEFORE UPDATE OF
            number, plate, change, reason, grade, disposition, binClass, rule, french, english, oldGrade, oldHold,
            oldDisposition, oldClass, orderedBy, orderedAt ON deskOrder
        FOR EACH ROW EXECUTE FUNCTION neverSo('an order is never changed');
        CREATE TRIGGER deskOrderIsNeverRemoved BEFORE DELETE ON deskOrder
        FOR EACH ROW EXECUTE FUNCTION neverSo('an order is never removed');
        \(numbered(["supplierRequest", "donationOffer", "deskOrder", "deskMissing", "plateAct"]))
        """
}
