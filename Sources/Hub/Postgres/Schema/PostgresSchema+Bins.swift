extension PostgresSchema {
    /// What is done to bins, what leaves in them, and what other systems are told of it.
    static let bins = """
        CREATE TABLE fullBin (
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            station \(text) NOT NULL,
            declaredAt bigint NOT NULL,
            PRIMARY KEY (code, generation)
        );
        CREATE TABLE floorBin (
            code \(text) PRIMARY KEY,
            generation bigint NOT NULL,
            binClass \(text) NOT NULL,
            capacity bigint NOT NULL,
            takes bigint NOT NULL CHECK (takes IN (0, 1))
        );
        CREATE INDEX floorBinByClass ON floorBin (binClass, takes);
        CREATE TABLE renewal (
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            next bigint NOT NULL,
            oldClass \(text) NOT NULL,
            newClass \(text) NOT NULL,
            carries bigint NOT NULL CHECK (carries IN (0, 1)),
            toldBy \(text) NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (code, generation)
        );
        CREATE TABLE binVersion (
            code \(text) NOT NULL,
            version bigint NOT NULL,
            generation bigint NOT NULL,
            binClass \(text) NOT NULL,
            toldBy \(text) NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (code, version)
        );
        CREATE TABLE binAct (
            number bigint PRIMARY KEY,
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            act \(text) NOT NULL,
            stateBefore \(text) NOT NULL,
            stateAfter \(text) NOT NULL,
            detail \(text),
            reason \(text),
            doneBy \(text) NOT NULL,
            doneAt bigint NOT NULL
        );
        CREATE INDEX binActByCode ON binAct (code, number);
        CREATE INDEX binActByEnd ON binAct (code, generation) WHERE act IN ('repurpose', 'dispatch', 'merge');
        CREATE TABLE ssccPrefix (
            number bigint PRIMARY KEY,
            company \(text) NOT NULL,
            extensionDigit bigint NOT NULL CHECK (extensionDigit BETWEEN 0 AND 9),
            setBy \(text) NOT NULL,
            setAt bigint NOT NULL
        );
        CREATE TABLE ssccSerial (
            company \(text) NOT NULL,
            extensionDigit bigint NOT NULL,
            next bigint NOT NULL CHECK (next >= 0),
            PRIMARY KEY (company, extensionDigit)
        );
        CREATE TABLE stagedBin (
            sscc \(text) PRIMARY KEY CHECK (length(sscc) = 18),
            act bigint NOT NULL UNIQUE REFERENCES binAct (number),
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            counted bigint NOT NULL,
            known bigint NOT NULL
        );
        CREATE INDEX stagedBinByPlace ON stagedBin (code, generation, act);
        CREATE TABLE dispatch (
            number bigint PRIMARY KEY,
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            sscc \(text) NOT NULL UNIQUE REFERENCES stagedBin (sscc),
            binClass \(text) NOT NULL,
            destination \(text) NOT NULL,
            carrier \(text),
            authorisation \(text),
            counted bigint NOT NULL,
            sentBy \(text) NOT NULL,
            sentAt bigint NOT NULL,
            UNIQUE (code, generation)
        );
        CREATE INDEX dispatchByAge ON dispatch (sentAt);
        CREATE TABLE dispatchedItem (
            dispatch bigint NOT NULL REFERENCES dispatch (number),
            line bigint NOT NULL,
            plate \(text) NOT NULL,
            gtin \(text),
            french \(text),
            english \(text),
            serial \(text),
            grade \(text),
            disposition \(text),
            ground \(text),
            category \(text),
            supplier \(text),
            owner \(text),
            costCents bigint,
            priceCents bigint,
            grams bigint,
            commodityCode \(text),
            chemistry \(text),
            deciwattHours bigint,
            isWithEquipment bigint CHECK (isWithEquipment IN (0, 1)),
            isDamaged bigint NOT NULL CHECK (isDamaged IN (0, 1)),
            isDangerous bigint NOT NULL CHECK (isDangerous IN (0, 1)),
            isElectrical bigint NOT NULL CHECK (isElectrical IN (0, 1)),
            PRIMARY KEY (dispatch, line),
            UNIQUE (plate, dispatch)
        );
        CREATE TABLE alertTarget (
            id bigint PRIMARY KEY CHECK (id = 1),
            target \(text) NOT NULL
        );
        CREATE TABLE alert (
            number bigint PRIMARY KEY,
            key \(text) NOT NULL UNIQUE,
            occasion \(text) NOT NULL,
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            document bytea NOT NULL,
            createdAt bigint NOT NULL
        );
        CREATE TABLE alertDelivery (
            alert bigint PRIMARY KEY REFERENCES alert (number),
            state \(text) NOT NULL CHECK (state IN ('waiting', 'delivered', 'dead', 'dropped')),
            tries bigint NOT NULL,
            dueAt bigint NOT NULL,
            fault \(text),
            changedAt bigint NOT NULL
        );
        CREATE INDEX alertByDue ON alertDelivery (dueAt) WHERE state = 'waiting';
        CREATE TABLE alertAct (
            number bigint PRIMARY KEY,
            alert bigint NOT NULL REFERENCES alert (number),
            act \(text) NOT NULL CHECK (act IN ('retry', 'drop')),
            reason \(text),
            doneBy \(text) NOT NULL,
            doneAt bigint NOT NULL
        );
        \(lasting(
            ["binAct", "ssccPrefix", "stagedBin", "dispatch", "dispatchedItem", "alert", "alertAct"],
            "what was done to bins is never changed"))
        CREATE FUNCTION ssccOnlyGrows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.next <= OLD.next THEN RAISE integrity_constraint_violation USING MESSAGE = 'an SSCC is never given twice'; END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER ssccSerialOnlyGrows BEFORE UPDATE ON ssccSerial FOR EACH ROW EXECUTE FUNCTION ssccOnlyGrows();
        \(numbered(["binAct", "ssccPrefix", "dispatch", "alert", "alertAct"]))
        """
}
