-- The casebook's present schema: what db/migrations/*.sql make, one after the other.
-- Written by `python -m factcheck.store.schema --write`; change it by adding a migration.

CREATE TABLE reviewers (
    -- Everyone who ever signed something.
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '' AND name = trim(name)),
    since TEXT NOT NULL CHECK (since GLOB '????-??-??T??:??:??*+00:00')
) STRICT;

CREATE TABLE runs (
    -- One pass of one stage over the casebook. Every row a machine made names its run.
    id INTEGER PRIMARY KEY,
    stage TEXT NOT NULL CHECK (stage <> ''),      -- assess, claims, compare, origins
    version TEXT NOT NULL CHECK (version <> ''),  -- of the stage's rules or model
    rubric TEXT,                                  -- a file in rubrics/, with its version
    rubric_sha256 TEXT CHECK (length(rubric_sha256) = 64),
    started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??*+00:00'),
    CHECK ((rubric IS NULL) = (rubric_sha256 IS NULL))
) STRICT;

CREATE TABLE snapshots (
    -- Bytes as they came. Equal bytes are kept once, whatever they were called.
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    content BLOB NOT NULL,                        -- compressed with zlib
    size INTEGER NOT NULL CHECK (size >= 0)       -- before that, in bytes
) STRICT;

CREATE TABLE articles (
    -- One captured text. The same address with other bytes is a new article that supersedes the
    -- earlier; equal bytes at another address are an article of their own.
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    address TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES snapshots (sha256),
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    text TEXT NOT NULL,
    captured_at TEXT NOT NULL CHECK (captured_at GLOB '????-??-??T??:??:??*+00:00'),
    supersedes INTEGER UNIQUE REFERENCES articles (id) CHECK (supersedes < id)
) STRICT;

CREATE INDEX articles_sha256 ON articles (sha256);

CREATE TABLE coverage (
    -- Which articles a run has looked at, and the newest metadata each had then (NULL: none).
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    article INTEGER NOT NULL REFERENCES articles (id),
    metadata INTEGER REFERENCES metadata (id),
    UNIQUE (run, article)
) STRICT;

CREATE INDEX coverage_article ON coverage (article);

CREATE TABLE notes (
    -- One observation on one article: by a signal (it has a run) or by a person (it has a
    -- reviewer). Its evidence is a quote or, for something missing, the places searched.
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    signal TEXT NOT NULL CHECK (signal <> ''),
    state TEXT NOT NULL CHECK (state IN ('noted', 'clear', 'not_checked', 'not_applicable')),
    explanation TEXT NOT NULL,
    start INTEGER,
    end INTEGER,
    quote TEXT,
    searched TEXT NOT NULL CHECK (json_valid(searched)),
    run INTEGER REFERENCES runs (id),
    reviewer TEXT REFERENCES reviewers (name),
    CHECK ((run IS NULL) <> (reviewer IS NULL)),
    CHECK ((start IS NULL) = (quote IS NULL) AND (end IS NULL) = (quote IS NULL)),
    CHECK (0 <= start AND start < end)
) STRICT;

CREATE INDEX notes_article ON notes (article, signal);

CREATE INDEX notes_run ON notes (run);

CREATE TABLE note_rulings (
    -- A person's ruling on a note; the note stays as it was. The latest counts.
    id INTEGER PRIMARY KEY,
    note INTEGER NOT NULL REFERENCES notes (id),
    ruling TEXT NOT NULL CHECK (ruling IN ('confirmed', 'dismissed')),
    reviewer TEXT NOT NULL REFERENCES reviewers (name),
    reason TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*+00:00')
) STRICT;

CREATE INDEX note_rulings_note ON note_rulings (note);

CREATE TABLE suggestions (
    -- A statement the tool thinks worth checking; a person decides whether it becomes a claim.
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    article INTEGER NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    claimant TEXT,                                -- NULL: the article's own voice
    claimant_kind TEXT CHECK (claimant_kind IN ('named', 'collective', 'anonymous', 'document')),
    worth REAL NOT NULL CHECK (worth BETWEEN 0 AND 1),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    CHECK (0 <= start AND start < end),
    CHECK ((claimant IS NULL) = (claimant_kind IS NULL))
) STRICT;

CREATE INDEX suggestions_article ON suggestions (article);

CREATE INDEX suggestions_run ON suggestions (run);

CREATE TABLE claims (
    -- A checkable statement that a person put into the casebook.
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL CHECK (text <> ''),
    wording TEXT NOT NULL UNIQUE,                 -- the text without what makes no other claim
    reviewer TEXT NOT NULL REFERENCES reviewers (name),
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??*+00:00')
) STRICT;

CREATE TABLE appearances (
    -- Where a claim stands.
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims (id),
    article INTEGER NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    claimant TEXT,                                -- NULL: the article's own voice
    claimant_kind TEXT CHECK (claimant_kind IN ('named', 'collective', 'anonymous', 'document')),
    reviewer TEXT NOT NULL REFERENCES reviewers (name),
    UNIQUE (claim, article, start, end),
    CHECK (0 <= start AND start < end),
    CHECK ((claimant IS NULL) = (claimant_kind IS NULL))
) STRICT;

CREATE INDEX appearances_article ON appearances (article);

CREATE TABLE comparisons (
    -- One claim held against the articles. The newest article and metadatum of that moment say
    -- whether there is anything new to compare.
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    claim INTEGER NOT NULL REFERENCES claims (id),
    engine TEXT NOT NULL CHECK (engine <> ''),
    among TEXT CHECK (among IS NULL OR json_valid(among)),  -- chosen articles; NULL: all of them
    newest_article INTEGER REFERENCES articles (id),
    newest_metadata INTEGER REFERENCES metadata (id), newest_withdrawal INTEGER REFERENCES withdrawals (id),
    UNIQUE (run, claim)
) STRICT;

CREATE INDEX comparisons_claim ON comparisons (claim);

CREATE TABLE stance_evidence (
    -- The passages an article's stance is made of, in order.
    id INTEGER PRIMARY KEY,
    stance INTEGER NOT NULL REFERENCES stances (id),
    position INTEGER NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (stance, position)
) STRICT;

CREATE INDEX stance_evidence_evidence ON stance_evidence (evidence);

CREATE TABLE disagreements (
    -- Two pieces of evidence against each other, how, and by which rule. Found again, it keeps
    -- its row.
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    claim INTEGER NOT NULL REFERENCES claims (id),
    type TEXT NOT NULL CHECK (type IN (
        'contradiction', 'degree', 'permanence', 'number', 'time', 'scope', 'attribution_only',
        'cannot_compare'
    )),
    left_evidence INTEGER NOT NULL REFERENCES evidence (id),
    right_evidence INTEGER NOT NULL REFERENCES evidence (id),
    rule TEXT NOT NULL,
    missing TEXT NOT NULL CHECK (json_valid(missing)),    -- what one would have to know
    run INTEGER NOT NULL REFERENCES runs (id)     -- the first that found it
) STRICT;

CREATE INDEX disagreements_claim ON disagreements (claim);

CREATE INDEX disagreements_left ON disagreements (left_evidence);

CREATE INDEX disagreements_right ON disagreements (right_evidence);

CREATE TABLE compared_stances (
    -- Which stances a comparison found, in its order.
    id INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparisons (id),
    position INTEGER NOT NULL,
    stance INTEGER NOT NULL REFERENCES stances (id),
    UNIQUE (comparison, position)
) STRICT;

CREATE TABLE compared_disagreements (
    -- Which disagreements a comparison found, in its order.
    id INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparisons (id),
    position INTEGER NOT NULL,
    disagreement INTEGER NOT NULL REFERENCES disagreements (id),
    UNIQUE (comparison, position)
) STRICT;

CREATE TABLE origins (
    -- An independent source of reporting. The first article that rests on it tells it from
    -- another of the same name, such as two that nobody could name.
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'agency', 'outlet', 'unknown')),
    first_article INTEGER NOT NULL REFERENCES articles (id),
    run INTEGER NOT NULL REFERENCES runs (id),    -- the first that found it
    UNIQUE (name, kind, first_article)
) STRICT;

CREATE TABLE origin_links (
    -- Why an article is counted under an origin; without a quote, nothing names a source.
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    origin INTEGER NOT NULL REFERENCES origins (id),
    article INTEGER NOT NULL REFERENCES articles (id),
    rule TEXT NOT NULL,
    quoted_article INTEGER REFERENCES articles (id),
    start INTEGER,
    end INTEGER,
    quote TEXT,
    CHECK ((start IS NULL) = (quote IS NULL) AND (end IS NULL) = (quote IS NULL)),
    CHECK ((quoted_article IS NULL) = (quote IS NULL)),
    CHECK (0 <= start AND start < end)
) STRICT;

CREATE INDEX origin_links_article ON origin_links (article);

CREATE INDEX origin_links_quoted ON origin_links (quoted_article);

CREATE TABLE tracings (
    -- One search for origins over the whole casebook, and what was known then.
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL UNIQUE REFERENCES runs (id),
    newest_article INTEGER REFERENCES articles (id),
    newest_metadata INTEGER REFERENCES metadata (id)
, newest_withdrawal INTEGER REFERENCES withdrawals (id)) STRICT;

CREATE TABLE traced_links (
    -- Which links a search for origins found, in its order.
    id INTEGER PRIMARY KEY,
    tracing INTEGER NOT NULL REFERENCES tracings (id),
    position INTEGER NOT NULL,
    link INTEGER NOT NULL REFERENCES origin_links (id),
    UNIQUE (tracing, position)
) STRICT;

CREATE TABLE verdicts (
    -- A named reviewer's ruling on a claim, or on an article as a source.
    id INTEGER PRIMARY KEY,
    claim INTEGER REFERENCES claims (id),
    article INTEGER REFERENCES articles (id),
    reviewer TEXT NOT NULL REFERENCES reviewers (name),
    rubric TEXT NOT NULL CHECK (rubric <> ''),
    rubric_sha256 TEXT NOT NULL CHECK (length(rubric_sha256) = 64),
    rating TEXT NOT NULL CHECK (rating <> ''),
    confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
    rationale TEXT NOT NULL CHECK (rationale <> ''),
    sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),     -- the program keeps it from the others
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*+00:00'),
    CHECK ((claim IS NULL) <> (article IS NULL))
) STRICT;

CREATE INDEX verdicts_claim ON verdicts (claim);

CREATE INDEX verdicts_article ON verdicts (article);

CREATE TABLE citations (
    -- The passages a verdict rests on, in order.
    id INTEGER PRIMARY KEY,
    verdict INTEGER NOT NULL REFERENCES verdicts (id),
    position INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    UNIQUE (verdict, position),
    CHECK (0 <= start AND start < end)
) STRICT;

CREATE INDEX citations_article ON citations (article);

CREATE TABLE events (
    -- Who did what when. `sha256` is the digest of the canonical JSON (sorted keys, no blanks,
    -- UTF-8) of the other columns, the event before included, so that no line can be changed,
    -- dropped or put in between without breaking every later one.
    id INTEGER PRIMARY KEY AUTOINCREMENT,         -- so that a dropped last line leaves a gap
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*+00:00'),
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,                        -- an id as people type it
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous TEXT NOT NULL CHECK (length(previous) = 64), -- sha256 of the event before, or zeros
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE event_rows (
    -- Every row of the other tables (but snapshots, which carry their own digest), the event that
    -- wrote it, and the digest of its canonical JSON with its table's name, NULLs left out. The
    -- event's detail has the digest of its lines here.
    table_name TEXT NOT NULL,
    row INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES events (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (table_name, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_rows_event ON event_rows (event);

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    text, content = 'articles', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER articles_indexed AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, text) VALUES (new.id, new.text);
END;

CREATE VIRTUAL TABLE metadata_fts USING fts5 (
    value, content = 'metadata', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    text, content = 'claims', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER claims_indexed AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER reviewers_not_changed BEFORE UPDATE ON reviewers BEGIN
    SELECT RAISE(ABORT, 'reviewers is append-only: who signed stays');
END;

CREATE TRIGGER reviewers_not_deleted BEFORE DELETE ON reviewers BEGIN
    SELECT RAISE(ABORT, 'reviewers is append-only: who signed stays');
END;

CREATE TRIGGER runs_not_changed BEFORE UPDATE ON runs BEGIN
    SELECT RAISE(ABORT, 'runs is append-only: a new pass is a new run');
END;

CREATE TRIGGER runs_not_deleted BEFORE DELETE ON runs BEGIN
    SELECT RAISE(ABORT, 'runs is append-only: a new pass is a new run');
END;

CREATE TRIGGER snapshots_not_changed BEFORE UPDATE ON snapshots BEGIN
    SELECT RAISE(ABORT, 'snapshots is append-only: other bytes are a new capture');
END;

CREATE TRIGGER snapshots_not_deleted BEFORE DELETE ON snapshots BEGIN
    SELECT RAISE(ABORT, 'snapshots is append-only: other bytes are a new capture');
END;

CREATE TRIGGER articles_not_changed BEFORE UPDATE ON articles BEGIN
    SELECT RAISE(ABORT, 'articles is append-only: another text is a new capture: ingest it again');
END;

CREATE TRIGGER articles_not_deleted BEFORE DELETE ON articles BEGIN
    SELECT RAISE(ABORT, 'articles is append-only: another text is a new capture: ingest it again');
END;

CREATE TRIGGER coverage_not_changed BEFORE UPDATE ON coverage BEGIN
    SELECT RAISE(ABORT, 'coverage is append-only: a new pass is a new run');
END;

CREATE TRIGGER coverage_not_deleted BEFORE DELETE ON coverage BEGIN
    SELECT RAISE(ABORT, 'coverage is append-only: a new pass is a new run');
END;

CREATE TRIGGER notes_not_changed BEFORE UPDATE ON notes BEGIN
    SELECT RAISE(ABORT, 'notes is append-only: rule on a note in note_rulings');
END;

CREATE TRIGGER notes_not_deleted BEFORE DELETE ON notes BEGIN
    SELECT RAISE(ABORT, 'notes is append-only: rule on a note in note_rulings');
END;

CREATE TRIGGER note_rulings_not_changed BEFORE UPDATE ON note_rulings BEGIN
    SELECT RAISE(ABORT, 'note_rulings is append-only: a changed mind is a new ruling');
END;

CREATE TRIGGER note_rulings_not_deleted BEFORE DELETE ON note_rulings BEGIN
    SELECT RAISE(ABORT, 'note_rulings is append-only: a changed mind is a new ruling');
END;

CREATE TRIGGER suggestions_not_changed BEFORE UPDATE ON suggestions BEGIN
    SELECT RAISE(ABORT, 'suggestions is append-only: a new pass is a new run');
END;

CREATE TRIGGER suggestions_not_deleted BEFORE DELETE ON suggestions BEGIN
    SELECT RAISE(ABORT, 'suggestions is append-only: a new pass is a new run');
END;

CREATE TRIGGER claims_not_changed BEFORE UPDATE ON claims BEGIN
    SELECT RAISE(ABORT, 'claims is append-only: another wording is a new claim');
END;

CREATE TRIGGER claims_not_deleted BEFORE DELETE ON claims BEGIN
    SELECT RAISE(ABORT, 'claims is append-only: another wording is a new claim');
END;

CREATE TRIGGER appearances_not_changed BEFORE UPDATE ON appearances BEGIN
    SELECT RAISE(ABORT, 'appearances is append-only: add another appearance');
END;

CREATE TRIGGER appearances_not_deleted BEFORE DELETE ON appearances BEGIN
    SELECT RAISE(ABORT, 'appearances is append-only: add another appearance');
END;

CREATE TRIGGER comparisons_not_changed BEFORE UPDATE ON comparisons BEGIN
    SELECT RAISE(ABORT, 'comparisons is append-only: compare again');
END;

CREATE TRIGGER comparisons_not_deleted BEFORE DELETE ON comparisons BEGIN
    SELECT RAISE(ABORT, 'comparisons is append-only: compare again');
END;

CREATE TRIGGER stance_evidence_not_changed BEFORE UPDATE ON stance_evidence BEGIN
    SELECT RAISE(ABORT, 'stance_evidence is append-only: compare again');
END;

CREATE TRIGGER stance_evidence_not_deleted BEFORE DELETE ON stance_evidence BEGIN
    SELECT RAISE(ABORT, 'stance_evidence is append-only: compare again');
END;

CREATE TRIGGER disagreements_not_changed BEFORE UPDATE ON disagreements BEGIN
    SELECT RAISE(ABORT, 'disagreements is append-only: compare again');
END;

CREATE TRIGGER disagreements_not_deleted BEFORE DELETE ON disagreements BEGIN
    SELECT RAISE(ABORT, 'disagreements is append-only: compare again');
END;

CREATE TRIGGER compared_stances_not_changed BEFORE UPDATE ON compared_stances BEGIN
    SELECT RAISE(ABORT, 'compared_stances is append-only: compare again');
END;

CREATE TRIGGER compared_stances_not_deleted BEFORE DELETE ON compared_stances BEGIN
    SELECT RAISE(ABORT, 'compared_stances is append-only: compare again');
END;

CREATE TRIGGER compared_disagreements_not_changed BEFORE UPDATE ON compared_disagreements BEGIN
    SELECT RAISE(ABORT, 'compared_disagreements is append-only: compare again');
END;

CREATE TRIGGER compared_disagreements_not_deleted BEFORE DELETE ON compared_disagreements BEGIN
    SELECT RAISE(ABORT, 'compared_disagreements is append-only: compare again');
END;

CREATE TRIGGER origins_not_changed BEFORE UPDATE ON origins BEGIN
    SELECT RAISE(ABORT, 'origins is append-only: a new pass is a new run');
END;

CREATE TRIGGER origins_not_deleted BEFORE DELETE ON origins BEGIN
    SELECT RAISE(ABORT, 'origins is append-only: a new pass is a new run');
END;

CREATE TRIGGER origin_links_not_changed BEFORE UPDATE ON origin_links BEGIN
    SELECT RAISE(ABORT, 'origin_links is append-only: a new pass is a new run');
END;

CREATE TRIGGER origin_links_not_deleted BEFORE DELETE ON origin_links BEGIN
    SELECT RAISE(ABORT, 'origin_links is append-only: a new pass is a new run');
END;

CREATE TRIGGER tracings_not_changed BEFORE UPDATE ON tracings BEGIN
    SELECT RAISE(ABORT, 'tracings is append-only: a new pass is a new run');
END;

CREATE TRIGGER tracings_not_deleted BEFORE DELETE ON tracings BEGIN
    SELECT RAISE(ABORT, 'tracings is append-only: a new pass is a new run');
END;

CREATE TRIGGER traced_links_not_changed BEFORE UPDATE ON traced_links BEGIN
    SELECT RAISE(ABORT, 'traced_links is append-only: a new pass is a new run');
END;

CREATE TRIGGER traced_links_not_deleted BEFORE DELETE ON traced_links BEGIN
    SELECT RAISE(ABORT, 'traced_links is append-only: a new pass is a new run');
END;

CREATE TRIGGER verdicts_not_changed BEFORE UPDATE ON verdicts BEGIN
    SELECT RAISE(ABORT, 'verdicts is append-only: a changed mind is a new verdict');
END;

CREATE TRIGGER verdicts_not_deleted BEFORE DELETE ON verdicts BEGIN
    SELECT RAISE(ABORT, 'verdicts is append-only: a changed mind is a new verdict');
END;

CREATE TRIGGER citations_not_changed BEFORE UPDATE ON citations BEGIN
    SELECT RAISE(ABORT, 'citations is append-only: a changed mind is a new verdict');
END;

CREATE TRIGGER citations_not_deleted BEFORE DELETE ON citations BEGIN
    SELECT RAISE(ABORT, 'citations is append-only: a changed mind is a new verdict');
END;

CREATE TRIGGER events_not_changed BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'events is append-only: the log is only ever added to');
END;

CREATE TRIGGER events_not_deleted BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'events is append-only: the log is only ever added to');
END;

CREATE TRIGGER event_rows_not_changed BEFORE UPDATE ON event_rows BEGIN
    SELECT RAISE(ABORT, 'event_rows is append-only: the log is only ever added to');
END;

CREATE TRIGGER event_rows_not_deleted BEFORE DELETE ON event_rows BEGIN
    SELECT RAISE(ABORT, 'event_rows is append-only: the log is only ever added to');
END;

CREATE VIEW present_coverage AS
    -- The latest run of each stage that looked at an article.
    SELECT max(coverage.id) AS id, runs.stage, coverage.article, coverage.run, runs.version,
        coverage.metadata
    FROM coverage
    JOIN runs ON runs.id = coverage.run
    GROUP BY runs.stage, coverage.article;

CREATE VIEW present_notes AS
    -- People's notes, and those of the latest assessment of each article (superseded captures
    -- too), with the latest ruling. A ruling on an earlier run's note of the same article, signal,
    -- state and span still counts.
    SELECT notes.*, note_rulings.ruling, note_rulings.reviewer AS ruling_reviewer,
        note_rulings.reason AS ruling_reason, note_rulings.at AS ruling_at
    FROM notes
    LEFT JOIN present_coverage
        ON present_coverage.stage = 'assess' AND present_coverage.article = notes.article
    LEFT JOIN note_rulings ON note_rulings.id = (
        SELECT max(said.id)
        FROM notes AS twin
        JOIN note_rulings AS said ON said.note = twin.id
        WHERE twin.article = notes.article
            AND twin.signal = notes.signal
            AND (twin.id = notes.id OR (
                twin.run <> notes.run
                AND twin.state = notes.state
                AND twin.start IS notes.start
                AND twin.end IS notes.end
            ))
    )
    WHERE notes.run IS NULL OR notes.run = present_coverage.run;

CREATE VIEW present_suggestions AS
    -- Those of the latest `claims` run over each article.
    SELECT suggestions.*
    FROM suggestions
    JOIN present_coverage
        ON present_coverage.stage = 'claims'
        AND present_coverage.article = suggestions.article
        AND present_coverage.run = suggestions.run;

CREATE VIEW present_comparisons AS
    -- The latest comparison of each claim; one over the whole casebook goes before one among
    -- chosen articles.
    SELECT comparisons.*
    FROM comparisons
    WHERE comparisons.id = (
        SELECT other.id FROM comparisons AS other
        WHERE other.claim = comparisons.claim
        ORDER BY other.among IS NOT NULL, other.id DESC
        LIMIT 1
    );

CREATE VIEW present_verdicts AS
    -- Each reviewer's latest verdict on each claim or article by each rubric. Sealed ones are here
    -- too: who opens the file itself has broken the seal.
    SELECT verdicts.*, claims.text AS claim_text
    FROM verdicts
    LEFT JOIN claims ON claims.id = verdicts.claim
    WHERE verdicts.id = (
        SELECT max(later.id) FROM verdicts AS later
        WHERE later.reviewer = verdicts.reviewer
            AND later.rubric = verdicts.rubric
            AND later.claim IS verdicts.claim
            AND later.article IS verdicts.article
    );

CREATE TABLE responses (
    -- The answer that an article's bytes came with; articles from files have none. Fetching the
    -- same bytes from the same address again adds nothing.
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL UNIQUE REFERENCES articles (id),
    requested TEXT NOT NULL CHECK (requested <> ''),  -- the address that was asked for
    address TEXT NOT NULL CHECK (address <> ''),      -- the one that answered, after all redirects
    status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 999),
    headers TEXT NOT NULL CHECK (json_valid(headers)),      -- [name, value], as they came
    redirects TEXT NOT NULL CHECK (json_valid(redirects)),  -- [status, where to], in order
    peer TEXT                                         -- the network address that answered
) STRICT;

CREATE TRIGGER responses_not_changed BEFORE UPDATE ON responses BEGIN
    SELECT RAISE(ABORT, 'responses is append-only: other bytes are a new capture');
END;

CREATE TRIGGER responses_not_deleted BEFORE DELETE ON responses BEGIN
    SELECT RAISE(ABORT, 'responses is append-only: other bytes are a new capture');
END;

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

CREATE TRIGGER metadata_indexed AFTER INSERT ON metadata BEGIN
    INSERT INTO metadata_fts (rowid, value) VALUES (new.id, new.value);
END;

CREATE TRIGGER metadata_not_changed BEFORE UPDATE ON metadata BEGIN
    SELECT RAISE(ABORT, 'metadata is append-only: state a better value as a new row');
END;

CREATE TRIGGER metadata_not_deleted BEFORE DELETE ON metadata BEGIN
    SELECT RAISE(ABORT, 'metadata is append-only: state a better value as a new row');
END;

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

CREATE INDEX evidence_article ON evidence (article);

CREATE TRIGGER evidence_not_changed BEFORE UPDATE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only: compare again');
END;

CREATE TRIGGER evidence_not_deleted BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only: compare again');
END;

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

CREATE INDEX stances_claim ON stances (claim, article);

CREATE TRIGGER stances_not_changed BEFORE UPDATE ON stances BEGIN
    SELECT RAISE(ABORT, 'stances is append-only: compare again');
END;

CREATE TRIGGER stances_not_deleted BEFORE DELETE ON stances BEGIN
    SELECT RAISE(ABORT, 'stances is append-only: compare again');
END;

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

CREATE INDEX articles_address ON articles (address, captured_at);

CREATE TABLE withdrawals (
    -- A person took a claim or an article out, or put it back. The latest on each counts.
    id INTEGER PRIMARY KEY,
    claim INTEGER REFERENCES claims (id),
    article INTEGER REFERENCES articles (id),
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),     -- 0: put back
    reviewer TEXT NOT NULL REFERENCES reviewers (name),
    reason TEXT NOT NULL CHECK (reason <> ''),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*+00:00'),
    CHECK ((claim IS NULL) <> (article IS NULL))
) STRICT;

CREATE INDEX withdrawals_claim ON withdrawals (claim);

CREATE INDEX withdrawals_article ON withdrawals (article);

CREATE TRIGGER withdrawals_not_changed BEFORE UPDATE ON withdrawals BEGIN
    SELECT RAISE(ABORT, 'withdrawals is append-only: a changed mind is a new row');
END;

CREATE TRIGGER withdrawals_not_deleted BEFORE DELETE ON withdrawals BEGIN
    SELECT RAISE(ABORT, 'withdrawals is append-only: a changed mind is a new row');
END;

CREATE VIEW present_withdrawals AS
    -- What is withdrawn now, by whom and why.
    SELECT withdrawals.*
    FROM withdrawals
    WHERE withdrawals.withdrawn AND withdrawals.id = (
        SELECT max(later.id) FROM withdrawals AS later
        WHERE later.claim IS withdrawals.claim AND later.article IS withdrawals.article
    );

CREATE VIEW present_captures AS
    -- Which capture of its address each article follows and is followed by, in the order of their
    -- time; those of one moment, in the order in which they were taken in. One that is withdrawn
    -- follows none, and none follows it.
    SELECT
        articles.id,
        articles.address,
        articles.captured_at,
        CASE WHEN withdrawn.id IS NULL THEN
            (SELECT earlier.id FROM articles AS earlier
                WHERE earlier.address = articles.address
                    AND (earlier.captured_at, earlier.id) < (articles.captured_at, articles.id)
                    AND earlier.id NOT IN (
                        SELECT article FROM present_withdrawals WHERE article IS NOT NULL
                    )
                ORDER BY earlier.captured_at DESC, earlier.id DESC LIMIT 1)
        END AS supersedes,
        CASE WHEN withdrawn.id IS NULL THEN
            (SELECT later.id FROM articles AS later
                WHERE later.address = articles.address
                    AND (later.captured_at, later.id) > (articles.captured_at, articles.id)
                    AND later.id NOT IN (
                        SELECT article FROM present_withdrawals WHERE article IS NOT NULL
                    )
                ORDER BY later.captured_at, later.id LIMIT 1)
        END AS superseded_by,
        withdrawn.id AS withdrawal
    FROM articles
    LEFT JOIN present_withdrawals AS withdrawn ON withdrawn.article = articles.id;

CREATE VIEW present_articles AS
    -- The newest capture of each address, with the best value of each field.
    SELECT
        articles.id,
        articles.file,
        (SELECT value FROM metadata WHERE article = articles.id AND field = 'title'
            ORDER BY rank LIMIT 1) AS title,
        (SELECT value FROM metadata WHERE article = articles.id AND field = 'byline'
            ORDER BY rank LIMIT 1) AS byline,
        (SELECT value FROM metadata WHERE article = articles.id AND field = 'publisher'
            ORDER BY rank LIMIT 1) AS publisher,
        (SELECT value FROM metadata WHERE article = articles.id AND field = 'published'
            ORDER BY rank LIMIT 1) AS published,
        (SELECT value FROM metadata WHERE article = articles.id AND field = 'not_before'
            ORDER BY rank LIMIT 1) AS not_before,
        articles.address,
        articles.captured_at,
        present_captures.supersedes,
        articles.sha256,
        articles.text
    FROM articles
    JOIN present_captures ON present_captures.id = articles.id
    WHERE present_captures.superseded_by IS NULL AND present_captures.withdrawal IS NULL;

CREATE VIEW present_stances AS
    -- What each article does to each claim, passage by passage; what is withdrawn is left out.
    SELECT stances.id, stances.claim, claims.text AS claim_text, stances.article,
        stances.stance AS article_stance, evidence.quote, evidence.stance, evidence.claimant,
        evidence.rule, stances.engine
    FROM present_comparisons
    JOIN compared_stances ON compared_stances.comparison = present_comparisons.id
    JOIN stances ON stances.id = compared_stances.stance
    JOIN claims ON claims.id = stances.claim
    LEFT JOIN stance_evidence ON stance_evidence.stance = stances.id
    LEFT JOIN evidence ON evidence.id = stance_evidence.evidence
    WHERE NOT EXISTS (
        SELECT 1 FROM present_withdrawals AS withdrawn
        WHERE withdrawn.claim = stances.claim OR withdrawn.article = stances.article
    )
    ORDER BY stances.claim, compared_stances.position, stance_evidence.position;

CREATE VIEW present_disagreements AS
    -- Both quotes of every disagreement, side by side; what is withdrawn is left out.
    SELECT disagreements.id, disagreements.claim, claims.text AS claim_text, disagreements.type,
        lefts.article AS left_article, lefts.quote AS left_quote,
        rights.article AS right_article, rights.quote AS right_quote,
        disagreements.rule, disagreements.missing
    FROM present_comparisons
    JOIN compared_disagreements ON compared_disagreements.comparison = present_comparisons.id
    JOIN disagreements ON disagreements.id = compared_disagreements.disagreement
    JOIN claims ON claims.id = disagreements.claim
    JOIN evidence AS lefts ON lefts.id = disagreements.left_evidence
    JOIN evidence AS rights ON rights.id = disagreements.right_evidence
    WHERE NOT EXISTS (
        SELECT 1 FROM present_withdrawals AS withdrawn
        WHERE withdrawn.claim = disagreements.claim
            OR withdrawn.article IN (lefts.article, rights.article)
    )
    ORDER BY disagreements.claim, compared_disagreements.position;

CREATE VIEW present_origins AS
    -- The articles that rest on each origin, and why; those withdrawn are left out.
    SELECT origins.id, origins.name, origins.kind, origin_links.article, origin_links.rule,
        origin_links.quote
    FROM traced_links
    JOIN origin_links ON origin_links.id = traced_links.link
    JOIN origins ON origins.id = origin_links.origin
    WHERE traced_links.tracing = (SELECT max(id) FROM tracings)
        AND origin_links.article NOT IN (
            SELECT article FROM present_withdrawals WHERE article IS NOT NULL
        )
    ORDER BY traced_links.position;
