-- Two more fields: the address that a page says its original has, and what says that the text is a
-- translation. SQLite cannot change a CHECK in place, so the rows are set aside, the table is made
-- again, and they are put back with their ids; what refers to them is checked when that is done.

PRAGMA defer_foreign_keys = ON;

-- For as long as this takes: without them, each row's references are looked for in whole tables.
CREATE INDEX coverage_metadata ON coverage (metadata);
CREATE INDEX comparisons_metadata ON comparisons (newest_metadata);
CREATE INDEX tracings_metadata ON tracings (newest_metadata);

CREATE TABLE metadata_before AS SELECT * FROM metadata;
DROP TABLE metadata;

CREATE TABLE metadata (
    -- Every candidate value of every field, and where it came from; the lowest rank is the best.
    -- What a reviewer states later ranks before all that was there.
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    field TEXT NOT NULL CHECK (field IN (
        'title', 'byline', 'publisher', 'published', 'modified', 'not_before', 'language',
        'address', 'kind', 'canonical', 'translation'
    )),
    value TEXT NOT NULL,
    found_in TEXT NOT NULL,
    start INTEGER,                                -- NULL: not from the text
    end INTEGER,
    rank INTEGER NOT NULL,
    reviewer TEXT REFERENCES reviewers (name),    -- who stated it after the article was taken in
    UNIQUE (article, rank),
    CHECK ((start IS NULL) = (end IS NULL) AND 0 <= coalesce(start, 0)),
    CHECK (start <= end)
) STRICT;

INSERT INTO metadata (id, article, field, value, found_in, start, end, rank, reviewer)
SELECT id, article, field, value, found_in, start, end, rank, reviewer FROM metadata_before;
DROP TABLE metadata_before;

DROP INDEX coverage_metadata;
DROP INDEX comparisons_metadata;
DROP INDEX tracings_metadata;

CREATE TRIGGER metadata_indexed AFTER INSERT ON metadata BEGIN
    INSERT INTO metadata_fts (rowid, value) VALUES (new.id, new.value);
END;
CREATE TRIGGER metadata_not_changed BEFORE UPDATE ON metadata BEGIN
    SELECT RAISE(ABORT, 'metadata is append-only: state a better value as a new row');
END;
CREATE TRIGGER metadata_not_deleted BEFORE DELETE ON metadata BEGIN
    SELECT RAISE(ABORT, 'metadata is append-only: state a better value as a new row');
END;
