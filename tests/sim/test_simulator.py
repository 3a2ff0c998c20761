"""The simulator's own tests: it answers as the API does, refuses what the API refuses, and misbehaves as told."""

from __future__ import annotations

import json
import pathlib
import random
import socket
import ssl
import subprocess
import tempfile
import time
import unittest
from typing import Any
from urllib.parse import quote, urlsplit

from client import CALL, Connection, Reply, RunningSimulator, pki, request, trusting_context
from sim import routes, schema, synthesis
from sim.world import ASSISTANT_ID, PUBLIC_KEY


LIFELIKE = ("/call", "/assistant")
"""Paths whose answers have members beyond the schema, as the real ones have."""


class SimulatorTest(unittest.TestCase):
    """One simulator for all tests of a class; each test starts without faults."""

    arguments: tuple[str, ...] = ()
    plain = True

    @classmethod
    def setUpClass(cls) -> None:
        cls.simulator = RunningSimulator(*(("--http",) if cls.plain else ()), *cls.arguments)

    @classmethod
    def tearDownClass(cls) -> None:
        errors = cls.simulator.statistics()["internal_errors"]
        cls.simulator.stop()
        assert errors == 0, f"{errors} mistakes in the simulator itself"

    def setUp(self) -> None:
        self.simulator.scenario()

    def connect(self, **options: object) -> Connection:
        return Connection(self.simulator.port, plain=self.plain, **options)  # type: ignore[arg-type]

    def ask(self, data: bytes, **options: object) -> Reply:
        try:
            connection = self.connect(**options)
        except ConnectionResetError:
            return Reply(ended="reset")  # so soon that the connection was never seen open
        with connection:
            return connection.send(data)

    def place(self) -> str:
        reply = self.ask(request("POST", "/call", CALL))
        self.assertEqual(reply.status, 201)
        return str(reply.json()["id"])


class GoodBehaviour(SimulatorTest):
    def test_a_call_walks_from_queued_to_ended(self) -> None:
        with self.connect() as connection:
            call = connection.send(request("POST", "/call", {**CALL, "name": "gw17-1"})).json()
            self.assertEqual((call["status"], call["type"], call["name"]), ("queued", "outboundPhoneCall", "gw17-1"))
            self.assertFalse(call["subscriptionLimits"]["concurrencyBlocked"])
            seen = [connection.send(request("GET", f"/call/{call['id']}")).json()["status"] for _ in range(4)]
        self.assertEqual(seen, ["ringing", "in-progress", "ended", "ended"])

    def test_an_ended_call_is_large_and_tells_the_status_late(self) -> None:
        target = f"/call/{self.place()}"
        for _ in range(3):
            reply = self.ask(request("GET", target))
        call = reply.json()
        self.assertEqual((call["status"], call["endedReason"]), ("ended", "assistant-ended-call"))
        self.assertGreater(len(reply.body), 30_000)
        self.assertGreater(reply.body.index(b'"status":"ended"'), 20_000)
        self.assertGreater(call["cost"], 0)
        self.assertIn("summary", call["analysis"])
        self.assertGreater(len(call["artifact"]["presignedMonoUrl"]), 400)

    def test_a_batch_answers_in_the_other_shape(self) -> None:
        body = {**CALL, "customers": [{"number": "+49405550101"}, {"number": "5550142"}]}
        del body["customer"]
        answer = self.ask(request("POST", "/call", body)).json()
        self.assertEqual((len(answer["results"]), len(answer["errors"])), (1, 1))

    def test_a_websocket_call_has_its_url(self) -> None:
        audio = {"format": "mulaw", "container": "raw", "sampleRate": 8000}
        transport = {"provider": "vapi.websocket", "audioFormat": audio}
        call = self.ask(request("POST", "/call", {"assistantId": ASSISTANT_ID, "transport": transport})).json()
        self.assertEqual(call["type"], "vapi.websocketCall")
        self.assertEqual(call["transport"]["websocketCallUrl"], f"wss://api.vapi.ai/{call['id']}/transport")

    def test_calls_are_listed_newest_first_and_can_be_deleted(self) -> None:
        first, second = self.place(), self.place()
        listed = self.ask(request("GET", "/call?limit=2")).json()
        self.assertEqual([call["id"] for call in listed], [second, first])
        self.assertEqual(self.ask(request("DELETE", f"/call/{second}")).status, 200)
        self.assertEqual(self.ask(request("GET", f"/call/{second}")).status, 404)

    def test_the_api_s_document_is_as_long_as_the_real_one_and_needs_no_key(self) -> None:
        reply = self.ask(request("GET", "/api-json", without=("Authorization",)), timeout=20.0)
        self.assertEqual(reply.status, 200)
        self.assertGreater(len(reply.body), 3_200_000)
        document = reply.json()
        self.assertEqual((document["info"]["version"], list(document)[-1]), ("1.0", "info"))
        self.assertIn("post", document["paths"]["/call"])

    def test_the_api_s_document_may_lack_an_operation(self) -> None:
        self.simulator.scenario("operation-gone=POST /call")
        reply = self.ask(request("GET", "/api-json", without=("Authorization",)), timeout=20.0)
        self.assertEqual(list(reply.json()["paths"]["/call"]), ["get"])

    def test_assistants_are_a_bare_array(self) -> None:
        self.assertEqual(len(self.ask(request("GET", "/assistant?limit=2")).json()), 2)

    def test_a_chat_answers_in_json(self) -> None:
        chat = self.ask(request("POST", "/chat", {"assistantId": ASSISTANT_ID, "input": "Hello"})).json()
        self.assertEqual(chat["output"][0]["role"], "assistant")
        self.assertEqual(self.ask(request("GET", f"/chat/{chat['id']}")).json()["id"], chat["id"])

    def test_a_chat_goes_on_from_the_last_one(self) -> None:
        first = self.ask(request("POST", "/chat", {"assistantId": ASSISTANT_ID, "input": "How cold?"})).json()
        second = self.ask(request("POST", "/chat", {"previousChatId": first["id"], "input": "And now?"})).json()
        self.assertTrue(second["output"][0]["content"].endswith("Before that you asked: How cold?"))

    def test_a_public_chat_has_a_session_and_goes_on_in_it(self) -> None:
        key = {"Authorization": f"Bearer {PUBLIC_KEY}"}
        body = {"assistantId": ASSISTANT_ID, "input": "How cold?"}
        first = self.ask(request("POST", "/chat/web", body, **key)).json()
        body = {**body, "sessionId": first["sessionId"], "input": "And now?"}
        second = self.ask(request("POST", "/chat/web", body, **key)).json()
        self.assertEqual(second["sessionId"], first["sessionId"])
        self.assertTrue(second["output"][0]["content"].endswith("Before that you asked: How cold?"))

    def test_a_stream_may_fail_in_its_middle(self) -> None:
        self.simulator.scenario("stream-error")
        body = {"assistantId": ASSISTANT_ID, "input": "Hello", "stream": True}
        events = self.ask(request("POST", "/chat", body)).body.decode().split("\n\n")
        self.assertIn("The model failed.", events[-2])

    def test_a_chat_streams_the_same_text_in_deltas(self) -> None:
        whole = self.ask(request("POST", "/chat", {"assistantId": ASSISTANT_ID, "input": "Hello"})).json()
        reply = self.ask(request("POST", "/chat", {"assistantId": ASSISTANT_ID, "input": "Hello", "stream": True}))
        self.assertTrue(reply.headers["content-type"].startswith("text/event-stream"))
        events = reply.body.decode().split("\n\n")
        self.assertEqual(events[-2:], ["data: [DONE]", ""])
        deltas = [json.loads(event.removeprefix("data: "))["delta"] for event in events[:-2]]
        self.assertGreater(len(deltas), 10)
        self.assertEqual("".join(deltas), whole["output"][0]["content"])

    def test_chat_web_wants_the_public_key(self) -> None:
        body = {"assistantId": ASSISTANT_ID, "input": "Hello"}
        self.assertEqual(self.ask(request("POST", "/chat/web", body)).status, 401)
        self.assertEqual(self.ask(request("POST", "/chat/web", body, Authorization=f"Bearer {PUBLIC_KEY}")).status, 201)

    def test_the_same_seed_gives_the_same_bytes(self) -> None:
        bodies = []
        for _ in range(2):
            other = RunningSimulator("--http", "--seed", "7")
            try:
                with Connection(other.port, plain=True) as connection:
                    call = connection.send(request("POST", "/call", CALL)).json()
                    bodies.append([connection.send(request("GET", f"/call/{call['id']}")).body for _ in range(3)])
            finally:
                self.assertEqual(other.stop(), 0)
        self.assertEqual(bodies[0], bodies[1])


class Strictness(SimulatorTest):
    def refused(self, data: bytes, status: int = 400) -> Reply:
        reply = self.ask(data)
        self.assertEqual(reply.status, status, reply.body)
        return reply

    def complaints(self, document: object) -> list[str]:
        answer = self.refused(request("POST", "/call", document)).json()
        self.assertEqual((answer["error"], answer["statusCode"]), ("Bad Request", 400))
        return list(answer["message"])

    def test_without_a_user_agent_the_edge_refuses(self) -> None:
        reply = self.refused(request("GET", "/assistant", without=("User-Agent",)), 403)
        self.assertEqual(reply.body, b"error code: 1010")

    def test_without_the_right_key_it_is_401(self) -> None:
        self.refused(request("GET", "/assistant", without=("Authorization",)), 401)
        self.refused(request("GET", "/assistant", Authorization="Bearer wrong"), 401)
        self.refused(request("GET", "/assistant", Authorization=f"Bearer {PUBLIC_KEY}"), 401)

    def test_an_unknown_host_is_refused(self) -> None:
        self.refused(request("GET", "/assistant", Host="example.net"), 403)

    def test_repeated_headers_are_refused(self) -> None:
        good = request("GET", "/assistant")
        self.refused(good.replace(b"Accept:", b"Authorization: Bearer x\r\nAccept:"))

    def test_http_1_0_is_refused(self) -> None:
        self.refused(request("GET", "/assistant").replace(b"HTTP/1.1", b"HTTP/1.0"))

    def test_an_unknown_member_is_refused_by_name(self) -> None:
        self.assertEqual(self.complaints({**CALL, "firstMesage": "x"}), ["property firstMesage should not exist"])

    def test_an_unknown_member_further_down_is_refused_with_its_path(self) -> None:
        customer = {"number": "+49405550101", "nmae": "x"}
        self.assertEqual(self.complaints({**CALL, "customer": customer}), ["customer.property nmae should not exist"])

    def test_limits_and_types_are_checked(self) -> None:
        overrides = {"maxDurationSeconds": 5, "firstMessageMode": "never"}
        complaints = self.complaints({**CALL, "name": "x" * 41, "assistantId": 7, "assistantOverrides": overrides})
        self.assertEqual(len(complaints), 4, complaints)

    def test_a_number_must_be_in_e_164_form(self) -> None:
        for number in ("49405550101", "+049405550101", "+49 40 5550101", "+4940555010112345"):
            self.assertIn("E.164", self.complaints({**CALL, "customer": {"number": number}})[0])

    def test_what_a_call_needs_is_asked_for(self) -> None:
        self.assertEqual(len(self.complaints({})), 3)

    def test_bodies_that_are_not_strict_json_are_refused(self) -> None:
        good = json.dumps(CALL).encode()
        for body in (b"", b"{", good + b"x", good[:-1] + b',"name":NaN}', b"\xef\xbb\xbf" + good,
                     good[:-1] + b',"name":"\xff"}', good[:-1] + b',"name":"a","name":"b"}',
                     good[:-1] + b',"name":"\\ud800"}', good[:-1] + b',"name":"a\x01"}'):  # fmt: skip
            with self.subTest(body=body[-24:]):
                self.refused(request("POST", "/call", body=body))

    def test_a_body_shorter_than_announced_places_no_call(self) -> None:
        before = self.simulator.statistics()["calls_placed"]
        with self.connect(timeout=0.5) as connection:
            reply = connection.send(request("POST", "/call", CALL)[:-5])
        self.assertEqual(reply.ended, "timeout")
        self.assertEqual(self.simulator.statistics()["calls_placed"], before)

    def test_bytes_behind_the_announced_body_are_counted_as_malformed(self) -> None:
        before = self.simulator.statistics()["malformed"]
        self.ask(request("POST", "/call", CALL) + b"\x00garbage\r\n\r\n")
        time.sleep(0.1)
        self.assertEqual(self.simulator.statistics()["malformed"], before + 1)

    def test_another_content_type_is_refused(self) -> None:
        self.refused(request("POST", "/call", CALL, Content_Type="text/plain"), 415)

    def test_a_get_with_a_body_is_refused(self) -> None:
        self.refused(request("GET", "/assistant", {}))

    def test_unknown_and_bad_query_parameters_are_refused(self) -> None:
        self.refused(request("GET", "/call?limit=1&page=2"))
        self.refused(request("GET", "/call?limit=many"))
        self.refused(request("GET", "/call?limit=1001"))
        self.refused(request("GET", "/call?createdAtGe=yesterday"))

    def test_unknown_things_are_404(self) -> None:
        self.refused(request("GET", "/call/01a20320-a2fa-7414-9fb5-355e1e2feb89"), 404)
        self.refused(request("GET", "/nothing"), 404)
        self.refused(request("PUT", "/call", CALL), 404)

    def test_habits_that_are_only_unwanted_are_noted(self) -> None:
        self.assertEqual(self.ask(request("GET", "/assistant", Accept_Encoding="gzip")).status, 200)
        self.assertIn("Accept-Encoding other than identity", self.simulator.statistics()["violations"])


class Misbehaviour(SimulatorTest):
    """Each fault is met once and is over at the next request."""

    def meets(self, scenario: str, **options: object) -> Reply:
        self.simulator.scenario(f"{scenario},times=1")
        reply = self.ask(request("POST", "/call", CALL), **options)
        self.assertEqual(self.ask(request("GET", "/assistant")).status, 200)
        return reply

    def test_refusals_have_their_status_and_words(self) -> None:
        for scenario, status, words in (
            ("key-refused", 401, b"Unauthorized"),
            ("forbidden-1010", 403, b"error code: 1010"),
            ("not-found", 404, b"Not Found"),
            ("rate-limited", 429, b"Rate limit exceeded"),
            ("server-error", 500, b"Internal server error"),
            ("bad-gateway-html", 502, b"<h1>502 Bad Gateway</h1>"),
            ("html-instead-of-json", 201, b"<html>"),
            ("status=418", 418, b"418"),
        ):
            with self.subTest(scenario=scenario):
                reply = self.meets(scenario)
                self.assertEqual(reply.status, status)
                self.assertIn(words, reply.body)

    def test_retry_after_comes_only_where_it_is_named(self) -> None:
        self.assertNotIn("retry-after", self.meets("rate-limited").headers)
        self.assertEqual(self.meets("rate-limited-retry-after=7").headers["retry-after"], "7")
        self.assertTrue(self.meets("rate-limited-date").headers["retry-after"].endswith(" GMT"))

    def test_a_refused_call_is_not_placed(self) -> None:
        before = self.simulator.statistics()["calls_placed"]
        self.meets("server-error")
        self.assertEqual(self.simulator.statistics()["calls_placed"], before)

    def test_a_call_whose_answer_is_lost_is_placed_all_the_same(self) -> None:
        for scenario in ("reset-before-head", "close-before-head", "body-short"):
            before = self.simulator.statistics()["calls_placed"]
            self.meets(scenario)
            self.assertEqual(self.simulator.statistics()["calls_placed"], before + 1)

    def test_resets_are_resets_and_ends_are_ends(self) -> None:
        for scenario, ended, status in (
            ("reset-before-head", "reset", 0),
            ("reset-in-head", "reset", 0),
            ("reset-in-body", "reset", 201),
            ("close-before-head", "closed", 0),
            ("body-short", "closed", 201),
            ("chunked-short", "closed", 201),
            ("cut-at=100", "closed", 0),
            ("reset-at=17", "reset", 0),
            ("reset-on-accept", "reset", 0),
            ("close-on-accept", "closed", 0),
        ):
            with self.subTest(scenario=scenario):
                reply = self.meets(scenario)
                # A request that meets a closed connection is answered by a reset.
                self.assertIn(reply.ended, (ended, "reset") if scenario == "close-on-accept" else (ended,))
                self.assertEqual(reply.status, status)

    def test_cut_at_cuts_at_exactly_that_byte(self) -> None:
        for position in (1, 16, 300, 1500):
            self.assertEqual(len(self.meets(f"cut-at={position}").raw), position)
            self.assertEqual(len(self.meets(f"reset-at={position}").raw), position)

    def test_silence_is_silence(self) -> None:
        for scenario in ("silence", "silence-in-head", "silence-in-body"):
            reply = self.meets(scenario, timeout=0.4)
            self.assertEqual(reply.ended, "timeout")

    def test_every_framing_carries_the_same_body(self) -> None:
        bodies = set()
        for framing in ("length", "chunked", "chunked-tiny", "chunked-extensions", "close"):
            self.simulator.scenario(f"framing={framing}")
            reply = self.ask(request("GET", "/assistant"))
            self.assertEqual((reply.status, reply.ended), (200, "complete"))
            bodies.add(reply.body)
        self.assertEqual(len(bodies), 1)

    def test_drips_and_single_bytes_arrive_whole(self) -> None:
        for scenario in ("byte-by-byte", "slow-drip=200", "delay=50", "interim-100"):
            reply = self.meets(scenario)
            self.assertEqual((reply.status, reply.ended, reply.json()["status"]), (201, "complete", "queued"))

    def test_a_large_body_keeps_the_wanted_members_at_its_root(self) -> None:
        reply = self.meets("large-body")
        self.assertGreater(len(reply.body), 290_000)
        self.assertEqual(reply.json()["status"], "queued")

    def test_faults_can_wait_and_choose_their_route(self) -> None:
        self.simulator.scenario("server-error,skip=1,times=1,on=POST /call")
        statuses = [self.ask(request("GET", "/assistant")).status]
        statuses += [self.ask(request("POST", "/call", CALL)).status for _ in range(3)]
        self.assertEqual(statuses, [200, 201, 500, 201])

    def test_a_closed_port_opens_again(self) -> None:
        self.simulator.scenario("port-closed")
        with self.assertRaises(ConnectionRefusedError):
            self.connect()
        self.simulator.scenario("port-closed=0.2")
        time.sleep(0.4)
        self.assertEqual(self.ask(request("GET", "/assistant")).status, 200)

    def test_an_unknown_scenario_is_refused(self) -> None:
        with self.assertRaises(Exception):
            self.simulator.scenario("no-such-thing")


class EveryOperation(SimulatorTest):
    """The routes come from the API lock; what nobody simulates by hand is answered from its schema."""

    OWN_BODIES = {
        "POST /call": CALL,
        "PATCH /call/{id}": {"name": "gw17"},
        "DELETE /call/{id}": None,
        "POST /chat": {"assistantId": ASSISTANT_ID, "input": "Hello"},
        "POST /chat/web": {"assistantId": ASSISTANT_ID, "input": "Hello"},
        "POST /chat/responses": {"assistantId": ASSISTANT_ID, "input": "Hello", "stream": False},
    }

    def target(self, name: str, operation: dict[str, Any]) -> str:
        call, values = "", {}
        for fact in operation.get("parameters", []):
            if fact["in"] == "path":
                values[fact["name"]] = synthesis.make(fact, random.Random(1), fact["name"])
        path = name.split(" ")[1]
        if path.startswith("/call/{id}"):
            call = self.place()
            for _ in range(3):
                self.ask(request("GET", f"/call/{call}"))
            values["id"] = call
        elif path == "/assistant/{id}":
            created = request("POST", "/assistant", {"name": "x"})
            values["id"] = self.ask(created).json()["id"]
        elif path == "/chat/{id}":
            values["id"] = self.ask(request("POST", "/chat", self.OWN_BODIES["POST /chat"])).json()["id"]
        query = "&".join(
            f"{fact['name']}={quote(str(synthesis.make(fact, random.Random(2), fact['name'])))}"
            for fact in operation.get("parameters", [])
            if fact["in"] == "query" and fact.get("required")
        )
        return path.format(**values) + ("?" + query if query else "")

    def body(self, name: str, operation: dict[str, Any], seed: int) -> Any:
        if name in self.OWN_BODIES or "body" not in operation:
            return self.OWN_BODIES.get(name)
        return synthesis.make(operation["body"]["fact"], random.Random(seed))

    def test_all_operations_answer_in_the_shape_of_their_schema(self) -> None:
        operations = schema.lock().operations
        self.assertGreaterEqual(len(operations), 137)
        for name, operation in operations.items():
            if operation.get("body", {}).get("kind") == "multipart":
                continue
            with self.subTest(operation=name):
                key = {"Authorization": f"Bearer {PUBLIC_KEY}"} if name in routes.PUBLIC else {}
                document = self.body(name, operation, 3)
                reply = self.ask(request(name.split(" ")[0], self.target(name, operation), document, **key))
                if operation["answer"]["kind"] == "redirect":
                    self.assertEqual((reply.status, reply.body), (302, b""))
                    continue
                self.assertIn(reply.status, operation["success"], (name, document, reply.body[:500]))
                if "fact" in operation["answer"] and not name.split(" ")[1].startswith(LIFELIKE):
                    self.assertEqual(schema.check(operation["answer"]["fact"], reply.json()), [], name)

    def test_every_body_with_a_member_too_many_is_refused(self) -> None:
        for name, operation in schema.lock().operations.items():
            fact = operation.get("body", {}).get("fact", {})
            if operation.get("body", {}).get("kind") != "json" or fact.get("type") == "object":
                continue
            with self.subTest(operation=name):
                key = {"Authorization": f"Bearer {PUBLIC_KEY}"} if name in routes.PUBLIC else {}
                document = {**(self.body(name, operation, 4) or {}), "noSuchMember": 1}
                reply = self.ask(request(name.split(" ")[0], self.target(name, operation), document, **key))
                self.assertEqual(reply.status, 400, name)
                self.assertIn("noSuchMember", reply.body.decode())

    def test_a_record_is_found_again_as_it_was_created(self) -> None:
        created = self.ask(request("POST", "/session", {"name": "kiosk 7", "expirationSeconds": 3600})).json()
        found = self.ask(request("GET", f"/session/{created['id']}")).json()
        self.assertEqual((found, found["name"]), (created, "kiosk 7"))
        self.assertEqual(self.ask(request("GET", f"/session/{routes.NOTHING}")).status, 404)

    def test_pages_can_be_walked(self) -> None:
        identifiers: list[str] = []
        for page in range(1, 20):
            answer = self.ask(request("GET", f"/session?limit=2&page={page}")).json()
            identifiers += [record["id"] for record in answer["results"]]
            if not answer["metadata"]["hasNextPage"]:
                break
        self.assertEqual(len(identifiers), answer["metadata"]["totalItems"])
        self.assertGreaterEqual(len(set(identifiers)), 5)

    def test_responses_stream_unless_told_not_to(self) -> None:
        reply = self.ask(request("POST", "/chat/responses", {"assistantId": ASSISTANT_ID, "input": "Hello"}))
        events = [line.split(": ")[1] for line in reply.body.decode().split("\n") if line.startswith("event: ")]
        self.assertEqual(events[-2:], ["response.output_text.done", "response.completed"])

    def test_a_file_is_kept_and_can_be_fetched(self) -> None:
        body = (
            b'--b1\r\nContent-Disposition: form-data; name="file"; filename="log.csv"\r\n'
            b"Content-Type: text/csv\r\n\r\n1,2\r\n3,4\r\n"
            b'--b1\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n{"device":"gw17"}\r\n--b1--\r\n'
        )
        kind = {"Content_Type": "multipart/form-data; boundary=b1"}
        record = self.ask(request("POST", "/file", body=body, **kind)).json()
        self.assertEqual((record["bytes"], record["mimetype"], record["metadata"]), (8, "text/csv", {"device": "gw17"}))
        url = urlsplit(record["url"])
        reply = self.ask(request("GET", f"{url.path}?{url.query}", without=("Authorization",), Host=url.netloc))
        self.assertEqual((reply.status, reply.body), (200, b"1,2\r\n3,4"))
        for bad in (body[:-2], body.replace(b"--b1--", b"--b2--"), body.replace(b'name="file"', b'name="fiel"')):
            self.assertEqual(self.ask(request("POST", "/file", body=bad, **kind)).status, 400)


class OtherHosts(SimulatorTest):
    def ended(self) -> str:
        call = self.place()
        for _ in range(3):
            self.ask(request("GET", f"/call/{call}"))
        return call

    def test_a_recording_is_a_redirect_to_a_signed_address(self) -> None:
        self.assertEqual(self.ask(request("GET", f"/call/{self.place()}/mono-recording")).status, 404)
        reply = self.ask(request("GET", f"/call/{self.ended()}/mono-recording"))
        url = urlsplit(reply.headers["location"])
        self.assertEqual((reply.status, url.netloc), (302, pki.STORAGE_HOST))
        self.assertGreater(len(reply.headers["location"]), 450)
        target = f"{url.path}?{url.query}"
        bare = {"without": ("Authorization",), "Host": url.netloc}
        whole = self.ask(request("GET", target, **bare))
        self.assertEqual((whole.status, whole.headers["content-length"]), (200, str(len(whole.body))))
        self.assertTrue(whole.body.startswith(b"RIFF"))
        rest = self.ask(request("GET", target, Range="bytes=100-", **bare))
        self.assertEqual((rest.status, rest.body), (206, whole.body[100:]))
        self.assertEqual(rest.headers["content-range"], f"bytes 100-{len(whole.body) - 1}/{len(whole.body)}")
        self.assertEqual(self.ask(request("GET", target, Range="bytes=99999999-", **bare)).status, 416)
        with_key = self.ask(request("GET", target, Host=url.netloc))
        self.assertEqual((with_key.status, with_key.body[:5]), (400, b"<?xml"))
        self.assertEqual(self.ask(request("GET", url.path, **bare)).status, 400)
        self.assertEqual(self.ask(request("GET", target.replace("Signature=", "Signature=0"), **bare)).status, 403)
        self.simulator.scenario("signature-expired,times=1")
        self.assertIn(b"expired", self.ask(request("GET", target, **bare)).body)

    def test_a_live_call_is_controlled_without_a_key(self) -> None:
        call = self.ask(request("POST", "/call", CALL)).json()
        url = urlsplit(call["monitor"]["controlUrl"])
        bare = {"without": ("Authorization",), "Host": url.netloc}
        say = {"type": "say", "content": "The gate opens."}
        reply = self.ask(request("POST", url.path, say, **bare))
        self.assertEqual((reply.status, reply.headers["connection"]), (200, "close"))
        self.assertEqual(self.simulator.statistics()["controls"][-1], {"id": call["id"], "message": say})
        self.assertEqual(self.ask(request("POST", url.path, say, Host=url.netloc)).status, 400)
        self.assertEqual(self.ask(request("POST", url.path, {"type": "shout"}, **bare)).status, 400)
        self.assertEqual(self.ask(request("POST", url.path, {**say, "loud": True}, **bare)).status, 400)
        self.assertEqual(self.ask(request("POST", url.path, {"type": "end-call"}, **bare)).status, 200)
        self.assertEqual(self.ask(request("GET", f"/call/{call['id']}")).json()["status"], "ended")
        self.assertEqual(self.ask(request("POST", url.path, say, **bare)).status, 400)


    def test_addresses_name_the_port_by_which_the_client_came(self) -> None:
        for port in ("", ":8443"):
            host = f"localhost{port}"
            call = self.ask(request("POST", "/call", CALL, Host=host)).json()
            self.assertEqual(urlsplit(call["monitor"]["controlUrl"]).netloc, pki.CONTROL_HOST + port)
            reply = self.ask(request("GET", f"/call/{self.ended()}/mono-recording", Host=host))
            self.assertEqual(urlsplit(reply.headers["location"]).netloc, pki.STORAGE_HOST + port)


class Log(unittest.TestCase):
    def test_it_tells_what_happened_but_no_key_and_no_address_of_a_call(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory) / "log"
            simulator = RunningSimulator("--http", "--log", str(path), "--key", "another-key")
            try:
                with Connection(simulator.port, plain=True) as connection:
                    call = connection.send(request("POST", "/call", CALL, Authorization="Bearer another-key")).json()
                url = urlsplit(call["monitor"]["controlUrl"])
                without = {"without": ("Authorization",), "Host": url.netloc}
                with Connection(simulator.port, plain=True) as connection:
                    connection.send(request("POST", url.path, {"type": "end-call"}, **without))
                with Connection(simulator.port, plain=True) as connection:
                    connection.send(b"GET / HTTP/1.1\r\nAuthorization\x00: Bearer another-key\r\n\r\n")
            finally:
                simulator.stop()
            text = path.read_text()
        self.assertIn("POST /call -> 201", text)
        self.assertIn("POST (a call's control) -> 200", text)
        self.assertIn("malformed request", text)
        for secret in ("another-key", url.path, url.hostname):
            self.assertNotIn(str(secret), text)


class ControlWithKey(SimulatorTest):
    arguments = ("--control-authentication",)

    def test_a_call_may_want_the_public_key_at_its_control_url(self) -> None:
        url = urlsplit(self.ask(request("POST", "/call", CALL)).json()["monitor"]["controlUrl"])
        end = {"type": "end-call"}
        bare = {"without": ("Authorization",), "Host": url.netloc}
        self.assertEqual(self.ask(request("POST", url.path, end, **bare)).status, 401)
        self.assertEqual(self.ask(request("POST", url.path, end, Host=url.netloc)).status, 401)
        key = f"Bearer {PUBLIC_KEY}"
        self.assertEqual(self.ask(request("POST", url.path, end, Host=url.netloc, Authorization=key)).status, 200)


class Tls(SimulatorTest):
    plain = False

    def failure(self, scenario: str) -> str:
        self.simulator.scenario(f"{scenario},times=1")
        with self.assertRaises(ssl.SSLError) as caught:
            self.connect()
        self.assertEqual(self.ask(request("GET", "/assistant")).status, 200)
        return str(caught.exception)

    def test_bad_certificates_are_bad_in_their_own_way(self) -> None:
        self.assertIn("unable to get local issuer", self.failure("unknown-ca"))
        self.assertIn("self-signed", self.failure("self-signed").replace("self signed", "self-signed"))
        self.assertIn("Hostname mismatch", self.failure("wrong-name"))
        self.assertIn("has expired", self.failure("expired"))
        self.assertIn("not yet valid", self.failure("not-yet-valid"))
        self.failure("not-tls")

    def test_each_host_has_its_certificate(self) -> None:
        for host in ("api.vapi.ai", "api.eu.vapi.ai", "localhost", pki.CONTROL_HOST, pki.STORAGE_HOST):
            with self.connect(host=host) as connection:
                self.assertGreater(connection.send(request("GET", "/assistant", Host=host)).status, 0)

    def test_an_unknown_server_name_is_refused(self) -> None:
        with self.assertRaises(ssl.SSLError):
            self.connect(host="example.net")

    def test_three_certificates_are_sent_and_the_root_is_not(self) -> None:
        shown = subprocess.run(
            ["openssl", "s_client", "-connect", f"127.0.0.1:{self.simulator.port}", "-servername", "api.vapi.ai"]
            + ["-showcerts"],
            input=b"", capture_output=True, timeout=20, check=False,
        ).stdout  # fmt: skip
        self.assertEqual(shown.count(b"BEGIN CERTIFICATE"), 3)

    def test_sessions_are_resumed(self) -> None:
        context = trusting_context()
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with self.connect(context=context) as connection:
            connection.send(request("GET", "/assistant"))
            assert isinstance(connection.socket, ssl.SSLSocket)
            session = connection.socket.session
        with self.connect(context=context, session=session) as connection:
            assert isinstance(connection.socket, ssl.SSLSocket)
            self.assertTrue(connection.socket.session_reused)

    def test_resets_pass_through_tls(self) -> None:
        self.simulator.scenario("reset-in-body,times=1")
        reply = self.ask(request("POST", "/call", CALL))
        self.assertEqual((reply.status, reply.ended), (201, "reset"))

    def test_a_connection_serves_many_requests(self) -> None:
        before = self.simulator.statistics()["connections"]
        with self.connect() as connection:
            for _ in range(5):
                self.assertEqual(connection.send(request("GET", "/assistant")).status, 200)
        self.assertEqual(self.simulator.statistics()["connections"], before + 1)

    def test_silence_before_tls_is_silence(self) -> None:
        self.simulator.scenario("silence-on-accept,times=1")
        with self.assertRaises((socket.timeout, TimeoutError)):
            self.connect(timeout=0.4)


class TlsVersions(unittest.TestCase):
    def test_every_chain_verifies_with_either_version(self) -> None:
        for chain in pki.CHAINS:
            for version, wanted in (("1.2", "TLSv1.2"), ("1.3", "TLSv1.3")):
                with self.subTest(chain=chain, version=version):
                    simulator = RunningSimulator("--chain", chain, "--tls", version)
                    try:
                        with Connection(simulator.port) as connection:
                            assert isinstance(connection.socket, ssl.SSLSocket)
                            self.assertEqual(connection.socket.version(), wanted)
                            self.assertEqual(connection.send(request("GET", "/assistant")).status, 200)
                    finally:
                        simulator.stop()

    def test_openssl_accepts_every_good_chain_and_refuses_the_bad_ones(self) -> None:
        directory = pki.ensure(pki.default_directory())
        for chain in pki.CHAINS:
            for variant in (*pki.GOOD_VARIANTS, *pki.BAD_VARIANTS):
                file = str(directory / f"{chain}-{variant}.pem")
                hosts = pki.GOOD_VARIANTS.get(variant, ["api.vapi.ai"])
                host = hosts[0].replace("*", "bucket")
                verdict = subprocess.run(
                    ["openssl", "verify", "-CAfile", str(directory / "roots.pem"), "-untrusted", file]
                    + ["-verify_hostname", host, "-purpose", "sslserver", "-x509_strict", file],
                    capture_output=True, check=False, timeout=20,
                )  # fmt: skip
                good = variant in pki.GOOD_VARIANTS
                self.assertEqual(verdict.returncode == 0, good, (chain, variant, verdict.stderr))


if __name__ == "__main__":
    unittest.main()
