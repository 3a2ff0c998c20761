"""Strict checks of request bodies and queries, and the refusals in the API's own form.

A schema is a table of members; a member is (type, limits). Types: string, number, boolean, object (any
members), any, `ref:NAME`, `array:TYPE`. Members that a schema does not name are refused, as the API
refuses them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

E164 = re.compile(r"^\+[1-9]\d{1,14}$")
DATE_TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


@dataclass(frozen=True)
class Member:
    """What a member may hold."""

    kind: str
    shortest: int | None = None
    longest: int | None = None
    least: float | None = None
    most: float | None = None
    values: tuple[str, ...] | None = None
    nullable: bool = False
    date_time: bool = False


@dataclass(frozen=True)
class Schema:
    """The members of an object, and which of them must be there."""

    members: dict[str, Member]
    required: tuple[str, ...] = field(default=())


STRING = Member("string")
NUMBER = Member("number")
BOOLEAN = Member("boolean")
OBJECT = Member("object")
ANY = Member("any")
NAME40 = Member("string", longest=40)
MOMENT = Member("string", date_time=True)

CLIENT_MESSAGES = tuple(
    """conversation-update assistant.speechStarted function-call function-call-result hang language-changed
    metadata model-output speech-update status-update transcript tool-calls tool-calls-result tool.completed
    transfer-update user-interrupted voice-input workflow.node.started assistant.started""".split()
)

SCHEMAS: dict[str, Schema] = {
    "CreateCallDTO": Schema(
        {
            "assistantId": STRING,
            "assistant": OBJECT,
            "assistantOverrides": Member("ref:AssistantOverrides"),
            "assistantVersion": Member("string", nullable=True),
            "squadId": STRING,
            "squad": OBJECT,
            "squadOverrides": Member("ref:AssistantOverrides"),
            "workflowId": STRING,
            "workflow": OBJECT,
            "workflowOverrides": OBJECT,
            "phoneNumberId": STRING,
            "phoneNumber": OBJECT,
            "customerId": STRING,
            "customer": Member("ref:CreateCustomerDTO"),
            "customers": Member("array:ref:CreateCustomerDTO"),
            "name": NAME40,
            "schedulePlan": Member("ref:SchedulePlan"),
            "transport": Member("ref:Transport"),
        }
    ),
    "CreateCustomerDTO": Schema(
        {
            "number": Member("string", shortest=3, longest=40),
            "numberE164CheckEnabled": BOOLEAN,
            "extension": Member("string", longest=10),
            "sipUri": STRING,
            "name": NAME40,
            "email": NAME40,
            "externalId": NAME40,
            "assistantOverrides": Member("ref:AssistantOverrides"),
            "squadOverrides": Member("ref:AssistantOverrides"),
        }
    ),
    "AssistantOverrides": Schema(
        {
            **{
                name: OBJECT
                for name in (
                    "transcriber model voice observabilityPlan variableValues compliancePlan metadata "
                    "backgroundSpeechDenoisingPlan analysisPlan artifactPlan startSpeakingPlan "
                    "stopSpeakingPlan server keypadInputPlan"
                ).split()
            },
            "monitorPlan": Member("ref:MonitorPlan"),
            "firstMessage": STRING,
            "firstMessageInterruptionsEnabled": BOOLEAN,
            "firstMessageMode": Member(
                "string",
                values=(
                    "assistant-speaks-first",
                    "assistant-speaks-first-with-model-generated-message",
                    "assistant-waits-for-user",
                ),
            ),
            "voicemailDetection": ANY,
            "clientMessages": Member("array:string", values=CLIENT_MESSAGES),
            "serverMessages": Member("array:string"),
            "maxDurationSeconds": Member("number", least=10, most=43200),
            "backgroundSound": STRING,
            "modelOutputInMessagesEnabled": BOOLEAN,
            "transportConfigurations": Member("array:object"),
            "credentials": Member("array:object"),
            "hooks": Member("array:object"),
            "tools:append": Member("array:object"),
            "name": NAME40,
            "voicemailMessage": Member("string", longest=1000),
            "endCallMessage": Member("string", longest=1000),
            "endCallPhrases": Member("array:string", shortest=2, longest=140),
            "credentialIds": Member("array:string"),
        }
    ),
    "MonitorPlan": Schema(
        {
            "listenEnabled": BOOLEAN,
            "listenAuthenticationEnabled": BOOLEAN,
            "controlEnabled": BOOLEAN,
            "controlAuthenticationEnabled": BOOLEAN,
            "monitorIds": Member("array:string"),
        }
    ),
    "SchedulePlan": Schema({"earliestAt": MOMENT, "latestAt": MOMENT}, ("earliestAt",)),
    "Transport": Schema(
        {
            "provider": Member(
                "string", values=("vapi.websocket", "vonage", "twilio", "vapi.sip", "telnyx", "daily")
            ),
            "conversationType": Member("string", values=("voice",)),
            "audioFormat": Member("ref:AudioFormat"),
            "dialTimeout": Member("number", least=1, most=600),
        },
        ("provider",),
    ),
    "AudioFormat": Schema(
        {
            "format": Member("string", values=("pcm_s16le", "mulaw")),
            "container": Member("string", values=("raw",)),
            "sampleRate": Member("number", least=0, most=192000),
        },
        ("format", "sampleRate"),
    ),
    "UpdateCallDTO": Schema({"name": NAME40}),
    "DeleteCallDTO": Schema({"ids": Member("array:string")}),
    "CreateChatDTO": Schema(
        {
            "input": ANY,
            "assistantId": STRING,
            "assistant": OBJECT,
            "assistantOverrides": Member("ref:AssistantOverrides"),
            "squadId": STRING,
            "squad": OBJECT,
            "name": NAME40,
            "sessionId": STRING,
            "stream": BOOLEAN,
            "previousChatId": STRING,
            "transport": OBJECT,
        },
        ("input",),
    ),
    "CreateWebChatDTO": Schema(
        {
            "input": ANY,
            "assistantId": STRING,
            "assistant": OBJECT,
            "assistantOverrides": Member("ref:ChatAssistantOverrides"),
            "sessionId": STRING,
            "sessionExpirationSeconds": Member("number", least=60, most=2592000),
            "customer": OBJECT,
            "stream": BOOLEAN,
            "sessionEnd": BOOLEAN,
        },
        ("input",),
    ),
    "ChatAssistantOverrides": Schema({"variableValues": OBJECT}),
}

LIST_QUERY: dict[str, Member] = {
    "limit": Member("number", least=0, most=1000),
    **{f"{stem}{end}": MOMENT for stem in ("createdAt", "updatedAt") for end in ("Gt", "Lt", "Ge", "Le")},
}
QUERIES: dict[str, dict[str, Member]] = {
    "GET /call": {**LIST_QUERY, "id": STRING, "assistantId": STRING, "phoneNumberId": STRING},
    "GET /assistant": LIST_QUERY,
    "GET /chat": {
        **LIST_QUERY,
        "page": Member("number", least=1),
        "sortOrder": Member("string", values=("ASC", "DESC")),
        **{
            name: STRING
            for name in "id assistantId assistantIdAny squadId sessionId previousChatId idAny sortBy".split()
        },
    },
}

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
}


def check(schema_name: str, document: Any) -> list[str]:
    """The complaints about a request body, as the API words them; empty when it is good."""
    if not isinstance(document, dict):
        return ["body must be an object"]
    complaints: list[str] = []
    _check_object(SCHEMAS[schema_name], document, "", complaints)
    return complaints


def check_query(route: str, query: list[tuple[str, str]]) -> list[str]:
    """The complaints about a query."""
    table = QUERIES.get(route, {})
    complaints: list[str] = []
    for name, text in query:
        member = table.get(name)
        if member is None:
            complaints.append(f"property {name} should not exist")
            continue
        value: Any = text
        if member.kind == "number":
            value = float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else text
        _check_value(member, value, name, complaints)
    return complaints


def _check_object(schema: Schema, document: dict[str, Any], prefix: str, complaints: list[str]) -> None:
    for name, value in document.items():
        member = schema.members.get(name)
        if member is None:
            complaints.append(f"{prefix}property {name} should not exist")
        else:
            _check_value(member, value, prefix + name, complaints)
    for name in schema.required:
        if name not in document:
            complaints.append(f"{prefix}{name} should not be empty")


def _check_value(member: Member, value: Any, path: str, complaints: list[str]) -> None:
    kind = member.kind
    if (value is None and member.nullable) or kind == "any":
        return
    if kind.startswith("array:"):
        if not isinstance(value, list):
            complaints.append(f"{path} must be an array")
            return
        element = Member(kind[6:], member.shortest, member.longest, values=member.values)
        for index, item in enumerate(value):
            _check_value(element, item, f"{path}.{index}", complaints)
        return
    if kind.startswith("ref:"):
        if not isinstance(value, dict):
            complaints.append(f"{path} must be an object")
            return
        _check_object(SCHEMAS[kind[4:]], value, path + ".", complaints)
        return
    if not isinstance(value, _TYPES[kind]) or (kind == "number" and isinstance(value, bool)):
        complaints.append(f"{path} must be a {kind}")
        return
    if isinstance(value, str):
        _check_string(member, value, path, complaints)
    elif kind == "number":
        if member.least is not None and value < member.least:
            complaints.append(f"{path} must not be less than {member.least}")
        if member.most is not None and value > member.most:
            complaints.append(f"{path} must not be greater than {member.most}")


def _check_string(member: Member, value: str, path: str, complaints: list[str]) -> None:
    if member.longest is not None and len(value) > member.longest:
        complaints.append(f"{path} must be shorter than or equal to {member.longest} characters")
    if member.shortest is not None and len(value) < member.shortest:
        complaints.append(f"{path} must be longer than or equal to {member.shortest} characters")
    if member.values is not None and value not in member.values:
        complaints.append(f"{path} must be one of the following values: {', '.join(member.values)}")
    if member.date_time and not DATE_TIME.match(value):
        complaints.append(f"{path} must be a valid ISO 8601 date string")


def customer_complaints(customer: dict[str, Any], path: str) -> list[str]:
    """The complaints about a telephone number, beyond what the schema says."""
    number = customer.get("number")
    if isinstance(number, str) and customer.get("numberE164CheckEnabled") is not False and not E164.match(number):
        return [f"{path}.number must be a valid phone number in the E.164 format."]
    return []


class BodyError(ValueError):
    """A body that is not a JSON document."""


def parse(data: bytes) -> Any:
    """Strict JSON: UTF-8 without BOM, no NaN, no repeated names, nothing behind the document."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        document = dict(pairs)
        if len(document) != len(pairs):
            raise BodyError("a member name is repeated")
        return document

    def refuse(constant: str) -> Any:
        raise BodyError(f"{constant} is not JSON")

    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)
    except BodyError:
        raise
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise BodyError(str(error)) from error
    if b"\\ud" in data.lower():
        json.dumps(document, ensure_ascii=False).encode()  # a lone surrogate fails here
    return document
