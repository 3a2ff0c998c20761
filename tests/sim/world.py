"""The simulated organisation: its clock, ids, assistants, calls and chats, all from one seed."""

from __future__ import annotations

import datetime
import hashlib
import random
import struct
import time
import urllib.parse
from typing import Any

from .pki import CONTROL_HOST, STORAGE_HOST

START = datetime.datetime(2026, 11, 22, 12, 0, 0, tzinfo=datetime.timezone.utc).timestamp()
ORG_ID = "3f0c1d52-8a1e-4e37-9a55-6d1f0b8f2c11"
ASSISTANT_ID = "b7a1c2d3-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
PHONE_NUMBER_ID = "5d2e9f10-1b3c-4d5e-8f90-a1b2c3d4e5f6"
API_KEY = "7c1e0a52-43d8-4b6f-9f61-2d5a8e90b314"
PUBLIC_KEY = "e0b6f4d9-58a7-4c2e-8a13-90c4d7f2615b"

PROMPT = (
    "You are Borealis, the duty caller of a cold-storage company. Read the alarm out clearly, ask the "
    "technician to acknowledge it, and log the estimated time of arrival. Never promise what the "
    "technician did not say. Speak plainly; say temperatures with one decimal.\n"
)
WORDS = (
    "the alarm in room four reads minus eleven point four degrees and the setpoint is minus twenty two "
    "please check the evaporator fan before you open the door I can be there in twenty five minutes "
    "thank you that has been logged is anybody else on site no only the night guard at the gate"
).split()
ANSWER = (
    'Room 4 is at minus 11.4 °C. The setpoint is minus 22, so please check the evaporator fan (code "E42") '
    "first – and take a ladder."
)


def iso(moment: float) -> str:
    """A moment as the API writes it: UTC with milliseconds."""
    text = datetime.datetime.fromtimestamp(round(moment, 3), datetime.timezone.utc).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


class World:
    """Everything that a request can see or change."""

    def __init__(self, seed: int, real_clock: bool, schedule: str) -> None:
        self.seed = seed
        self.random = random.Random(seed)
        self._real_clock = real_clock
        self._moment = START
        self._schedule = parse_schedule(schedule)
        self.port = ""
        """Behind the host in every address handed out: the port by which the client came, as ":8443", or nothing."""
        self.calls: dict[str, dict[str, Any]] = {}
        self.chats: dict[str, dict[str, Any]] = {}
        self.sessions: dict[str, dict[str, Any]] = {}
        """The last chat of each session."""
        self.records: dict[str, dict[str, dict[str, Any]]] = {}
        """Records of the other collections, by path and id."""
        self.objects: dict[str, tuple[bytes, str]] = {}
        """Content and type of what the storage host has, by key."""
        self.controls: list[dict[str, Any]] = []
        """What came over control URLs: {"id": call, "message": message}."""
        self._progress: dict[str, tuple[int, float]] = {}
        self.ended_reason = "assistant-ended-call"
        self.assistants = {ASSISTANT_ID: self._assistant(ASSISTANT_ID, "Borealis duty caller")}
        for index in range(2):
            identifier = self.identifier()
            self.assistants[identifier] = self._assistant(identifier, f"Borealis kiosk {index + 1}")

    def now(self) -> float:
        """UTC seconds. The seed clock moves by a quarter of a second whenever it is read."""
        if self._real_clock:
            return time.time()
        self._moment += 0.25
        return self._moment

    def identifier(self, moment: float | None = None) -> str:
        """A UUID of version 7."""
        milliseconds = int((self._moment if moment is None else moment) * 1000)
        bits = (milliseconds & (1 << 48) - 1) << 80 | 7 << 76 | self.random.getrandbits(12) << 64
        bits |= 2 << 62 | self.random.getrandbits(62)
        digits = f"{bits:032x}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    def _assistant(self, identifier: str, name: str) -> dict[str, Any]:
        return {
            "id": identifier,
            "orgId": ORG_ID,
            "name": name,
            "createdAt": iso(START - 86400 * 40),
            "updatedAt": iso(START - 86400 * 3),
            "model": {
                "provider": "openai",
                "model": "gpt-4.1-mini",
                "temperature": 0.3,
                "messages": [{"role": "system", "content": PROMPT * 8}],
            },
            "voice": {"provider": "vapi", "voiceId": "Elliot", "version": "2"},
            "transcriber": {"provider": "deepgram", "model": "nova-3", "language": "en"},
            "firstMessage": "Borealis here. Can you take an alarm?",
            "maxDurationSeconds": 600,
            "isServerUrlSecretSet": False,
        }

    # calls

    def place(self, body: dict[str, Any], customer: dict[str, Any] | None) -> dict[str, Any]:
        """Places a call and gives it as POST /call answers it."""
        now = self.now()
        identifier = self.identifier(now)
        websocket = body.get("transport", {}).get("provider") == "vapi.websocket"
        call: dict[str, Any] = {
            "id": identifier,
            "orgId": ORG_ID,
            "type": "vapi.websocketCall" if websocket else "outboundPhoneCall",
            "createdAt": iso(now),
            "updatedAt": iso(now),
            "status": "scheduled" if "schedulePlan" in body else "queued",
        }
        for name in ("assistantId", "assistant", "squadId", "squad", "workflowId", "workflow"):
            if name in body:
                call[name] = body[name]
        call["assistantVersion"] = body.get("assistantVersion")
        for name in ("phoneNumberId", "phoneNumber", "schedulePlan"):
            if name in body:
                call[name] = body[name]
        if customer is not None:
            call["customer"] = customer
        if "name" in body:
            call["name"] = body["name"]
        call["cost"] = 0
        if "assistantOverrides" in body:
            call["assistantOverrides"] = body["assistantOverrides"]
        urls = f"{CONTROL_HOST}{self.port}/{identifier}"
        call["monitor"] = {"listenUrl": f"wss://{urls}/listen", "controlUrl": f"https://{urls}/control"}
        if websocket:
            given = body["transport"].get("audioFormat", {"format": "pcm_s16le", "sampleRate": 16000})
            audio = {"container": "raw", **given}
            call["transport"] = {
                "provider": "vapi.websocket",
                "conversationType": "voice",
                "audioFormat": audio,
                "websocketCallUrl": f"wss://api.vapi.ai{self.port}/{identifier}/transport",
            }
        else:
            provider = f"CA{self.random.getrandbits(128):032x}"
            call.update(phoneCallProvider="twilio", phoneCallProviderId=provider, phoneCallTransport="pstn")
            call["transport"] = {"provider": "twilio", "conversationType": "voice", "callSid": provider}
        self.calls[identifier] = call
        self._progress[identifier] = (0, time.monotonic())
        return call

    def poll(self, identifier: str) -> dict[str, Any] | None:
        """The call as GET /call/{id} answers it; each poll moves it on when the schedule counts polls."""
        call = self.calls.get(identifier)
        if call is None or call["status"] in ("scheduled", "ended"):
            return call
        polls, begun = self._progress[identifier]
        self._progress[identifier] = (polls + 1, begun)
        status = self._schedule.status(polls, time.monotonic() - begun)
        if status != call["status"]:
            now = self.now()
            call["status"] = status
            call["updatedAt"] = iso(now)
            if status == "in-progress":
                call["startedAt"] = iso(now)
            if status == "ended":
                self._end(call, now)
        return call

    def hang_up(self, identifier: str, reason: str) -> None:
        """Ends a call that lasts."""
        call = self.calls[identifier]
        if call["status"] != "ended":
            self.ended_reason = reason
            call["status"] = "ended"
            self._end(call, self.now())

    def _end(self, call: dict[str, Any], now: float) -> None:
        call.setdefault("startedAt", iso(now - 42.5))
        turns, begin = 24, now - 42.5
        messages, openai, transcript = self._conversation(turns, begin)
        def signed(kind: str, extension: str) -> str:
            key = f"{call['id']}-{kind}.{extension}"
            self.objects[key] = (self.recording(), "audio/wav")
            return self.signed_url(key)

        costs = {"transport": 0.0061, "stt": 0.00714, "llm": 1.83e-05, "tts": 0.0125, "vapi": 0.0354, "chat": 0}
        total = round(sum(costs.values()), 7)
        artifact = {
            "messages": messages,
            "messagesOpenAIFormatted": openai,
            "transcript": transcript,
            "presignedMonoUrl": signed("mono", "wav"),
            "presignedStereoUrl": signed("stereo", "wav"),
            "presignedAssistantUrl": signed("assistant", "wav"),
            "presignedCustomerUrl": signed("customer", "wav"),
            "presignedLogUrl": signed("call-log", "jsonl.gz"),
            "presignedUrlsExpiresAt": iso(now + 1800),
            "recordingUrl": f"https://storage.vapi.ai/{call['id']}-mono.wav",
            "nodes": [],
            "variables": {"siteName": "Hafenstraße Süd", "room": 4, "reading": "-11.4"},
            "performanceMetrics": {
                "turnLatencies": [
                    {
                        "modelLatency": 412 + turn,
                        "voiceLatency": 221,
                        "transcriberLatency": 130,
                        "endpointingLatency": 400,
                        "turnLatency": 1163 + turn,
                    }
                    for turn in range(turns // 2)
                ],
                "modelLatencyAverage": 417.583,
                "turnLatencyAverage": 1168.5,
            },
        }
        extra = {
            "messages": messages,
            "artifact": artifact,
            "status": "ended",
            "endedReason": self.ended_reason,
            "endedMessage": None,
            "endedAt": iso(now),
            "cost": total,
            "costs": [
                {"type": "transport", "provider": "twilio", "minutes": 0.7083, "cost": 0.0061},
                {
                    "type": "transcriber",
                    "transcriber": {"provider": "deepgram", "model": "nova-3"},
                    "minutes": 0.71,
                    "cost": 0.00714,
                },
                {
                    "type": "model",
                    "model": {"provider": "openai", "model": "gpt-4.1-mini"},
                    "promptTokens": 4102,
                    "completionTokens": 187,
                    "cachedPromptTokens": 0,
                    "cost": 1.83e-05,
                },
                {
                    "type": "voice",
                    "voice": {"provider": "vapi", "voiceId": "Elliot"},
                    "characters": 811,
                    "cost": 0.0125,
                },
                {"type": "vapi", "subType": "normal", "minutes": 0.7083, "cost": 0.0354},
                {"type": "knowledge-base", "model": None, "promptTokens": 0, "completionTokens": 0, "cost": 0},
            ],
            "costBreakdown": {
                **costs,
                "total": total,
                "llmPromptTokens": 4102,
                "llmCompletionTokens": 187,
                "ttsCharacters": 811,
                "analysisCostBreakdown": {"summary": 0.00011, "structuredData": 0, "successEvaluation": 0.00004},
            },
            "analysis": {
                "summary": "The technician acknowledged the cold-room alarm (“room 4”, −11.4 °C) and will arrive "
                "in 25 minutes.",
                "structuredData": {"acknowledged": True, "etaMinutes": 25},
                "successEvaluation": "true",
            },
            "phoneCallProviderDetails": {"statusCallbacks": [], "sbc": None},
            "variables": {"unlisted": [1, 2.5, None, True, {"deep": {"deeper": [[]]}}]},
        }
        # The order of members is no promise of the API: the large ones come before what a device wants.
        head = {name: call.pop(name) for name in ("id", "orgId", "type", "createdAt")}
        rest = dict(call)
        call.clear()
        call.update(head)
        call["messages"], call["artifact"] = extra["messages"], extra["artifact"]
        call.update(rest)
        call.update(extra)

    def _conversation(self, turns: int, begin: float) -> tuple[list[Any], list[Any], str]:
        """Messages, the same in OpenAI's form, and the transcript of an invented conversation."""
        prompt = PROMPT * 6
        messages: list[Any] = [
            {"role": "system", "message": prompt, "time": int(begin * 1000), "secondsFromStart": 0}
        ]
        openai: list[Any] = [{"role": "system", "content": prompt}]
        transcript = ""
        for turn in range(turns):
            speaker = "bot" if turn % 2 == 0 else "user"
            text = " ".join(self.random.choice(WORDS) for _ in range(self.random.randrange(8, 26))) + "."
            if turn == turns // 2:
                text = 'Fühler "E42" meldet −11,4 °C \\ bitte prüfen.'
            seconds = 1.1 + 1.7 * turn
            message: dict[str, Any] = {
                "role": speaker,
                "message": text,
                "time": int((begin + seconds) * 1000) + (0.999 if turn % 5 == 0 else 0),
                "endTime": int((begin + seconds + 1.4) * 1000),
                "secondsFromStart": seconds,
                "duration": 1400,
                "source": "",
            }
            if speaker == "user":
                message["metadata"] = {
                    "wordLevelConfidence": [
                        {
                            "word": word,
                            "start": round(seconds + 0.2 * place, 2),
                            "end": round(seconds + 0.2 * place + 0.15, 2),
                            "confidence": 0.98,
                        }
                        for place, word in enumerate(text.split()[:12])
                    ]
                }
            messages.append(message)
            openai.append({"role": "assistant" if speaker == "bot" else "user", "content": text})
            transcript += f"{'AI' if speaker == 'bot' else 'User'}: {text}\n"
        messages.insert(
            6,
            {
                "role": "tool_calls",
                "message": "",
                "time": int(begin * 1000) + 9000,
                "secondsFromStart": 9,
                "toolCalls": [
                    {
                        "id": "call_Q2k7vZ0n",
                        "type": "function",
                        "function": {"name": "log_acknowledgement", "arguments": '{"siteCode":"CS-01","room":4}'},
                    }
                ],
            },
        )
        return messages, openai, transcript

    # storage

    def recording(self) -> bytes:
        """A WAV file of four seconds, 16 kHz, the same every time."""
        samples = random.Random(f"{self.seed} recording").randbytes(4 * 16000 * 2)
        form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 16000, 32000, 2, 16)
        data = struct.pack("<4sI", b"data", len(samples)) + samples
        return struct.pack("<4sI4s", b"RIFF", 4 + len(form) + len(data), b"WAVE") + form + data

    def signature(self, key: str, date: str) -> str:
        """The signature that makes an address valid."""
        return hashlib.sha256(f"{self.seed} {key} {date}".encode()).hexdigest()

    def signed_url(self, key: str) -> str:
        """An address at the storage host that needs no key, valid for half an hour."""
        date = datetime.datetime.fromtimestamp(self.now(), datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        return (
            f"https://{STORAGE_HOST}{self.port}/{urllib.parse.quote(key)}?X-Amz-Algorithm=AWS4-HMAC-SHA256"
            "&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD&X-Amz-Credential=8f3b1c2d4e5f60718293a4b5c6d7e8f9"
            f"%2F{date[:8]}%2Fauto%2Fs3%2Faws4_request&X-Amz-Date={date}&X-Amz-Expires=1800"
            f"&X-Amz-Signature={self.signature(key, date)}&X-Amz-SignedHeaders=host&x-id=GetObject"
        )

    # chats

    def chat(self, body: dict[str, Any]) -> dict[str, Any]:
        """A chat as POST /chat answers it."""
        now = self.now()
        identifier = self.identifier(now)
        chat: dict[str, Any] = {"id": identifier, "orgId": ORG_ID}
        for name in ("assistantId", "sessionId", "previousChatId", "name", "input"):
            if name in body:
                chat[name] = body[name]
        chat["stream"] = bool(body.get("stream", False))
        given = body["input"]
        previous = self.chats.get(body.get("previousChatId", "")) or self.sessions.get(body.get("sessionId", ""))
        history = previous["messages"] + previous["output"] if previous else []
        chat["messages"] = history + ([{"role": "user", "content": given}] if isinstance(given, str) else list(given))
        asked = [message["content"] for message in history if message["role"] == "user"]
        answer = f"{ANSWER} Before that you asked: {asked[-1]}" if asked else ANSWER
        chat["output"] = [{"role": "assistant", "content": answer}]
        chat["createdAt"] = iso(now)
        chat["updatedAt"] = iso(now + 1.31)
        chat["costs"] = [
            {
                "type": "model",
                "model": {"provider": "openai", "model": "gpt-4.1-mini"},
                "promptTokens": 612,
                "completionTokens": 38,
                "cost": 0.0003056,
            },
            {"type": "chat", "cost": 0.005},
        ]
        chat["cost"] = 0.0053056
        self.chats[identifier] = chat
        if "sessionId" in chat:
            self.sessions[chat["sessionId"]] = chat
        return chat

    def deltas(self, text: str) -> list[str]:
        """A text in the small pieces in which an assistant streams it."""
        pieces, place = [], 0
        while place < len(text):
            size = self.random.randrange(2, 7)
            pieces.append(text[place : place + size])
            place += size
        return pieces


class Schedule:
    """When a call reaches which status: after so many polls, or so many seconds."""

    def __init__(self, steps: list[tuple[float, str]], by_time: bool) -> None:
        self._steps = steps
        self._by_time = by_time

    def status(self, polls: int, seconds: float) -> str:
        """The status at this poll (0 for the first) and time."""
        place = seconds if self._by_time else polls
        return [status for limit, status in self._steps if limit <= place][-1]


def parse_schedule(text: str) -> Schedule:
    """
    "queued,ringing,in-progress,ended" gives one status a poll, the last for ever;
    "time:0=queued,1=ringing,2.5=in-progress,6=ended" goes by seconds since the call was placed.
    """
    if text.startswith("time:"):
        steps = [(float(part.split("=")[0]), part.split("=")[1]) for part in text[5:].split(",")]
        return Schedule(steps, True)
    return Schedule([(float(index), status) for index, status in enumerate(text.split(","))], False)
