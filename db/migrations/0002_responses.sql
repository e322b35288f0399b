-- What web servers said: an article that was fetched keeps it beside its bytes, as evidence.

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
