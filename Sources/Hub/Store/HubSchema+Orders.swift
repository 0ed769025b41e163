extension HubSchema {
    /// What the desk ordered for single items. The order itself never changes; how it ended does, for an undo at the
    /// bench opens it again.
    ///
    /// `change` is `grade` or `way`; of the item the verdict is kept that the order was given for: once somebody has
    /// given it another one, the order is overtaken.
    static let deskOrders = """
        CREATE TABLE deskOrder (
            number INTEGER PRIMARY KEY NOT NULL,
            plate TEXT NOT NULL,
            change TEXT NOT NULL CHECK (change IN ('grade', 'way')),
            reason TEXT NOT NULL,
            grade TEXT CHECK (grade IS NOT NULL OR change = 'way'),
            disposition TEXT CHECK (disposition IS NOT NULL OR change = 'grade'),
            binClass TEXT CHECK (binClass IS NOT NULL OR change = 'grade'),
            rule TEXT CHECK (rule IS NOT NULL OR change = 'grade'),
            french TEXT CHECK (french IS NOT NULL OR change = 'grade'),
            english TEXT CHECK (english IS NOT NULL OR change = 'grade'),
            oldGrade TEXT NOT NULL,
            oldHold TEXT,
            oldDisposition TEXT NOT NULL,
            oldClass TEXT NOT NULL,
            orderedBy TEXT NOT NULL,
            orderedAt INTEGER NOT NULL,
            ending TEXT CHECK (ending IN ('done', 'overtaken', 'withdrawn', 'gone')),
            endedBy TEXT,
            endedAt INTEGER,
            endedEpoch INTEGER,
            endedStep INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX deskOrderInForce ON deskOrder (plate) WHERE ending IS NULL;
        CREATE INDEX deskOrderByPlate ON deskOrder (plate);
        CREATE INDEX deskOrderByStep ON deskOrder (endedBy, endedEpoch, endedStep) WHERE ending = 'done';
        CREATE TRIGGER deskOrderIsNeverChanged BEFORE UPDATE OF
            number, plate, change, reason, grade, disposition, binClass, rule, french, english, oldGrade, oldHold,
            oldDisposition, oldClass, orderedBy, orderedAt ON deskOrder
        BEGIN
            SELECT RAISE(ABORT, 'an order is never changed');
        END;
        CREATE TRIGGER deskOrderIsNeverRemoved BEFORE DELETE ON deskOrder BEGIN
            SELECT RAISE(ABORT, 'an order is never removed');
        END;
        """
}
