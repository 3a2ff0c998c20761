/*
 * A device that places calls, the same on the machine that records the server and on the one that replays it.
 *
 * A scenario is one or two requests POST /call to test.example, of which the last one counts: over a new
 * connection, over one whose session is resumed, or over the one that was kept.
 */
#ifndef CALL_SCENARIO_H
#define CALL_SCENARIO_H

#include "scenarios.h"
#include "tls_transport.h"
#include "vapi/api/calls.h"

/* How the second request gets to the server. */
typedef enum call_way { CALL_ONLY_ONE, CALL_RESUMED, CALL_KEPT } call_way_t;

/* X(name of the tapes, name of the figure, OpenSSL's number of the version, way) */
#define CALL_SCENARIOS(X)                                                                          \
    X(call_cold, "call-cold", TLS1_3_VERSION, CALL_ONLY_ONE)                                       \
    X(call_resumed13, "call-resumed13", TLS1_3_VERSION, CALL_RESUMED)                              \
    X(call_resumed12, "call-resumed12", TLS1_2_VERSION, CALL_RESUMED)                              \
    X(call_kept, "call-kept", TLS1_3_VERSION, CALL_KEPT)

/* What the API says to POST /call, with the head that its edge puts before it. */
static const char call_answer[] =
    "HTTP/1.1 201 Created\r\n"
    "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n"
    "Content-Type: application/json; charset=utf-8\r\n"
    "Transfer-Encoding: chunked\r\n"
    "Connection: keep-alive\r\n"
    "Vary: Origin\r\n"
    "Access-Control-Allow-Credentials: true\r\n"
    "x-envoy-upstream-service-time: 41\r\n"
    "cf-cache-status: DYNAMIC\r\n"
    "Strict-Transport-Security: max-age=15552000; includeSubDomains\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Set-Cookie: __cf_bm=c9e9c616612e7696.c9e9c616612e7696-1795348800-1.0.1.1"
    "-c9e9c616612e7696c9e9c616612e7696c9e9c616612e7696c9e9c616612e7696c9e9c61"
    "6612e7696; path=/; HttpOnly; Secure; SameSite=None\r\n"
    "Server: cloudflare\r\n"
    "CF-RAY: c9e9c616612e7696-FRA\r\n"
    "alt-svc: h3=\":443\"; ma=86400\r\n"
    "\r\n"
    "3dc\r\n"
    "{\"id\":\"01a20320-a2fa-7414-9fb5-355e1e2feb89\","
    "\"orgId\":\"3f0c1d52-8a1e-4e37-9a55-6d1f0b8f2c11\","
    "\"type\":\"outboundPhoneCall\",\"createdAt\":\"2026-11-22T12:00:00.250Z\","
    "\"updatedAt\":\"2026-11-22T12:00:00.250Z\",\"status\":\"queued\","
    "\"assistantId\":\"b7a1c2d3-4e5f-4a6b-8c7d-9e0f1a2b3c4d\","
    "\"assistantVersion\":null,\"phoneNumberId\":\"5d2e9f10-1b3c-4d5e-8f90-a1b2c3d"
    "4e5f6\",\"customer\":{\"number\":\"+49405550101\"},\"cost\":0,"
    "\"monitor\":{\"listenUrl\":\"wss://phone-call-websocket.aws-us-west-2-backend"
    "-production2.vapi.ai/01a20320-a2fa-7414-9fb5-355e1e2feb89/listen\","
    "\"controlUrl\":\"https://phone-call-websocket.aws-us-west-2-backend-product"
    "ion2.vapi.ai/01a20320-a2fa-7414-9fb5-355e1e2feb89/control\"},"
    "\"phoneCallProvider\":\"twilio\",\"phoneCallProviderId\":\"CAa6cecc1b78e5106173"
    "11d8a3c2ce6f44\",\"phoneCallTransport\":\"pstn\","
    "\"transport\":{\"provider\":\"twilio\",\"conversationType\":\"voice\","
    "\"callSid\":\"CAa6cecc1b78e510617311d8a3c2ce6f44\"},"
    "\"subscriptionLimits\":{\"concurrencyBlocked\":false,\"concurrencyLimit\":10,"
    "\"remainingConcurrentCalls\":9}}\r\n"
    "0\r\n"
    "\r\n";
#define CALL_ID "01a20320-a2fa-7414-9fb5-355e1e2feb89"

static unsigned char call_arena[65536];
static vapi_tls_session_t call_session;
static vapi_tls_sessions_t call_sessions;
static vapi_tls_transport_t call_tls;
static vapi_client_t call_client;
static vapi_request_t call_request;
static vapi_call_t call_placed;
static char call_window[1024];

static vapi_status_t call_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("7c1e0a52-43d8-4b6f-9f61-2d5a8e90b314");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

/* A device that has just been switched on. */
static bool call_start(vapi_transport_t *lower, const vapi_tls_roots_t *roots)
{
    const vapi_client_config_t config = {
        .platform = &scenario_platform,
        .secure = &call_tls.transport,
        .window = call_window,
        .window_size = sizeof call_window,
        .base_url = "https://test.example",
        .key = call_key,
    };
    memset(&call_session, 0, sizeof call_session);
    memset(&call_sessions, 0, sizeof call_sessions);
    call_sessions.list = &call_session;
    call_sessions.count = 1U;
    scenario_random_state = 1U;
    if (vapi_tls_start(&scenario_platform, call_arena, sizeof call_arena) != VAPI_OK) {
        return false;
    }
    vapi_tls_transport_init(&call_tls, lower, roots, &call_sessions);
    return vapi_client_init(&call_client, &config) == VAPI_OK;
}

/* From the alarm to the call's id. */
static vapi_status_t call_place(void)
{
    const vapi_call_create_t create = {
        .assistant_id = VAPI_SLICE_LITERAL("b7a1c2d3-4e5f-4a6b-8c7d-9e0f1a2b3c4d"),
        .phone_number_id = VAPI_SLICE_LITERAL("5d2e9f10-1b3c-4d5e-8f90-a1b2c3d4e5f6"),
        .presence.customer = VAPI_JSON_SET,
        .customer.number = VAPI_SLICE_LITERAL("+49405550101"),
    };
    return vapi_calls_create(&call_client, &call_request, &create, &call_placed);
}

/* @return whether the call was placed, and went over the connection it should have. */
static bool call_went_well(vapi_status_t status, bool resumed, bool kept)
{
    const vapi_statistics_t *statistics = vapi_client_statistics(&call_client);
    bool good = status == VAPI_OK && strcmp(call_placed.id, CALL_ID) == 0 &&
                statistics->attempts == 1U && statistics->tls_resumed == resumed &&
                statistics->connection_reused == kept;
    memset(&call_placed, 0, sizeof call_placed);
    return good;
}

#endif /* CALL_SCENARIO_H */
