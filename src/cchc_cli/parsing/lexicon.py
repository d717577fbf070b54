"""The words of ``data/verbs.yaml`` as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cchc_cli import data
from cchc_cli.model.directive import Force
from cchc_cli.text.vietnamese import fold, fold_keeping_length
from cchc_cli.units.words import marked_word

_CLAUSE_ENDS = r"(?=\s*(?:[.;:)]|$)|\s+va\s+(?:cac\s+)?(?:co quan|don vi))"
_OF_ITEMS = r"(?:\s+(?:cac\s+)?(?:noi dung|muc|diem|nhiem vu)[^:.;]{0,30})?\s*:"


def folded_copy(text: str) -> str:
    """``text`` folded character by character, emphasis and line ends as blanks: positions stay those of ``text``."""
    return fold_keeping_length(text).replace("*", " ").replace("\n", " ").replace("\u00a0", " ").replace("\t", " ")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words`` in folded text, the longest first, ending at a word's end.

    Words that begin alike share their beginning ("so(?:\\s+ket|m)"), so that few are tried at a place.
    """
    return _alternatives({fold(word) for word in words}) + r"(?!\w)"


def _alternatives(ends: set[str]) -> str:
    """A pattern for any of ``ends``, those that go on before the one that is empty."""
    beginnings = sorted({end[0] for end in ends if end})
    choices = [_letter(one) + _alternatives({end[1:] for end in ends if end.startswith(one)}) for one in beginnings]
    choices += [""] if "" in ends else []
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


def _letter(one: str) -> str:
    return r"\s+" if one == " " else re.escape(one)


@dataclass(frozen=True)
class Lexicon:
    """Compiled patterns, each for use with ``match`` or ``search`` on `folded_copy`."""

    assigning: re.Pattern[str]  # an assigning verb
    short_assigning: frozenset[str]  # those of one syllable, with their marks
    forces: tuple[tuple[Force, re.Pattern[str]], ...]
    framing: re.Pattern[str]  # đối với, trách nhiệm của
    task: re.Pattern[str]  # modifiers, then a verb of a task
    verb: re.Pattern[str]  # a verb of a task, or a modifier, at once
    short_verbs: frozenset[str]  # those of one syllable, with their marks
    short_no_verbs: frozenset[str]  # those of one syllable, with their marks
    no_verb: re.Pattern[str]  # words behind a name that begin no task: đã, của, tại
    obligation: re.Pattern[str]
    account: re.Pattern[str]
    description: re.Pattern[str]  # "Nội dung: …", "Thành phần: …"
    agreement: re.Pattern[str]  # nhất trí chủ trương
    act: re.Pattern[str]  # what a decision itself does: ban hành kèm theo, phê duyệt
    basis: re.Pattern[str]
    closing: re.Pattern[str]
    zones: tuple[tuple[str, re.Pattern[str]], ...]
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    title: re.Pattern[str]  # titles of persons, one or several
    partner: re.Pattern[str]  # who may be worked with, besides bodies: "cộng đồng dân cư"
    body: re.Pattern[str]  # a noun with which the name of a body begins
    short_bodies: frozenset[str]  # those of one syllable, with their marks
    narrowing: re.Pattern[str]  # what ties a clause to a group's name: "các xã có rừng"
    activity: re.Pattern[str]  # what members of a group do for a living
    clause_words: frozenset[str]  # those of both of one syllable, and the words that no noun holds, with their marks
    actor: re.Pattern[str]  # the noun of a group whose name goes on with another noun, at the end of a text
    function_word: re.Pattern[str]  # a word that no noun holds: "cho", "bằng"
    group_noun: str
    group_qualifier: str
    standing_group: str

    def begins_verb(self, text: str, folded: str, at: int) -> bool:
        """Whether a verb of a task, or a modifier, stands at ``at`` of ``text``, whose folded copy is ``folded``.

        One syllable is compared with its marks: "tư" of "vật tư" is no "tự", "thủ" no "thu".
        """
        return _printed_alike(self.verb.match(folded, at), text, self.short_verbs)

    def assigning_end(self, text: str, folded: str, at: int) -> int | None:
        """Where the assigning verb that stands at ``at`` ends; None where none does: "Môi trường" is no "mời"."""
        verb = self.assigning.match(folded, at)
        return verb.end() if verb is not None and _printed_alike(verb, text, self.short_assigning) else None

    def begins_no_verb(self, text: str, folded: str, at: int) -> bool:
        """Whether a word stands at ``at`` that begins no task behind a name: "quý", but not "quy" of "quy định"."""
        return _printed_alike(self.no_verb.match(folded, at), text, self.short_no_verbs)

    def narrows(self, text: str, folded: str, at: int) -> re.Match[str] | None:
        """What stands at ``at`` and ties a clause to the group before it: "có", "diễn ra"; "cơ khí" is no "có"."""
        return self._of_clause(self.narrowing, text, folded, at)

    def begins_activity(self, text: str, folded: str, at: int) -> re.Match[str] | None:
        """An activity at ``at``: "sản xuất", "kinh doanh"."""
        return self._of_clause(self.activity, text, folded, at)

    def is_function_word(self, text: str, folded: str, at: int) -> bool:
        """Whether a word stands at ``at`` that no noun holds."""
        return self._of_clause(self.function_word, text, folded, at) is not None

    def _of_clause(self, pattern: re.Pattern[str], text: str, folded: str, at: int) -> re.Match[str] | None:
        match = pattern.match(folded, at)
        return match if _printed_alike(match, text, self.clause_words) else None

    def begins_body(self, text: str, folded: str, at: int) -> bool:
        """Whether a noun stands at ``at`` with which the name of a body begins: "đơn" of "đơn thư" is no "đồn"."""
        return _printed_alike(self.body.match(folded, at), text, self.short_bodies)


def _of_one_syllable(words: Iterable[str]) -> frozenset[str]:
    return frozenset(marked_word(one) for one in words if " " not in one)


def _going_on(short: Iterable[str], words: Iterable[str]) -> str:
    """A pattern for any of ``words`` whose first syllable, without marks, is one of ``short``: khác, khắc phục."""
    alone = {fold(one) for one in short if " " not in one}
    return any_of([one for one in words if " " in one and fold(one).split()[0] in alone])


def _printed_alike(match: re.Match[str] | None, text: str, short: frozenset[str]) -> bool:
    """Whether what matched in folded text is so printed: one syllable must be one of ``short``, with its marks."""
    if match is None:
        return False
    return " " in match[0] or text.isascii() or marked_word(text[match.start() : match.end()]) in short


@cache
def lexicon() -> Lexicon:
    """The packaged words, compiled once."""
    words = data.load("verbs")
    assigning = words["assigning"]
    modifiers, tasks = any_of(words["modifiers"]), any_of(words["tasks"])
    return Lexicon(
        assigning=re.compile(any_of([verb for verbs in assigning.values() for verb in verbs])),
        short_assigning=_of_one_syllable([verb for verbs in assigning.values() for verb in verbs]),
        forces=tuple((Force(name), re.compile(any_of(verbs))) for name, verbs in assigning.items()),
        framing=re.compile(any_of(words["framing"])),
        task=re.compile(rf"(?:{modifiers}[\s,]*){{0,6}}{tasks}"),
        verb=re.compile(any_of([*words["modifiers"], *words["tasks"]])),
        short_verbs=_of_one_syllable([*words["modifiers"], *words["tasks"]]),
        short_bodies=_of_one_syllable(words["bodies"]),
        short_no_verbs=_of_one_syllable(words["no_verbs"]),
        no_verb=re.compile(any_of(words["no_verbs"])),
        obligation=re.compile(rf"(?<!\w){any_of(words['obligations'])}"),
        account=re.compile(any_of(words["accounts"])),
        description=re.compile(rf"{any_of(words['descriptions'])}[^:.;]{{0,40}}:"),
        agreement=re.compile(any_of(words["agreements"])),
        act=re.compile(any_of(words["acts"])),
        basis=re.compile(any_of(words["bases"])),
        closing=re.compile(any_of(words["closings"])),
        zones=tuple((name, re.compile(rf"(?<!\w){any_of(cues)}")) for name, cues in words["zones"].items()),
        fields=tuple((name, re.compile(any_of(labels) + _OF_ITEMS)) for name, labels in words["fields"].items()),
        title=re.compile(rf"(?:{any_of(words['titles'])}[\s,]*){{1,4}}"),
        partner=re.compile(any_of(words["partners"])),
        body=re.compile(rf"(?!{any_of(words['not_bodies'])}){any_of(words['bodies'])}"),
        narrowing=re.compile(rf"(?!{any_of(words['not_narrowing'])}){any_of(words['narrowing'])}"),
        activity=re.compile(any_of(words["activities"])),
        clause_words=_of_one_syllable([*words["narrowing"], *words["activities"], *words["function_words"]]),
        actor=re.compile(rf"(?:.*\s)?{any_of(words['actors'])}$"),
        function_word=re.compile(any_of(words["function_words"])),
        group_noun=f"(?!{any_of(words['not_group_nouns'])}){any_of(words['group_nouns'])}",
        group_qualifier=f"(?!{_going_on(words['group_qualifiers'], words['tasks'])})"
        f"(?:{any_of(words['group_qualifiers'])}|{any_of(words['closing_qualifiers'])}{_CLAUSE_ENDS})",
        standing_group=any_of(words["standing_groups"]),
    )
