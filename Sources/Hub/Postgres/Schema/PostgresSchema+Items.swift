extension PostgresSchema {
    /// The views of parcels and items, folded from events, and the rights to fill bins with them.
    static let items = """
        CREATE TABLE parcel (
            id \(text) PRIMARY KEY,
            hubSequence bigint NOT NULL,
            station \(text) NOT NULL,
            code \(text) NOT NULL,
            carrier \(text),
            rma \(text),
            arrivedAt bigint NOT NULL,
            condition \(text),
            claimBy bigint,
            missingPieces bigint NOT NULL DEFAULT 0,
            isEmpty bigint NOT NULL DEFAULT 0,
            closedAt bigint,
            withdrawnAt bigint
        );
        CREATE INDEX parcelByRMA ON parcel (rma, hubSequence) WHERE rma IS NOT NULL AND withdrawnAt IS NULL;
        CREATE TABLE item (
            plate \(text) PRIMARY KEY,
            hubSequence bigint NOT NULL,
            station \(text) NOT NULL,
            parcel \(text) NOT NULL,
            gtin \(text),
            serial \(text),
            name \(text),
            category \(text),
            identifiedAt bigint NOT NULL,
            grade \(text),
            hold \(text),
            disposition \(text),
            binClass \(text),
            rule \(text),
            reservedBin \(text),
            reservedGeneration bigint,
            bin \(text),
            binGeneration bigint,
            binnedAt bigint,
            labelVerifiedAt bigint,
            voidedAt bigint,
            placedBy \(text),
            placedAt bigint,
            leftIn bigint REFERENCES dispatch (number),
            place \(text) GENERATED ALWAYS AS (COALESCE(bin, reservedBin)) STORED,
            placeGeneration bigint GENERATED ALWAYS AS (COALESCE(binGeneration, reservedGeneration)) STORED,
            isInside bigint GENERATED ALWAYS AS (CASE WHEN bin IS NULL THEN 0 ELSE 1 END) STORED
        );
        CREATE INDEX itemByAge ON item (hubSequence);
        CREATE INDEX itemByParcel ON item (parcel) WHERE voidedAt IS NULL;
        CREATE INDEX itemForSupplier ON item (plate) WHERE disposition = 'RTV' AND voidedAt IS NULL;
        CREATE INDEX itemByBin ON item (place, placeGeneration, isInside, binnedAt, gtin)
            WHERE voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL;
        CREATE TABLE strayItem (
            plate \(text) PRIMARY KEY,
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            isInside bigint NOT NULL CHECK (isInside IN (0, 1)),
            placedBy \(text) NOT NULL,
            placedAt bigint NOT NULL
        );
        CREATE INDEX strayItemByBin ON strayItem (code, generation);
        CREATE TABLE floorChange (plate \(text) PRIMARY KEY);
        CREATE TABLE exception (
            station \(text) NOT NULL,
            code \(text) NOT NULL,
            parcel \(text) NOT NULL,
            plate \(text) NOT NULL,
            line bigint NOT NULL,
            hubSequence bigint NOT NULL,
            declaredReason \(text),
            finding \(text),
            liability \(text) NOT NULL,
            owner \(text) NOT NULL,
            dueBy bigint,
            detail \(text),
            raisedAt bigint NOT NULL,
            withdrawnAt bigint,
            PRIMARY KEY (station, code, parcel, plate, line)
        );
        CREATE INDEX exceptionByDue ON exception (dueBy) WHERE withdrawnAt IS NULL;
        CREATE TABLE returnedSerial (
            plate \(text) PRIMARY KEY,
            gtin \(text) NOT NULL,
            serial \(text) NOT NULL,
            station \(text) NOT NULL,
            at bigint NOT NULL,
            hubSequence bigint NOT NULL
        );
        CREATE INDEX returnedSerialByPiece ON returnedSerial (gtin, serial, hubSequence);
        CREATE INDEX returnedSerialByAge ON returnedSerial (hubSequence);
        CREATE TABLE secondGrading (
            plate \(text) PRIMARY KEY,
            station \(text) NOT NULL,
            sheet \(text) NOT NULL,
            firstGrade \(text) NOT NULL,
            secondGrade \(text) NOT NULL,
            at bigint NOT NULL
        );
        CREATE TABLE answerPair (
            plate \(text) NOT NULL REFERENCES secondGrading (plate) ON DELETE CASCADE,
            question \(text) NOT NULL,
            first \(text) NOT NULL,
            second \(text) NOT NULL,
            PRIMARY KEY (plate, question)
        );
        CREATE TABLE binRight (
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            station \(text) NOT NULL,
            epoch bigint NOT NULL,
            rights bigint NOT NULL,
            PRIMARY KEY (code, generation, station, epoch)
        );
        CREATE INDEX binRightByHolder ON binRight (station, epoch);
        CREATE TABLE rightsHolder (
            station \(text) NOT NULL REFERENCES station (id),
            epoch bigint NOT NULL,
            hub \(text) NOT NULL,
            through bigint NOT NULL,
            lastNumber bigint NOT NULL,
            askedAt bigint NOT NULL,
            PRIMARY KEY (station, epoch)
        );
        CREATE TABLE rightsOrder (
            station \(text) NOT NULL,
            epoch bigint NOT NULL,
            number bigint NOT NULL,
            kind \(text) NOT NULL CHECK (kind IN ('grant', 'recall')),
            code \(text) NOT NULL,
            generation bigint NOT NULL,
            rights bigint NOT NULL CHECK (rights > 0),
            PRIMARY KEY (station, epoch, number, code, generation)
        );
        CREATE TABLE placement (
            station \(text) NOT NULL,
            binClass \(text) NOT NULL,
            day bigint NOT NULL,
            items bigint NOT NULL,
            PRIMARY KEY (station, binClass, day)
        );
        CREATE FUNCTION noteFloorChange() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO floorChange (plate) VALUES (NEW.plate) ON CONFLICT DO NOTHING;
            RETURN NULL;
        END $$;
        CREATE TRIGGER itemIsOtherwise AFTER UPDATE OF
            bin, binGeneration, leftIn, voidedAt, grade, hold, disposition, binClass ON item
        FOR EACH ROW WHEN (
            (OLD.bin, OLD.binGeneration, OLD.leftIn, OLD.voidedAt, OLD.grade, OLD.hold, OLD.disposition, OLD.binClass)
            IS DISTINCT FROM
            (NEW.bin, NEW.binGeneration, NEW.leftIn, NEW.voidedAt, NEW.grade, NEW.hold, NEW.disposition, NEW.binClass))
        EXECUTE FUNCTION noteFloorChange();
        """
}
