"""What may go wrong and is nobody's bug: codes with parameters; the sentences are made where they are shown."""


class Problem(Exception):
    """A known trouble. `code` names it, `params` fill its sentence."""

    def __init__(self, code: str, **params: str | int | float) -> None:
        super().__init__(f"{code} {params}" if params else code)
        self.code = code
        self.params = params


class Refused(Problem):
    """An edit that the rules do not allow; nothing was changed."""


class Trouble(Problem):
    """The world did not play along (disk, file, format); nothing was changed."""
