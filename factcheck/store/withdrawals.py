"""Claims and articles that a person took out of what is compared and reported, or put back."""

from factcheck.models import Article, Claim, Kind, Withdrawal, format_id
from factcheck.store.claims import Claims
from factcheck.store.ledger import as_utc

_COLUMNS = {Kind.ARTICLE: "article", Kind.CLAIM: "claim"}


class Withdrawals(Claims):
    """The table withdrawals."""

    def withdraw(self, kind: Kind, number: int, withdrawal: Withdrawal) -> Article | Claim:
        """Withdraw an article or a claim. One that is withdrawn already stays as it is.

        Raises:
            UnknownIdError: If there is none with this id.
            InputError: If it has no reviewer.
        """
        return self._say(kind, number, withdrawal, withdrawn=True)

    def put_back(self, kind: Kind, number: int, withdrawal: Withdrawal) -> Article | Claim:
        """Take a withdrawal back; who does and why is kept too. `withdraw` tells the errors."""
        return self._say(kind, number, withdrawal, withdrawn=False)

    def withdrawn(self) -> tuple[Article | Claim, ...]:
        """Return what is withdrawn now: articles, then claims, each by id."""
        rows = self._rows("SELECT article, claim FROM present_withdrawals ORDER BY id")
        articles = sorted(row["article"] for row in rows if row["article"] is not None)
        claims = sorted(row["claim"] for row in rows if row["claim"] is not None)
        return (*self.articles(articles), *self.claims(claims))

    def _say(
        self, kind: Kind, number: int, withdrawal: Withdrawal, *, withdrawn: bool
    ) -> Article | Claim:
        with self.transaction():
            if (self.subject(kind, number).withdrawn is not None) is not withdrawn:
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
            return self.subject(kind, number)

    def subject(self, kind: Kind, number: int) -> Article | Claim:
        """Return an article or a claim, withdrawn or not.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        return self.article(number) if kind is Kind.ARTICLE else self.claim(number)
