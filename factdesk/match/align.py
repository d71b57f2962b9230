"""Two wordings laid side by side, whole word by whole word, as edits with their places in both texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from factdesk.match.wording import FUNCTION, Wording
from factdesk.model import Edit, Span

_CAREFUL = 250_000
"""Up to this many word pairs the longest common runs are sought first, as a reader would; beyond, speed comes first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of an alignment, in word indexes, half-open."""

    op: str
    a: int
    a_end: int
    b: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings and the steps from one to the other."""

    a: Wording
    b: Wording
    steps: tuple[Step, ...]
    shared: float
    """What the words on the same place in both weigh."""
    run: float
    """Weight of the heaviest stretch that both have word for word."""

    @property
    def containment(self) -> float:
        """Share of the lighter wording that stands in the other, by weight."""
        return self.shared / (min(self.a.weight, self.b.weight) or 1)

    @property
    def a_range(self) -> range:
        """The words of a from the first to the last shared one."""
        equal = [step for step in self.steps if step.op == "equal"]
        return range(equal[0].a, equal[-1].a_end) if equal else range(0)

    @property
    def b_range(self) -> range:
        """The same of b."""
        equal = [step for step in self.steps if step.op == "equal"]
        return range(equal[0].b, equal[-1].b_end) if equal else range(0)

    @property
    def reach(self) -> int:
        """Words from the first to the last shared one, on the side where they lie further apart."""
        return max(len(self.a_range), len(self.b_range))

    @property
    def sentences(self) -> bool:
        """Whether the only stretch that both share is whole sentences on both sides."""
        equal = [step for step in self.steps if step.op == "equal"]
        if len(equal) != 1:
            return False
        (step,) = equal
        sides = ((self.a, step.a, step.a_end), (self.b, step.b, step.b_end))
        return all((at == 0 or at - 1 in side.stops) and end - 1 in side.stops for side, at, end in sides)

    def trimmed(self) -> Alignment:
        """Without what only one side has before the first and after the last shared word: a longer extract."""
        steps = list(self.steps)
        while steps and steps[0].op in {"delete", "insert"}:
            steps.pop(0)
        while steps and steps[-1].op in {"delete", "insert"}:
            steps.pop()
        return replace(self, steps=tuple(steps))

    def edits(self) -> tuple[Edit, ...]:
        """The steps as whole-word edits in the coordinates of both texts."""
        return tuple(
            Edit(step.op, _stretch(self.a, step.a, step.a_end), _stretch(self.b, step.b, step.b_end))
            for step in self.steps
        )


def align(a: Wording, b: Wording) -> Alignment:
    """The alignment a reader would make: long common runs first, lone grammar words between changes left out."""
    if a.words == b.words:
        return Alignment(a, b, (Step("equal", 0, len(a.words), 0, len(b.words)),), shared=a.weight, run=a.weight)
    steps = tuple(_joined(_settled(list(_steps(a.words, b.words)), a), a, b))
    shared = [sum(a.weights[step.a : step.a_end]) for step in steps if step.op == "equal"]
    return Alignment(a, b, steps, shared=sum(shared), run=max(shared, default=0.0))


def _steps(a: Sequence[str], b: Sequence[str]) -> Iterator[Step]:
    if len(a) * len(b) <= _CAREFUL:
        for op, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            yield Step(op, i, i_end, j, j_end)
    else:
        for code in Indel.opcodes(a, b):
            yield Step(code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end)


def _settled(steps: list[Step], a: Wording) -> Iterator[Step]:
    """Lone grammar words between two changes are chance: they become part of the change."""
    for at, step in enumerate(steps):
        lone = (
            step.op == "equal"
            and 0 < at < len(steps) - 1
            and all(w <= FUNCTION for w in a.weights[step.a : step.a_end])
            and min(_size(steps[at - 1]), _size(steps[at + 1])) > step.a_end - step.a
        )
        yield Step("replace", step.a, step.a_end, step.b, step.b_end) if lone else step


def _size(step: Step) -> int:
    return max(step.a_end - step.a, step.b_end - step.b)


def _joined(steps: Iterator[Step], a: Wording, b: Wording) -> Iterator[Step]:
    """Neighbouring changes as one; a change of spacing only ("air strikes", "airstrikes") as none."""
    pending: Step | None = None
    for step in steps:
        if step.op == "equal":
            if pending:
                yield _named(pending, a, b)
            pending = None
            yield step
        elif pending:
            pending = Step("replace", pending.a, step.a_end, pending.b, step.b_end)
        else:
            pending = step
    if pending:
        yield _named(pending, a, b)


def _named(step: Step, a: Wording, b: Wording) -> Step:
    before, after = "".join(a.words[step.a : step.a_end]), "".join(b.words[step.b : step.b_end])
    op = "equal" if before == after else "insert" if not before else "delete" if not after else "replace"
    return Step(op, step.a, step.a_end, step.b, step.b_end)


def _stretch(words: Wording, start: int, end: int) -> Span:
    """From the first to the last of the words; an empty span after the word before where there are none."""
    if start < end:
        return Span(min(words.starts[start:end]), max(words.ends[start:end]))
    at = words.ends[start - 1] if start else words.starts[0] if words.starts else 0
    return Span(at, at)
