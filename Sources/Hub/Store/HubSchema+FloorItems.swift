extension HubSchema {
    /// Items of which the stations are to be told anew. Whoever changes what an item is or where it lies puts it there
    /// by that, at a bench or at the desk; the transaction that does so also tells.
    ///
    /// What lies on the floor already is told bit by bit. `hub.floorItems` counts what is told: to count the rows at
    /// each item that is put into a bin would take longer than everything else.
    static let floorItems = """
        ALTER TABLE hub ADD COLUMN floorItems INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE floorChange (plate TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX floorItemByAge ON reference (feedSequence) WHERE kind = 'floorItem' AND removed = 0;
        CREATE TRIGGER itemIsOtherwise AFTER UPDATE OF
            bin, binGeneration, leftIn, voidedAt, grade, hold, disposition, binClass ON item
        WHEN NEW.bin IS NOT OLD.bin OR NEW.binGeneration IS NOT OLD.binGeneration OR NEW.leftIn IS NOT OLD.leftIn
            OR NEW.voidedAt IS NOT OLD.voidedAt OR NEW.grade IS NOT OLD.grade OR NEW.hold IS NOT OLD.hold
            OR NEW.disposition IS NOT OLD.disposition OR NEW.binClass IS NOT OLD.binClass
        BEGIN
            INSERT OR IGNORE INTO floorChange (plate) VALUES (NEW.plate);
        END;
        INSERT INTO floorChange SELECT plate FROM item
            WHERE voidedAt IS NULL AND leftIn IS NULL AND (disposition IS NOT NULL OR bin IS NOT NULL)
            ORDER BY hubSequence DESC LIMIT \(HubLimits.floorItems);
        """
}
