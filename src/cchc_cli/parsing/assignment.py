"""Who is given the work, and with whom: read from a heading or from the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_cli.model.directive import Force
from cchc_cli.parsing.coordination import coordinators
from cchc_cli.parsing.givers import giver_end, names_a_thing
from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.names import Name, NameReader
from cchc_cli.text.vietnamese import fold

_CLAUSE = re.compile(
    r"(?:\.\s*|;\s*|:\s*|,\s+(?:dong thoi\s+)?|v(?<!\wv)a\s+|t(?<!\wt)hi\s+)(?=\S)"
)  # each begins with a letter: fast
_SENTENCE = re.compile(r"[.;](?<![a-z]\.[a-z].)(?<!\btp.)(?<!\bp.)\s+(?:dong thoi,?\s+|ngoai ra,?\s+|rieng\s+)?(?=\S)")
_ROLE = re.compile(
    r"(?:\s*\([^()]{0,80}\))?\s*[,:]?\s*(?:la co quan thuong truc|la dau moi|la co quan dau moi|chu tri|chu cong|"
    r"co trach nhiem|chiu trach nhiem|phoi hop|co nhiem vu)(?!\w)"
)
_COLON = re.compile(r"(?:\s*\([^()]{0,160}\))?\s*:\s*")
_ROLE_COLON = re.compile(  # "Ông Nguyễn Văn An - Phó Trưởng đoàn: …"
    r"\s*[-–,]\s*(?:pho\s+)?(?:truong|thu ky|thanh vien|uy vien|to (?:truong|pho|vien)|doi (?:truong|pho)|chu tich"
    r"|bi thu|giam doc|chanh|hieu truong|chu nhiem|chi huy|chuyen vien|ke toan|can bo|cong chuc|dai dien)"
    r"[^.:;\n]{0,70}:\s*"
)
_TO = re.compile(
    r"(?<!\w)(?:bao cao|trinh|tham muu(?:\s+(?:cho|giup))?|gui(?:\s+(?:ve|den|cho))?|de xuat|kien nghi|xin y kien)\s+"
    r"(?:ket qua\s+)?(?:ve\s+|voi\s+|len\s+|cho\s+)?"
)
_IN_BRACKETS = re.compile(
    r"\((?=[^()]{3,120}\s(?:chu tri(?:,? (?:thuc hien|tham muu))?|tham muu|thuc hien|phu trach)\)[\s.;/]*$)"
)
_OCCASION = re.compile(
    r"\s*(?:doi voi|ve|trong|tren co so|sau khi|de|khi|truoc|theo|tu|den|rieng|ngay sau khi|dinh ky|hang|khi co"
    r"|nham|ben canh|truong hop|neu|sau ngay|sau thoi gian|ke tu|tuy theo|tuy tinh hinh|nhan dip|voi nhung|voi cac"
    r"|can cu(?! luat| nghi| quyet| thong tu| ke hoach| chi thi| cong van| hien phap))\s"
)
_DOCUMENT = re.compile(
    r"(?:cac\s+)?(?:quyet dinh|nghi quyet|nghi dinh|thong tu|luat|chi thi|ke hoach|cong van|cong dien|thong bao|de an"
    r"|chuong trinh|ket luan|huong dan)\s(?!nay|cua [^,.;]{0,60}yeu cau)"
)
_BASED_ON = re.compile(r"(?:tren co so|trong pham vi|voi (?:trach nhiem|chuc nang|vai tro|tu cach)|bang nguon)\s")
_DUTY = re.compile(
    r"\s*,?\s(?:co trach nhiem|chiu trach nhiem|co nhiem vu|phai|chu tri|phoi hop(?= (?:chat che )?voi))(?!\w)"
)
_ROLE_NOUN = re.compile(r"(?:^|(?<!\w))(?:co quan|don vi|bo phan|nguoi)$")
_DUTY_REACH = 150
_NO_NAME = re.compile(r"[.;:()|\d“”\"«»]|(?<!\w)(?:thì|đã|nếu|khi)(?!\w)", re.IGNORECASE)
_SENT = re.compile(
    r"\s*(?:bao cao|ket qua|van ban|y kien|ho so|danh sach|de xuat|ke hoach)(?:\s[^\s.,;:]+){0,8}?\scua\s"
    r"(?=[^.;:]{3,150}\s(?:gui|bao cao|trinh|nop)\s)"
)
_VERB_LIKE = re.compile(r"[a-zđà-ỹ]{2,}\s")
_SEMICOLON = re.compile(r"\s*;\s*(?:va\s+)?")
_UNKNOWN_MEMBER = re.compile(r"(?:[^\W\d_]+ ){1,7}[^\W\d_]+(?=\s*;)")
_BLANKS = re.compile(r"[\s,]*")
_HEADING_STOP = re.compile(r"\s*(?:[.:;(]|$)")
_LONGEST_HEADING_NAME = 18


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is named, in one text.

    ``opening`` is where the order begins (its verb, or the first lead's name), ``rest`` where the task begins behind
    the names; ``colon`` says that a colon parts the two. Positions are characters of the text.
    """

    leads: tuple[Name, ...]
    force: Force | None
    opening: int
    rest: int
    colon: bool


def leading_assignment(reader: NameReader, at: int, *, free: bool = False) -> Assignment | None:
    """The assignment that begins exactly at ``at``: "Giao Phòng Nội vụ:", "Đối với …", "Sở Y tế chủ trì …".

    ``free`` also takes a body nobody knows, as in a heading that is nothing but a frame and a name.
    """
    words = lexicon()
    while reader.folded.startswith(" ", at):  # emphasis
        at += 1
    if (giver := giver_end(reader.text, at)) is not None:
        return given_at(reader, giver)
    framing = words.framing.match(reader.folded, at)
    if framing is not None:
        return _framed(reader, at, framing.end(), free=free)
    verb = words.assigning_end(reader.text, reader.folded, at)
    if verb is not None:
        found = _behind_verb(reader, at, verb, free=free)
        if found is not None:
            return found
    return _as_subject(reader, at) or _obliged(reader, at)


def _framed(reader: NameReader, at: int, after: int, *, free: bool) -> Assignment | None:
    start = _BLANKS.match(reader.folded, after)
    names, end = reader.list_at(start.end() if start else after)
    begin = start.end() if start else after
    if not names and free and lexicon().begins_body(reader.text, reader.folded, begin):
        one = reader.free_at(begin)
        names, end = ([one], one.end) if one is not None else (names, end)
    if not names and (one := _before_colon(reader, begin)) is not None:
        names, end = [one], one.end
    if not names:
        return None
    rest, colon = _behind_colon(reader, end)
    return Assignment(tuple(names), None, at, rest, colon)


def _before_colon(reader: NameReader, at: int) -> Name | None:
    """A body that nobody knows, between "Đối với" and a colon: "Đối với đơn vị được kiểm tra: …"."""
    stop = _HEADING_STOP.search(reader.folded, at)
    if stop is None or ":" not in stop[0] or not lexicon().begins_body(reader.text, reader.folded, at):
        return None
    if last_given(reader, stop.end(), len(reader.text)) is not None:
        return None  # "Đối với các cụm công nghiệp: A và B, giao UBND phường …" says what it is about
    name = " ".join(reader.text[at : stop.start()].replace("*", "").split())
    return Name(name, at, stop.start()) if len(name.split()) <= _LONGEST_HEADING_NAME else None


def _behind_verb(reader: NameReader, at: int, after: int, *, free: bool) -> Assignment | None:
    start = _BLANKS.match(reader.folded, after)
    begin = start.end() if start else after
    if reader.folded.startswith("cho ", begin):
        begin += 4
    names, end = _listed(reader, begin)
    if not names and free and not names_a_thing(reader.folded, begin) and (one := reader.free_at(begin)):
        names, end = [one], one.end
    if not names:
        return None
    rest, colon = _behind_colon(reader, end)
    return Assignment(tuple(names), force_of(reader.folded[at:after]), at, rest, colon)


def _as_subject(reader: NameReader, at: int) -> Assignment | None:
    """A list of names that is the subject of a task: a role word, a verb of a task or a colon follows."""
    names, end = _listed(reader, at)
    if not names:
        return None
    rest, colon = _behind_colon(reader, end)
    blanks = _BLANKS.match(reader.folded, rest)
    verb_at = blanks.end() if blanks else rest
    words = lexicon()
    if colon or _ROLE.match(reader.folded, end) or words.begins_verb(reader.text, reader.folded, verb_at):
        return Assignment(tuple(names), None, at, rest, colon)
    if _BASED_ON.match(reader.folded, verb_at):  # "Các sở trên cơ sở chức năng, nhiệm vụ chủ động …"
        return Assignment(tuple(names), None, at, rest, colon)
    if _VERB_LIKE.match(reader.text, verb_at) and not words.begins_no_verb(reader.text, reader.folded, verb_at):
        return Assignment(tuple(names), None, at, rest, colon)
    return None


def _listed(reader: NameReader, at: int) -> tuple[list[Name], int]:
    """The names at ``at``, with those that semicolons join to them: "Các sở, ngành; UBND các xã có trách nhiệm …".

    A body that nobody knows may stand between two semicolons; a task may not.
    """
    names, end = reader.list_at(at)
    while names and (sign := _SEMICOLON.match(reader.folded, end)) is not None:
        more, after = reader.list_at(sign.end())
        unknown = None if more else _UNKNOWN_MEMBER.match(reader.text, sign.end())
        if unknown is not None and _may_be_member(reader, sign.end()):
            more, after = [Name(" ".join(unknown[0].split()), sign.end(), unknown.end())], unknown.end()
        if not more:
            break
        names, end = [*names, *more], after
    return names, end


def _may_be_member(reader: NameReader, at: int) -> bool:
    words = lexicon()
    named = words.begins_body(reader.text, reader.folded, at)
    return named or re.match(words.group_noun, reader.folded[at : at + _DUTY_REACH]) is not None


def _obliged(reader: NameReader, at: int) -> Assignment | None:
    """A body or person that nobody knows, of whom a duty is told at once: "Bộ phận tiếp nhận hồ sơ có trách nhiệm …".

    Whoever it is, the work is not that of the heading's office.
    """
    words = lexicon()
    if not words.begins_body(reader.text, reader.folded, at) or words.begins_verb(reader.text, reader.folded, at):
        return None
    duty = _DUTY.search(reader.folded, at, at + _DUTY_REACH)
    if duty is None:
        return None
    name = reader.text[at : duty.start()].replace("*", "")
    listed = name.casefold().startswith(("các ", "những "))
    if _NO_NAME.search(name) or (listed and duty[0].endswith("phai")):
        return None  # "các hồ sơ phải …" tells what a thing must be
    if duty[0].endswith(("chu tri", "hop")) and (not name[:1].isupper() or _ROLE_NOUN.search(fold(name))):
        return None  # "Đơn vị chủ trì" names a role, "X là đơn vị chủ trì" gives it
    if len(name.split()) > _LONGEST_HEADING_NAME or words.assigning.search(reader.folded, at, duty.start()):
        return None
    return Assignment((Name(" ".join(name.split()), at, duty.start()),), None, at, duty.start(), colon=False)


def _behind_colon(reader: NameReader, end: int) -> tuple[int, bool]:
    colon = _COLON.match(reader.folded, end) or _ROLE_COLON.match(reader.folded, end)
    return (colon.end(), True) if colon else (end, False)


def force_of(verb: str) -> Force | None:
    """How binding a verb is: "đề nghị" asks one who is not subordinate; a superior is asked with "kính đề nghị"."""
    for force, pattern in reversed(lexicon().forces):
        if pattern.match(verb.strip()):
            return force
    return None


def names_only(reader: NameReader, at: int, end: int) -> Assignment | None:
    """The assignment of a heading that is nothing but names: "1. Sở Nội vụ", "Phòng Tư pháp (cơ quan đầu mối):"."""
    names, after = reader.list_at(at)
    if not names:
        return None
    rest = reader.folded[after:end]
    if re.fullmatch(r"(?:\s*\([^()]{0,200}\))?[\s.:;]*", rest):
        return Assignment(tuple(names), None, at, end, rest.rstrip().endswith(":"))
    return None


def named_by_position(reader: NameReader) -> Assignment | None:
    """The body that a heading among headings of offices names, whether anybody knows the name or not.

    "16. Liên hiệp các câu lạc bộ thơ thành phố", "15. Đề nghị Cơ quan Báo và Phát thanh, Truyền hình Hà Sơn": an
    optional verb that assigns, and then nothing but a noun for a body and what belongs to it.
    """
    words = lexicon()
    framing = words.framing.match(reader.folded)
    verb = words.assigning_end(reader.text, reader.folded, 0) or (framing.end() if framing else 0)
    start = _BLANKS.match(reader.folded, verb)
    at = start.end() if start else 0
    if not words.begins_body(reader.text, reader.folded, at):
        return None
    names, after = reader.list_at(at)
    stop = _HEADING_STOP.search(reader.folded, at)
    end = stop.start() if stop else len(reader.text)
    if not names or after < end:
        role = _ROLE.search(reader.folded, at, end)
        end = role.start() if role else end
        name = " ".join(reader.text[at:end].replace("*", "").split())
        if len(name.split()) > _LONGEST_HEADING_NAME or words.begins_verb(reader.text, reader.folded, at):
            return None
        names = [Name(name, at, end)]
    force = force_of(reader.folded[:verb]) if verb else None
    return Assignment(tuple(names), force, 0, len(reader.text), reader.text.rstrip("* ").endswith(":"))


def inner_assignment(reader: NameReader, at: int, end: int, *, own: frozenset[str]) -> Assignment | None:
    """The first assignment at the beginning of a clause between ``at`` and ``end``.

    ``own`` holds the folded names of the issuer: "UBND tỉnh yêu cầu Sở A …" gives work to Sở A, not to UBND tỉnh.
    """
    joint = {name.start for name in coordinators(reader, at, end)}  # "phối hợp với A và B": B is no subject
    for start in (at, *_clause_starts(reader, at, end)):
        found = leading_assignment(reader, start)
        if found is None or (found.force is None and start in joint):
            continue
        if is_issuer(found, own):
            found = given_by(reader, found)
            if found is None:
                continue
        after_comma = start > at and _sign_before(reader.folded, start) not in ".;:"
        if after_comma and _of_a_document(reader, at, start):
            continue
        if after_comma and found.force is None and not _opens_with_occasion(reader, at, start):
            continue
        return found
    return _in_brackets(reader, at)


def _clause_starts(reader: NameReader, at: int, end: int) -> Iterator[int]:
    """Where a clause begins behind another: behind a sign, "và", "thì"."""
    for match in _CLAUSE.finditer(reader.folded, at, end):
        if not match[0].startswith("thi") or reader.text[match.start() : match.start() + 3].casefold() == "thì":
            yield match.end()


def _in_brackets(reader: NameReader, at: int) -> Assignment | None:
    """The lead that stands in brackets behind the task: "… (Ban Xây dựng Đảng tham mưu)."."""
    bracket = _IN_BRACKETS.search(reader.folded, at)
    if bracket is None:
        return None
    names, end = reader.list_at(bracket.end())
    return Assignment(tuple(names), None, bracket.end(), end, colon=False) if names else None


def sent_in(reader: NameReader) -> Assignment | None:
    """Whose paper is to be sent, behind the last item: "Báo cáo của các trạm, trại nộp về … trước ngày …"."""
    papers = _SENT.match(reader.folded)
    if papers is None:
        return None
    names, end = reader.list_at(papers.end())
    return Assignment(tuple(names), None, 0, end, colon=False) if names else None


def opening_assignment(reader: NameReader, *, own: frozenset[str]) -> Assignment | None:
    """Whom the first clause of a bare paragraph gives work, whatever stands above it.

    "UBND huyện yêu cầu UBND xã A …", "Trong thời gian chuẩn bị đại hội, đồng chí Chánh Văn phòng Huyện ủy …".
    """
    subject = _as_subject(reader, 0)
    if subject is not None:
        return given_by(reader, subject) if is_issuer(subject, own) else None
    found = inner_assignment(reader, 0, len(reader.text), own=own)
    return found if found is not None and _opens_with_occasion(reader, 0, found.opening) else None


def clause_subject(reader: NameReader, *, among: frozenset[str]) -> Assignment | None:
    """The first clause whose subject is one of ``among`` (folded names), as who does what the clause says.

    One that assigns does not do it: "UBND huyện yêu cầu …".
    """
    for start in (0, *_clause_starts(reader, 0, len(reader.text))):
        found = _as_subject(reader, start)
        if found is None or found.colon or len(found.leads) != 1 or fold(found.leads[0].name) not in among:
            continue
        blanks = _BLANKS.match(reader.folded, found.rest)
        behind = blanks.end() if blanks else found.rest
        if lexicon().assigning_end(reader.text, reader.folded, behind) is None:
            return found
    return None


def _opens_with_occasion(reader: NameReader, at: int, start: int) -> bool:
    """Whether all before ``start`` is an occasion: "Đối với kiến nghị về đường gom, UBND phường …"."""
    before = reader.folded[at:start].rstrip(" ,")
    return bool(_OCCASION.match(before)) and not re.search(r"[.;:]", before)


def _of_a_document(reader: NameReader, at: int, start: int) -> bool:
    """Whether the sentence tells what a document says: "Quyết định có hiệu lực từ ngày ký và giao UBND các tỉnh …"."""
    sentence = max((match.end() for match in _SENTENCE.finditer(reader.folded, at, start)), default=at)
    return bool(_DOCUMENT.match(reader.folded, sentence))


def _sign_before(text: str, at: int) -> str:
    """The last sign before ``at`` that is no blank."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at else "."


def is_issuer(found: Assignment, own: frozenset[str]) -> bool:
    return found.force is None and len(found.leads) == 1 and fold(found.leads[0].name) in own


def given_by(reader: NameReader, issuer: Assignment) -> Assignment | None:
    """What the issuer named as the subject orders, if its verb is one that assigns."""
    blanks = _BLANKS.match(reader.folded, issuer.rest)
    return given_at(reader, blanks.end() if blanks else issuer.rest)


def given_at(reader: NameReader, at: int) -> Assignment | None:
    """The assignment whose verb stands at ``at``; "nhiệm vụ được giao, Sở X …" gives nothing to Sở X."""
    if reader.folded.endswith("duoc ", 0, at):
        return None
    verb = lexicon().assigning_end(reader.text, reader.folded, at)
    return _behind_verb(reader, at, verb, free=False) if verb else None


def last_given(reader: NameReader, at: int, end: int) -> Assignment | None:
    """The last verb that assigns with names behind it: "… Chủ tịch UBND huyện đề nghị các cơ quan … sau:"."""
    found = None
    for match in re.finditer(r"(?<!\w)(?=[a-z])", reader.folded[at:end]):
        given = given_at(reader, at + match.start())
        if given is not None:
            found = given
    return found


def sentence_starts(reader: NameReader, at: int, end: int) -> list[int]:
    """Where sentences and clauses parted by a semicolon begin, ``at`` first."""
    return [at, *(match.end() for match in _SENTENCE.finditer(reader.folded, at, end))]


def receivers(reader: NameReader, at: int, end: int) -> list[Name]:
    """Those to whom something is reported, sent or proposed: no leads, no co-ordinators."""
    found: list[Name] = []
    for match in _TO.finditer(reader.folded, at, end):
        names, _ = reader.names_at(match.end())
        found.extend(names)
    return found
