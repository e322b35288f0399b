"""Claims and articles that a person took out of what is compared and reported, or put back."""

from factcheck.models import Article, Claim, Kind, Withdrawal, format_id
from factcheck.store.claims import Claims
from factcheck.store.ledger import as_utc

_COLUMNS = {Kind.ARTICLE: "article", Kind.CLAIM: "claim"}


class Withdrawals(Claims):
    """The table withdrawals."""

    def withdraw(
        self, kind: Kind, number: int, withdrawal: Withdrawal
    ) -> tuple[Article | Claim, bool]:
        """Return the article or claim, withdrawn, and whether that is new.

        One that is withdrawn already stays as it is.

        Raises:
            UnknownIdError: If there is none with this id.
            InputError: If it has no reviewer.
        """
        return self._say(kind, number, withdrawal, withdrawn=True)

    def put_back(
        self, kind: Kind, number: int, withdrawal: Withdrawal
    ) -> tuple[Article | Claim, bool]:
        """Take a withdrawal back, which is kept too, and return what `withdraw` does.

        `withdraw` tells the errors.
        """
        return self._say(kind, number, withdrawal, withdrawn=False)

    def withdrawn(self) -> tuple[Article | Claim, ...]:
        """Return what is withdrawn now: articles, then claims, each by id."""
        rows = self._rows("SELECT article, claim FROM present_withdrawals ORDER BY id")
        articles = sorted(row["article"] for row in rows if row["article"] is not None)
        claims = sorted(row["claim"] for row in rows if row["claim"] is not None)
        return (*self.articles(articles), *self.claims(claims))

    def _say(
        self, kind: Kind, number: int, withdrawal: Withdrawal, *, withdrawn: bool
    ) -> tuple[Article | Claim, bool]:
        with self.transaction():
            is_new = (self._subject(kind, number).withdrawn is not None) is not withdrawn
            if is_new:
                reviewer = self._sign(withdrawal.reviewer, withdrawal.at)
                self._insert(
                    "withdrawals",
                    **{_COLUMNS[kind]: number},
                    withdrawn=int(withdrawn),
                    reviewer=reviewer,
                    reason=withdrawal.reason,
                    at=as_utc(withdrawal.at),
                )
                action = "withdrew" if withdrawn else "put back"
                subject = format_id(kind, number)
                self._record(reviewer, action, subject, withdrawal.at, reason=withdrawal.reason)
            return self._subject(kind, number), is_new

    def _subject(self, kind: Kind, number: int) -> Article | Claim:
        return self.article(number) if kind is Kind.ARTICLE else self.claim(number)
