/// The hub's tables in PostgreSQL: the same as in SQLite, name by name and column by column.
///
/// Migrations are only ever appended; `hubSchema` counts those that were applied. The first begins where SQLite's had
/// come to when PostgreSQL was added; every later one has a twin there.
enum PostgresSchema {
    /// Every migration, oldest first.
    static let migrations = [
        [rules, stations, bins, items, desk].joined(separator: "\n"), copies, crashes, dailyRoots, people, accesses,
        actAnswers, trust,
    ]

    /// How far the server's standbys have come. Has no twin: a file of SQLite has none.
    private static let copies = """
        ALTER TABLE hubHistory ADD COLUMN durableSequence bigint NOT NULL DEFAULT 0,
            ADD COLUMN waitingSequence bigint NOT NULL DEFAULT 0, ADD COLUMN waitingAt pg_lsn;
        """

    /// Texts are compared byte by byte, as SQLite does, whatever the database's own order is: an index in the order of
    /// a language is wrong after the system's next idea of that language.
    static let text = #"text COLLATE "C""#

    /// What a table refuses for good.
    private static let rules = """
        CREATE FUNCTION neverSo() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0]; END $$;
        -- Numbers without gaps, for papers bear them: whoever writes is alone until the commit.
        CREATE FUNCTION giveNumber() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.number IS NULL THEN
                EXECUTE format('SELECT COALESCE(max(number), 0) + 1 FROM %I', TG_TABLE_NAME) INTO NEW.number;
            END IF;
            RETURN NEW;
        END $$;
        -- Which of the server's histories the hub's generation belongs to.
        CREATE TABLE hubHistory (
            id bigint PRIMARY KEY CHECK (id = 1),
            cluster \(text) NOT NULL,
            timeline bigint NOT NULL
        );
        """

    /// Tables that number their rows in a column `number`.
    static func numbered(_ tables: [String]) -> String {
        tables.map {
            """
            CREATE TRIGGER \($0)HasNumber BEFORE INSERT ON \($0) FOR EACH ROW EXECUTE FUNCTION giveNumber();
            """
        }.joined(separator: "\n")
    }

    /// Tables whose rows are only ever added; names and words are text of the schema, never data.
    static func lasting(_ tables: [String], _ words: String) -> String {
        tables.map {
            """
            CREATE TRIGGER \($0)IsNeverChanged BEFORE UPDATE OR DELETE ON \($0)
                FOR EACH ROW EXECUTE FUNCTION neverSo('\(words)');
            """
        }.joined(separator: "\n")
    }
}
