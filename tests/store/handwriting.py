"""YAML as a hundred different people would write it: the same data in random indentation, quotes, styles, comments."""

from __future__ import annotations

import json
import random

from cchc_cli.store.nodes import Data
from cchc_cli.store.scalars import scalar_text


class Hand:
    """One person's way of writing, drawn from ``rng``. ``text`` gives data as that person would type it."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.comments = 0
        self.step = rng.choice([1, 2, 3, 4])
        self.dash_step = rng.choice([0, 2, 4])
        self.newline = rng.choice(["\n", "\n", "\r\n"])

    def text(self, data: dict[str, Data]) -> str:
        """The file of ``data``."""
        lines = self.mapping(data, 0)
        if self.rng.random() < 0.2:
            lines.insert(0, "---")
        joined = self.newline.join([*self._noise(0), *lines, *self._noise(0)])
        return joined + (self.newline if self.rng.random() < 0.7 else "")

    def mapping(self, data: dict[str, Data], indent: int) -> list[str]:
        lines: list[str] = []
        for key, value in data.items():
            if lines:
                lines += self._noise(indent)
            lines += self.value(f"{' ' * indent}{self._key(key)}:", value, indent, indent + self.step)
        return lines

    def value(self, head: str, value: Data, indent: int, inner: int) -> list[str]:
        """``head`` ("key:" or "-") with ``value`` after or below it."""
        if isinstance(value, str):
            return self._scalar(head, value, indent)
        if not value or self.rng.random() < 0.25:
            return [f"{head}{self._blank()}{self._flow(value)}{self._tail()}"]
        if isinstance(value, dict):
            if head.endswith("-") and self.rng.random() < 0.7:
                lines = self.mapping(value, len(head) + 1)
                return [f"{head} {lines[0].lstrip(' ')}", *lines[1:]]
            return [head + self._tail(), *self._noise(indent), *self.mapping(value, inner)]
        dash = len(head) + 1 if head.endswith("-") else indent + self.dash_step
        lines = [head + self._tail(), *self._noise(indent)]
        for item in value:
            lines += self.value(f"{' ' * dash}-", item, dash, dash + self.step + 1)
        return lines

    def _scalar(self, head: str, value: str, indent: int) -> list[str]:
        if value == "":
            return [head + self.rng.choice(["", ' ""', " ''"]) + self._tail()]
        printable = value.isprintable() and value == value.strip() and "\ufeff" not in value
        if printable and self.rng.random() < 0.15:
            mark = self.rng.choice(["|-", ">-"])
            blanks = [""] * self.rng.choice([0, 0, 1, 2])
            return [f"{head} {mark}{self._tail()}", f"{' ' * (indent + 3)}{value}", *blanks]
        return [f"{head}{self._blank()}{self._quoted(value, flow=False)}{self._tail()}"]

    def _flow(self, value: Data) -> str:
        gap = self.rng.choice(["", " "])
        comma = self.rng.choice([", ", ",  ", " , "])
        if isinstance(value, str):
            return self._quoted(value, flow=True)
        last = self.rng.choice(["", "", ","]) if value else ""
        if isinstance(value, list):
            return f"[{gap}{comma.join(self._flow(item) for item in value)}{last}{gap}]"
        return f"{{{gap}{comma.join(f'{self._key(key)}: {self._flow(one)}' for key, one in value.items())}{last}{gap}}}"

    def _quoted(self, value: str, *, flow: bool) -> str:
        printable = value.isprintable() and "\ufeff" not in value
        choice = self.rng.random()
        if choice < 0.2 and printable:
            return "'" + value.replace("'", "''") + "'"
        if choice < 0.4 and printable:
            return json.dumps(value, ensure_ascii=False)
        return scalar_text(value, flow=flow)

    def _key(self, key: str) -> str:
        return f'"{key}"' if self.rng.random() < 0.1 and key.isalnum() else scalar_text(key, flow=True)

    def _blank(self) -> str:
        return self.rng.choice([" ", " ", " ", "   "])

    def _tail(self) -> str:
        return self.rng.choice(["", "", "", "  "]) + self._comment("  ") if self.rng.random() < 0.3 else ""

    def _noise(self, indent: int) -> list[str]:
        lines = []
        while self.rng.random() < 0.2:
            lines.append("" if self.rng.random() < 0.5 else " " * self.rng.choice([0, indent]) + self._comment(""))
        return lines

    def _comment(self, before: str) -> str:
        self.comments += 1
        return f"{before}# ghi chú <{self.comments}>: [a, 'b' {{"
