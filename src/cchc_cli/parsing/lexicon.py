"""The words of ``data/verbs.yaml`` as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cchc_cli import data
from cchc_cli.model.directive import Force
from cchc_cli.text.vietnamese import fold, fold_keeping_length

_OF_ITEMS = r"(?:\s+(?:cac\s+)?(?:noi dung|muc|diem|nhiem vu)[^:.;]{0,30})?\s*:"


def folded_copy(text: str) -> str:
    """``text`` folded character by character, emphasis and line ends as blanks: positions stay those of ``text``."""
    return fold_keeping_length(text).replace("*", " ").replace("\n", " ").replace("\u00a0", " ").replace("\t", " ")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words`` in folded text, the longest first, ending at a word's end."""
    folded = sorted({fold(word) for word in words}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in folded) + r")(?!\w)"


@dataclass(frozen=True)
class Lexicon:
    """Compiled patterns, each for use with ``match`` or ``search`` on `folded_copy`."""

    assigning: re.Pattern[str]  # an assigning verb
    forces: tuple[tuple[Force, re.Pattern[str]], ...]
    framing: re.Pattern[str]  # đối với, trách nhiệm của
    task: re.Pattern[str]  # modifiers, then a verb of a task
    verb: re.Pattern[str]  # a verb of a task, or a modifier, at once
    no_verb: re.Pattern[str]  # words behind a name that begin no task: đã, của, tại
    obligation: re.Pattern[str]
    account: re.Pattern[str]
    agreement: re.Pattern[str]  # nhất trí chủ trương
    basis: re.Pattern[str]
    closing: re.Pattern[str]
    zones: tuple[tuple[str, re.Pattern[str]], ...]
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    title: re.Pattern[str]  # titles of persons, one or several
    group_noun: str
    group_qualifier: str
    standing_group: str


@cache
def lexicon() -> Lexicon:
    """The packaged words, compiled once."""
    words = data.load("verbs")
    assigning = words["assigning"]
    modifiers, tasks = any_of(words["modifiers"]), any_of(words["tasks"])
    return Lexicon(
        assigning=re.compile(any_of([verb for verbs in assigning.values() for verb in verbs])),
        forces=tuple((Force(name), re.compile(any_of(verbs))) for name, verbs in assigning.items()),
        framing=re.compile(any_of(words["framing"])),
        task=re.compile(rf"(?:{modifiers}[\s,]*){{0,6}}{tasks}"),
        verb=re.compile(any_of([*words["modifiers"], *words["tasks"]])),
        no_verb=re.compile(any_of(words["no_verbs"])),
        obligation=re.compile(rf"(?<!\w){any_of(words['obligations'])}"),
        account=re.compile(any_of(words["accounts"])),
        agreement=re.compile(any_of(words["agreements"])),
        basis=re.compile(any_of(words["bases"])),
        closing=re.compile(any_of(words["closings"])),
        zones=tuple((name, re.compile(rf"(?<!\w){any_of(cues)}")) for name, cues in words["zones"].items()),
        fields=tuple((name, re.compile(any_of(labels) + _OF_ITEMS)) for name, labels in words["fields"].items()),
        title=re.compile(rf"(?:{any_of(words['titles'])}[\s,]*){{1,4}}"),
        group_noun=any_of(words["group_nouns"]),
        group_qualifier=any_of(words["group_qualifiers"]),
        standing_group=any_of(words["standing_groups"]),
    )
