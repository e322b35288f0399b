-- A claim or an article put in by mistake can be taken out of what is compared and reported. What
-- was said of it stays; only what holds now leaves it out.

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

-- The newest withdrawal of an article when this was done: what is withdrawn later is news.
ALTER TABLE comparisons ADD COLUMN newest_withdrawal INTEGER REFERENCES withdrawals (id);
ALTER TABLE tracings ADD COLUMN newest_withdrawal INTEGER REFERENCES withdrawals (id);

CREATE VIEW present_withdrawals AS
    -- What is withdrawn now, by whom and why.
    SELECT withdrawals.*
    FROM withdrawals
    WHERE withdrawals.withdrawn AND withdrawals.id = (
        SELECT max(later.id) FROM withdrawals AS later
        WHERE later.claim IS withdrawals.claim AND later.article IS withdrawals.article
    );

DROP VIEW present_articles;
DROP VIEW present_captures;

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

DROP VIEW present_stances;
DROP VIEW present_disagreements;
DROP VIEW present_origins;

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
