"""Routes: is each of them followed by somebody, and is there one for everybody else?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from keuzehulp.analysis import messages
from keuzehulp.analysis.state_space import Space
from keuzehulp.model import Condition, Question, Route
from keuzehulp.source import Diagnostic, quoted

Situations = frozenset[frozenset[str]]


@dataclass(frozen=True)
class Fork:
    """A list of routes, and every situation in which a reader comes to it."""

    question: Question
    routes: tuple[Route, ...]
    met: Situations

    def taken(self, situation: frozenset[str]) -> Route | None:
        return next((route for route in self.routes if route.when.holds(situation)), None)

    def never_taken(self) -> Iterator[Route]:
        """The routes that nobody follows. A last one without condition is for who may come after
        a change, and need not be followed.
        """
        taken = {id(self.taken(situation)) for situation in self.met}
        yield from (route for route in self.routes[:-1] if id(route) not in taken)
        yield from (
            route
            for route in self.routes[-1:]
            if id(route) not in taken and not route.when.is_empty
        )


def forks(space: Space) -> Iterator[Fork]:
    """Every list of routes that a reader can come to, where there is anything to choose."""
    # By identity: lists that say the same at two answers are two, each with a place of its own.
    met: dict[int, set[frozenset[str]]] = {}
    for state, moves in space.moves.items():
        for move in moves:
            question, answer = space.step(state, move)
            routes = question.onward(answer)
            if not _is_plain(routes):
                met.setdefault(id(routes), set()).add(state.situation | answer.sets)
    for question, _, routes in space.tree.branches():
        if id(routes) in met:
            yield Fork(question, routes, frozenset(met[id(routes)]))


def _is_plain(routes: tuple[Route, ...]) -> bool:
    """Whether everybody follows the one route there is, as after most answers."""
    return len(routes) == 1 and routes[0].when.is_empty


def problems(space: Space) -> Iterator[Diagnostic]:
    for fork in forks(space):
        yield from every_route_is_followed_by_somebody(fork)
        yield from no_condition_always_holds(fork)
        yield from there_is_a_route_for_everybody_else(fork)


def every_route_is_followed_by_somebody(fork: Fork) -> Iterator[Diagnostic]:
    for route in fork.never_taken():
        holds = [situation for situation in fork.met if route.when.holds(situation)]
        if any(route.when.contradictions()):  # nobody can follow it: lint says so
            continue
        if holds:
            yield _after_another(fork, route, holds)
        elif _meant_any(fork, route):
            yield messages.ROUTE_TOO_NARROW.at(route.at, to=route.to)
        else:
            yield messages.ROUTE_FOR_NOBODY.at(route.at, to=route.to)


def _after_another(fork: Fork, route: Route, holds: list[frozenset[str]]) -> Diagnostic:
    taken = [other.to for other in fork.routes if other in map(fork.taken, holds)]
    others = messages.OR.join(quoted(dict.fromkeys(taken)))
    too_wide = _meant_all(fork, route)
    if too_wide is None:
        return messages.ROUTE_AFTER_ANOTHER.at(route.at, to=route.to, others=others)
    return messages.ROUTE_AFTER_ANOTHER_TOO_WIDE.at(
        route.at, to=route.to, others=others, other=too_wide.to
    )


def no_condition_always_holds(fork: Fork) -> Iterator[Diagnostic]:
    """Told of the last condition only: those before it hide the routes behind them, and that is
    told already.
    """
    last = next((route for route in reversed(fork.routes) if not route.when.is_empty), None)
    if last and last in map(fork.taken, fork.met) and all(map(last.when.holds, fork.met)):
        swapped = _swapped(last.when, "any_of", "all_of")
        meant = (
            swapped and any(map(swapped.holds, fork.met)) and not all(map(swapped.holds, fork.met))
        )
        message = messages.ALWAYS_HOLDS_TOO_WIDE if meant else messages.ALWAYS_HOLDS
        yield message.at(last.at, to=last.to)


def there_is_a_route_for_everybody_else(fork: Fork) -> Iterator[Diagnostic]:
    has_otherwise = any(route.when.is_empty for route in fork.routes)
    # Where somebody strands already, that is told, and with the answers that lead there.
    if not has_otherwise and None not in map(fork.taken, fork.met):
        yield messages.NO_OTHERWISE.at(fork.routes[-1].at)


def _meant_any(fork: Fork, route: Route) -> bool:
    """Whether somebody wrote that all must hold and meant that one is enough: then somebody
    would follow this route.
    """
    swapped = _swapped(route.when, "all_of", "any_of")
    return swapped is not None and any(map(swapped.holds, fork.met))


def _meant_all(fork: Fork, route: Route) -> Route | None:
    """The earlier route in which somebody wrote that one is enough and meant that all must hold:
    then somebody would follow this one.
    """
    for other in fork.routes[: fork.routes.index(route)]:
        swapped = _swapped(other.when, "any_of", "all_of")
        if swapped:
            instead = tuple(
                _with(candidate, swapped) if candidate is other else candidate
                for candidate in fork.routes
            )
            changed = replace(fork, routes=instead)
            taken = list(map(changed.taken, fork.met))
            # The other must be of use too, or the guess would only move the problem.
            if route in taken and any(
                candidate is not None and candidate.to == other.to for candidate in taken
            ):
                return other
    return None


def _swapped(condition: Condition, these: str, those: str) -> Condition | None:
    """The condition with what stands in one list moved to another, when it names more than one
    thing.
    """
    lists = condition.lists
    moved = {**lists, these: (), those: (*lists[those], *lists[these])}
    return Condition(**moved, at=condition.at) if len(lists[these]) > 1 else None


def _with(route: Route, condition: Condition) -> Route:
    return Route(route.to, condition.all_of, condition.any_of, condition.none_of, route.at)
