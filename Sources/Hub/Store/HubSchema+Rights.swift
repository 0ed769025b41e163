extension HubSchema {
    /// Rights to fill bins: which are out, to whom, and what every station was told. `floorBin` is the feed's bins as
    /// columns; `placement` counts what each station puts into each class a day, which tells how much it needs.
    static let rights = """
        CREATE TABLE floorBin (
            code TEXT PRIMARY KEY NOT NULL,
            generation INTEGER NOT NULL,
            binClass TEXT NOT NULL,
            capacity INTEGER NOT NULL,
            takes INTEGER NOT NULL CHECK (takes IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX floorBinByClass ON floorBin (binClass, takes);
        INSERT INTO floorBin (code, generation, binClass, capacity, takes)
            SELECT key, data ->> '$.data.generation', data ->> '$.data.class', data ->> '$.data.capacity',
                data ->> '$.data.open'
            FROM (SELECT key, CAST(data AS TEXT) AS data FROM reference WHERE kind = 'bin' AND removed = 0);

        CREATE TABLE binRight (
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            station TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            rights INTEGER NOT NULL,
            PRIMARY KEY (code, generation, station, epoch)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE rightsHolder (
            station TEXT NOT NULL REFERENCES station (id),
            epoch INTEGER NOT NULL,
            hub TEXT NOT NULL,
            through INTEGER NOT NULL,
            lastNumber INTEGER NOT NULL,
            askedAt INTEGER NOT NULL,
            PRIMARY KEY (station, epoch)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE rightsOrder (
            station TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('grant', 'recall')),
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            rights INTEGER NOT NULL CHECK (rights > 0),
            PRIMARY KEY (station, epoch, number, code, generation)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE placement (
            station TEXT NOT NULL,
            binClass TEXT NOT NULL,
            day INTEGER NOT NULL,
            items INTEGER NOT NULL,
            PRIMARY KEY (station, binClass, day)
        ) STRICT, WITHOUT ROWID;
        """

    /// What one station holds is asked at each of its reports and grants.
    static let rightsByHolder = "CREATE INDEX binRightByHolder ON binRight (station, epoch);"
}
