"""The examples in a network as in the field (field_network.py), and what happens to networks there.

A case is one of an example's own cases, judged as that example judges it, in a network to which something is
done: from the start, or when a line of the console says that it is time.
"""

from __future__ import annotations

import datetime
import itertools
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

import chat
import device
import device_day
import network
import place_call
import short_run
from field_network import (
    BOARD_IPV6, FAR, FAR_IPV6, FAR_SECOND, LIAR, NOBODY, Field, failing_names, false_time, garbled_names, relay_names, silent,
    truncated_names,
)  # fmt: skip
from lossy_cable import PERFECT, Quality

Action = Callable[[Field], object]
EVERY_CHIP = ("mps2-an385", "lm3s6965evb", "riscv32-virt")
"""One board for each network driver."""
BOTH_TLS = "TLSv1.2 TLSv1.3"
BAD_CABLE = Quality(lost=0.05, repeated=0.02, overtaken=0.05)
WORN_CABLE = Quality(lost=0.02, damaged=0.05, delay=0.01)
HOPELESS_CABLE = Quality(lost=0.6)


@dataclass(frozen=True)
class Event:
    """When a line of the console shows the pattern for the n-th time, something happens to the network."""

    pattern: str
    action: Action
    nth: int = 1


@dataclass(frozen=True)
class Case:
    """An example's case in a network of its own."""

    run: Any
    """The example's case: what is set, what must come of it."""
    prepare: Action | None = None
    """What the network is like from the start."""
    events: tuple[Event, ...] = ()
    after: Callable[[Field], str | None] | None = None
    """Looks at the network once the run is over; raises AssertionError, or gives what is worth telling."""
    protocols: str = BOTH_TLS
    """What the proxy speaks."""
    versions: tuple[int, ...] = (4,)
    """The versions of IP that the board's network has."""
    suite: str = "field"
    """field, or field-long for what takes minutes."""
    boards: tuple[str, ...] = ("mps2-an385",)
    limit: float = 60.0
    """Seconds that are granted beside the usual ones."""

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.run.name)

    @property
    def module(self) -> ModuleType:
        """Whose case it is."""
        if isinstance(self.run, place_call.Case):
            return place_call
        return device_day if isinstance(self.run, device_day.Case) else chat

    @property
    def example(self) -> str:
        """The example that runs."""
        return str(self.module.EXAMPLE)


# --- what happens ----------------------------------------------------------------------------------


def steps(*actions: Action) -> Action:
    """One after another."""

    def act(field: Field) -> None:
        for action in actions:
            action(field)

    return act


def pause(seconds: float) -> Action:
    """Waits."""
    return lambda _field: time.sleep(seconds)


def link(up: bool) -> Action:
    """Plugs the cable in or out."""
    return lambda field: field.link(up)


def cable(quality: Quality, seed: int) -> Action:
    """A cable of this quality."""
    return lambda field: field.lay_cable(quality, seed)


def worsen(quality: Quality) -> Action:
    """The cable that is there changes its quality."""

    def act(field: Field) -> None:
        assert field.cable is not None
        field.cable.quality = quality

    return act


def blink(seconds: float) -> Action:
    """The cable is out for so long."""
    return steps(link(False), pause(seconds), link(True))


def move(address: str) -> Action:
    """The names are another address from now on."""

    def act(field: Field) -> None:
        field.move(address)
        field.names(*place_call.EVERY_HOST)

    return act


def offer_others(field: Field) -> None:
    """A DHCP server that has forgotten every lease, and has other addresses."""
    field.offer_addresses(150, "2m")


def cut_off(field: Field) -> None:
    """The address that served so far is dead, and the names are another one."""
    field.forget(FAR)
    move(FAR_SECOND)(field)


def lie(port: int, answer: Callable[[bytes], bytes]) -> Action:
    """A server at 10.77.0.3 that answers so."""
    return lambda field: field.lie(port, answer)


def take(address: str) -> Action:
    """Somebody else has this address."""
    return lambda field: field.take(address)


def be_honest(field: Field) -> None:
    """The name server at 10.77.0.3 answers as the right one from now on."""
    assert field.liar is not None
    assert field.liar.asked > 0, "the false server was never asked"
    field.liar.answer = relay_names


# --- what must have come of it ---------------------------------------------------------------------


def address_was_changed(field: Field) -> None:
    """The old address was refused, and one of the new ones was taken."""
    assert field.dhcp("DHCPNAK("), "no lease was refused"
    assert any(" 10.77.0.1" in line for line in field.dhcp("DHCPACK(")), "no new address was taken"


def lease_was_renewed(field: Field) -> None:
    """The same address was confirmed, and not looked for anew."""
    assert len(field.dhcp("DHCPACK(")) >= 2, "the lease was not renewed"
    assert len(field.dhcp("DHCPDISCOVER(")) == 1, "the lease was lost"


def cable_did(*harms: str) -> Callable[[Field], str]:
    """The cable did each of these; says how often."""

    def look(field: Field) -> str:
        assert field.cable is not None
        counts = field.cable.counts
        for harm in harms:
            assert counts[harm] > 0, f"of {counts['frames']} frames none was {harm}"
        return "cable: " + ", ".join(f"{counts[kind]} {kind}" for kind in ("frames", *harms))

    return look


def came_by(*versions: int) -> Callable[[Field], str]:
    """The proxy saw connections by these versions of IP, one after another, and by no other."""

    def look(field: Field) -> str:
        seen = field.versions()
        changes = tuple(version for version, _ in itertools.groupby(seen))
        assert changes == versions, f"connections came by IP version {seen}"
        return f"connections by IP version {seen}"

    return look


def ipv6_was_tried(field: Field) -> str:
    """Packets for the proxy's IPv6 address came to the router."""
    assert field.unrouted_ipv6() > 0, "IPv6 was never tried"
    return f"IPv6 packets without a way on: {field.unrouted_ipv6()}"


def ipv6_was_not_asked_for(field: Field) -> str:
    """A board whose address is somebody else's has no use for the API's IPv6 address."""
    assert not field.dhcp("query[AAAA] api."), "the duplicate was used"
    return "no name's IPv6 address was asked for"


def both(*looks: Callable[[Field], str]) -> Callable[[Field], str]:
    """One after another."""
    return lambda field: "; ".join(look(field) for look in looks)


# --- the cases -------------------------------------------------------------------------------------

PATIENT = {"TIMEOUT_MS": "30000"}
OWN_IPV6 = r"address    fd00:77::5054:ff:fe12:3456, DNS fe80::1 \(router\)"
HASTY = {"TIMEOUT_MS": "4000"}
PLACED = place_call.GOOD_SHOWS
WITH_IPV6 = place_call.WITH_IPV6
POST = r"^call       POST /call to"
DONE = r"^done "
ERROR = r"^error: "
HARMS = ("lost", "repeated", "overtaken")


def _good(name: str, **options: Any) -> place_call.Case:
    return place_call.Case(name, **{"shows": PLACED, **options})


def _day(name: str, **options: Any) -> device_day.Case:
    return device_day.Case(name, **options)


def _false_names(name: str, answer: Callable[[bytes], bytes], error: str, suite: str = "field") -> Case:
    run = place_call.Case(
        name, error=error, phase="resolve", unsent=True,
        settings={"NET_DNS": LIAR, "NET_TIME": network.ADDRESS},
    )  # fmt: skip
    return Case(run, prepare=lie(53, answer), events=(Event(ERROR, be_honest),), suite=suite)


def _false_time(name: str, year: int, error: str) -> Case:
    run = place_call.Case(
        name, error=error, phase="TLS", unsent=True, recovers=False, settings={"NET_TIME": LIAR}
    )
    begin = datetime.datetime(year, 1, 1, tzinfo=datetime.timezone.utc)
    return Case(run, prepare=lie(123, false_time(int(begin.timestamp()))))


PROXY = [
    Case(_good("a_call_through_a_router_and_a_tls_proxy"), boards=EVERY_CHIP),
    Case(_good("a_call_through_a_proxy_of_tls_1_2"), protocols="TLSv1.2", suite="field-long"),
    Case(
        short_run.Case(
            "answers_come_word_by_word_through_a_proxy", shows=chat.WORDS, routes={"POST /chat": 2},
        ),
    ),
    Case(_day("a_day_through_a_router_and_a_tls_proxy", days=2, resumes=30, shows=("session resumed", "connection kept"))),
    Case(_day("a_day_through_a_proxy_of_tls_1_2", days=2, resumes=30), protocols="TLSv1.2", suite="field-long"),
]  # fmt: skip

LINK = [
    Case(_good("a_link_that_is_lost_between_two_calls", calls=2), events=(Event(DONE, blink(0.4)),), boards=EVERY_CHIP),
    Case(_good("a_link_that_is_lost_while_connecting"), events=(Event(POST, blink(0.7)),)),
    Case(
        _good("a_link_that_is_lost_in_the_middle_of_an_answer", scenario=("large-body" + place_call.POLL,), settings=PATIENT),
        events=(Event(r"^status     queued", blink(0.8)),),
    ),
    Case(
        place_call.Case("a_link_that_is_down_before_a_call", error="link is down", unsent=True),
        events=(Event(r"^time ", link(False)), Event(ERROR, link(True))),
    ),
    Case(
        _good("a_lease_that_is_refused_after_the_link_came_back", calls=2),
        events=(Event(DONE, steps(link(False), offer_others, link(True))),),
        after=address_was_changed,
    ),
]  # fmt: skip

NAMES_AND_TIME = [
    Case(_good("a_name_that_moves_between_two_calls", calls=2), events=(Event(DONE, cut_off),)),
    Case(
        place_call.Case("a_name_whose_address_is_dead", error="deadline", phase="connect", unsent=True, settings=HASTY),
        prepare=lambda field: field.move(NOBODY), events=(Event(ERROR, lambda field: field.move(FAR)),),
    ),
    _false_names("a_name_server_that_fails", failing_names, "no name server knows the name"),
    _false_names("a_name_server_that_truncates", truncated_names, "no name server knows the name|deadline"),
    _false_names("a_name_server_that_talks_garbage", garbled_names, "no name server knows the name|deadline", "field-long"),
    _false_names("a_name_server_that_is_silent", silent, "no name server knows the name|deadline", "field-long"),
    _false_time("a_time_server_that_says_1970", 1970, "not valid yet"),
    _false_time("a_time_server_that_says_2100", 2100, "expired"),
]  # fmt: skip

ROUTE = [
    Case(_day("a_day_on_a_network_of_576_byte_packets"), prepare=lambda field: field.limit_frames(network.TAP, 576)),
    Case(_day("a_day_with_576_byte_packets_behind_the_router"), prepare=lambda field: field.limit_frames("far0", 576),
         suite="field-long"),
    Case(
        place_call.Case("a_router_that_is_gone", error="deadline", phase="connect", unsent=True, settings=HASTY),
        events=(Event(POST, lambda field: field.route(False)), Event(ERROR, lambda field: field.route(True))),
    ),
]  # fmt: skip

CABLE = [
    *(
        Case(
            _good(f"a_call_over_a_bad_cable_{seed}", calls=2, settings=PATIENT, lossy=True),
            prepare=cable(BAD_CABLE, seed), after=cable_did(*HARMS), suite="field" if seed <= 1 else "field-long",
            boards=("mps2-an385", "lm3s6965evb") if seed == 1 else ("mps2-an385",),
        )
        for seed in range(1, 11)
    ),
    *(
        Case(
            _day(f"a_day_over_a_bad_cable_{seed}", settings=PATIENT, lossy=True, limit=120.0),
            prepare=cable(BAD_CABLE, seed), after=cable_did(*HARMS), suite="field" if seed <= 1 else "field-long",
            limit=150.0,
        )
        for seed in range(1, 11)
    ),
    Case(
        _good("a_call_over_a_cable_that_damages_frames", settings=PATIENT, lossy=True),
        prepare=cable(WORN_CABLE, 1), after=cable_did("lost", "damaged"), suite="field-long",
    ),
    Case(
        place_call.Case("a_call_over_a_cable_that_loses_most_frames", error="deadline|not answer", lossy=True),
        prepare=cable(PERFECT, 1), after=cable_did("lost"),
        events=(Event(POST, worsen(HOPELESS_CABLE)), Event(ERROR, worsen(PERFECT))),
    ),
]  # fmt: skip

LEASE = [
    Case(
        _day("a_lease_that_is_renewed", days=2, settings={"PAUSE_MS": "70000"}, limit=150.0),
        prepare=lambda field: field.offer_addresses(50, "2m"), after=lease_was_renewed, suite="field-long", limit=180.0,
    ),
    Case(
        _day("a_lease_that_is_not_renewed_but_refused", days=2, settings={"PAUSE_MS": "70000"}, limit=150.0),
        prepare=lambda field: field.offer_addresses(50, "2m"), events=(Event(DONE, offer_others),),
        after=address_was_changed, suite="field-long", limit=180.0,
    ),
]  # fmt: skip

# DHCP is faster than the search for duplicates, so a board with both begins with IPv4; its next connections are IPv6.
BOTH = {"versions": (4, 6), "boards": WITH_IPV6[:1]}
BOTH_EVERYWHERE = {**BOTH, "boards": WITH_IPV6}
LEISURE = {"PAUSE_MS": "2500"}
IPV6 = [
    Case(_good("an_image_with_ipv6_where_there_is_none"), boards=WITH_IPV6, after=came_by(4)),
    Case(
        _good("a_call_where_there_is_ipv6_only", shows=(*PLACED, OWN_IPV6)), versions=(6,),
        boards=(*WITH_IPV6, "lm3s6965evb-ipv6", "riscv32-virt-ipv6"), after=came_by(6),
    ),
    Case(_day("a_day_where_there_is_ipv6_only", days=2), versions=(6,), boards=WITH_IPV6, after=came_by(6)),
    Case(_day("a_day_with_ipv4_and_ipv6", days=3, settings=LEISURE), **BOTH_EVERYWHERE, after=came_by(4, 6)),
    Case(
        _day("ipv6_that_leads_nowhere", days=3, settings=LEISURE), **BOTH_EVERYWHERE,
        prepare=lambda field: field.route_ipv6(False), after=both(came_by(4), ipv6_was_tried),
    ),
    Case(
        place_call.Case("ipv4_that_leads_nowhere", error="deadline", phase="connect", unsent=True, settings=HASTY), **BOTH,
        prepare=lambda field: field.move(NOBODY, FAR_IPV6), after=came_by(6),
    ),
    Case(
        _day("a_router_that_stops_being_one", days=3, settings=LEISURE, lossy=True), **BOTH,
        events=(Event(DONE, lambda field: field.advertise(0, 3600, 0), 2),), after=came_by(4, 6, 4),
    ),
    Case(
        _day("a_prefix_that_is_deprecated_where_there_is_ipv4", days=3, settings=LEISURE), **BOTH,
        events=(Event(DONE, lambda field: field.advertise(1800, 0, 600), 2),), after=came_by(4, 6, 4),
    ),
    Case(
        _day("a_prefix_that_is_deprecated_where_there_is_no_other", days=2), versions=(6,), boards=WITH_IPV6[:1],
        events=(Event(DONE, lambda field: field.advertise(1800, 0, 600)),), after=came_by(6),
    ),
    *(
        Case(_day(f"a_duplicate_of_the_{which}_address", days=3, settings=LEISURE), **BOTH, prepare=take(address),
             after=both(came_by(4), ipv6_was_not_asked_for))
        for which, address in zip(("link_local", "global"), BOARD_IPV6)
    ),
    Case(
        _good("a_link_that_is_lost_where_there_is_ipv6_only", calls=2), versions=(6,), boards=WITH_IPV6[:1],
        events=(Event(DONE, blink(0.4)),), after=came_by(6),
    ),
]  # fmt: skip

CASES = {case.name: case for case in (*PROXY, *LINK, *NAMES_AND_TIME, *ROUTE, *CABLE, *LEASE, *IPV6)}


def skip_reason(case: Case, context: device.Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    if context.namespace is None:
        return "needs a network namespace"
    assert isinstance(context.namespace, network.Namespace)
    return "needs a kernel with IPv6" if 6 in case.versions and not context.namespace.has_ipv6 else None


def run_case(case: Case, context: device.Context) -> str | None:
    """Runs a case; raises AssertionError when the image does not do what it must. Gives what is worth telling."""
    assert isinstance(context.namespace, network.Namespace)
    seen: Counter[Event] = Counter()

    def on_line(text: str) -> None:
        for event in case.events:
            if re.search(event.pattern, text):
                seen[event] += 1
                if seen[event] == event.nth:
                    event.action(field)

    with Field(context.namespace, context.directory, case.protocols, on_line, case.versions) as field:
        if case.prepare is not None:
            case.prepare(field)
        case.module.run_case(case.run, replace(context, namespace=field))
        for event in case.events:
            assert seen[event] >= event.nth, f"the console never showed {event.pattern}"
        return case.after(field) if case.after is not None else None
