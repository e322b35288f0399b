-- Captures in the order of their time: what an archive captured years ago may be taken in after
-- today's page, and does not supersede it. articles.supersedes, the order in which they were taken
-- in, is written no more.

DROP VIEW present_articles;
DROP INDEX articles_address;
CREATE INDEX articles_address ON articles (address, captured_at);

CREATE VIEW present_captures AS
    -- Which capture of its address each article follows and is followed by, in the order of their
    -- time; those of one moment, in the order in which they were taken in.
    SELECT
        articles.id,
        articles.address,
        articles.captured_at,
        (SELECT earlier.id FROM articles AS earlier
            WHERE earlier.address = articles.address
                AND (earlier.captured_at, earlier.id) < (articles.captured_at, articles.id)
            ORDER BY earlier.captured_at DESC, earlier.id DESC LIMIT 1) AS supersedes,
        (SELECT later.id FROM articles AS later
            WHERE later.address = articles.address
                AND (later.captured_at, later.id) > (articles.captured_at, articles.id)
            ORDER BY later.captured_at, later.id LIMIT 1) AS superseded_by
    FROM articles;

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
    WHERE present_captures.superseded_by IS NULL;
