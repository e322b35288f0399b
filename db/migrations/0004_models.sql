-- A model beside the rules: it may be unsure, it gives an article probabilities too, and what it
-- has said of a pair of texts is kept. SQLite cannot change a CHECK in place, so the rows of two
-- tables are set aside, the tables made again, and the rows put back with their ids; what refers
-- to them is checked when that is done.

PRAGMA defer_foreign_keys = ON;

-- For as long as this takes: without it, each row's references are looked for in the whole table.
CREATE INDEX compared_stances_stance ON compared_stances (stance);

CREATE TABLE evidence_before AS SELECT * FROM evidence;
DROP TABLE evidence;

CREATE TABLE evidence (
    -- A passage that bears on a claim, and what it does to it. The same finding is one row,
    -- however many stances and disagreements rest on it.
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    article INTEGER NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    stance TEXT NOT NULL CHECK (
        stance IN ('supports', 'refutes', 'discusses', 'unrelated', 'unsure')
    ),
    claimant TEXT,                                -- NULL: the article's own voice
    claimant_kind TEXT CHECK (claimant_kind IN ('named', 'collective', 'anonymous', 'document')),
    rule TEXT NOT NULL,
    decisive TEXT NOT NULL CHECK (json_valid(decisive)),  -- [[start, end], ...] of the words
    happened_earliest TEXT CHECK (happened_earliest GLOB '????-??-??'),
    happened_latest TEXT CHECK (happened_latest GLOB '????-??-??'),
    happened_start INTEGER,                       -- the words that the time was read from
    happened_end INTEGER,
    supports REAL CHECK (supports BETWEEN 0 AND 1),       -- the engine's probabilities, if any
    refutes REAL CHECK (refutes BETWEEN 0 AND 1),
    discusses REAL CHECK (discusses BETWEEN 0 AND 1),
    unrelated REAL CHECK (unrelated BETWEEN 0 AND 1),
    CHECK (0 <= start AND start < end),
    CHECK ((claimant IS NULL) = (claimant_kind IS NULL)),
    CHECK ((happened_start IS NULL) = (happened_end IS NULL)),
    CHECK (happened_start IS NOT NULL OR coalesce(happened_earliest, happened_latest) IS NULL),
    CHECK ((supports IS NULL) + (refutes IS NULL) + (discusses IS NULL) + (unrelated IS NULL)
        IN (0, 4))
) STRICT;

INSERT INTO evidence (
    id, sha256, article, start, end, quote, stance, claimant, claimant_kind, rule, decisive,
    happened_earliest, happened_latest, happened_start, happened_end,
    supports, refutes, discusses, unrelated
)
SELECT
    id, sha256, article, start, end, quote, stance, claimant, claimant_kind, rule, decisive,
    happened_earliest, happened_latest, happened_start, happened_end,
    supports, refutes, discusses, unrelated
FROM evidence_before;
DROP TABLE evidence_before;

CREATE INDEX evidence_article ON evidence (article);
CREATE TRIGGER evidence_not_changed BEFORE UPDATE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only: compare again');
END;
CREATE TRIGGER evidence_not_deleted BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only: compare again');
END;

CREATE TABLE stances_before AS SELECT * FROM stances;
DROP TABLE stances;

CREATE TABLE stances (
    -- What one article does to one claim. Found again word for word, it keeps its row.
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    claim INTEGER NOT NULL REFERENCES claims (id),
    article INTEGER NOT NULL REFERENCES articles (id),
    stance TEXT NOT NULL CHECK (
        stance IN ('supports', 'refutes', 'discusses', 'unrelated', 'mixed', 'unsure')
    ),
    engine TEXT NOT NULL CHECK (engine <> ''),
    run INTEGER NOT NULL REFERENCES runs (id),    -- the first that found it
    supports REAL CHECK (supports BETWEEN 0 AND 1),       -- the engine's probabilities, if any
    refutes REAL CHECK (refutes BETWEEN 0 AND 1),
    discusses REAL CHECK (discusses BETWEEN 0 AND 1),
    unrelated REAL CHECK (unrelated BETWEEN 0 AND 1),
    CHECK ((supports IS NULL) + (refutes IS NULL) + (discusses IS NULL) + (unrelated IS NULL)
        IN (0, 4))
) STRICT;

INSERT INTO stances (id, sha256, claim, article, stance, engine, run)
SELECT id, sha256, claim, article, stance, engine, run FROM stances_before;
DROP TABLE stances_before;

CREATE INDEX stances_claim ON stances (claim, article);
CREATE TRIGGER stances_not_changed BEFORE UPDATE ON stances BEGIN
    SELECT RAISE(ABORT, 'stances is append-only: compare again');
END;
CREATE TRIGGER stances_not_deleted BEFORE DELETE ON stances BEGIN
    SELECT RAISE(ABORT, 'stances is append-only: compare again');
END;

DROP INDEX compared_stances_stance;

CREATE TABLE judgements (
    -- What a model said of a claim and a text, so that it need not be asked twice. It is not in
    -- the log: what was found with it is.
    model TEXT NOT NULL CHECK (model <> ''),      -- its name and version
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of what it was asked
    supports REAL NOT NULL CHECK (supports BETWEEN 0 AND 1),
    refutes REAL NOT NULL CHECK (refutes BETWEEN 0 AND 1),
    discusses REAL NOT NULL CHECK (discusses BETWEEN 0 AND 1),
    unrelated REAL NOT NULL CHECK (unrelated BETWEEN 0 AND 1),
    PRIMARY KEY (model, sha256),
    CHECK (abs(supports + refutes + discusses + unrelated - 1) < 0.001)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER judgements_not_changed BEFORE UPDATE ON judgements BEGIN
    SELECT RAISE(ABORT, 'judgements is append-only: another model has another name');
END;
CREATE TRIGGER judgements_not_deleted BEFORE DELETE ON judgements BEGIN
    SELECT RAISE(ABORT, 'judgements is append-only: another model has another name');
END;

CREATE TABLE vectors (
    -- Where a sentence encoder puts a text: texts that mean much the same lie close. Kept, and
    -- not in the log, as judgements are.
    encoder TEXT NOT NULL CHECK (encoder <> ''),  -- its name and version
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the text in UTF-8
    vector BLOB NOT NULL CHECK (length(vector) % 2 = 0), -- 16-bit floats, little-endian
    PRIMARY KEY (encoder, sha256)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER vectors_not_changed BEFORE UPDATE ON vectors BEGIN
    SELECT RAISE(ABORT, 'vectors is append-only: another encoder has another name');
END;
CREATE TRIGGER vectors_not_deleted BEFORE DELETE ON vectors BEGIN
    SELECT RAISE(ABORT, 'vectors is append-only: another encoder has another name');
END;
