/*
 * Sessions kept for resumption (tls_session.h).
 *
 * A record: format (1 byte), port (2), digest of the roots (8), last second of use (8, all little
 * endian), length of the host (1), the host, and mbedTLS's own serialisation, which carries its version.
 */
#include "tls_internal.h"

#include "mbedtls/platform_util.h"

#define FORMAT        1U
#define PORT_OFFSET   1U
#define ROOTS_OFFSET  3U
#define UNTIL_OFFSET  11U
#define LENGTH_OFFSET 19U
#define HOST_OFFSET   20U

/* RFC 8446, section 4.6.1; good for TLS 1.2 as well. */
#define SECONDS_AT_MOST (INT64_C(7) * 86400)

_Static_assert(HOST_OFFSET + UINT8_MAX < VAPI_TLS_SESSION_SIZE, "any host name fits");
_Static_assert(VAPI_TLS_SESSION_SIZE <= UINT16_MAX, "a session's size is kept in 16 bits");

static void put(uint8_t *place, uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++) {
        place[i] = (uint8_t)(value >> (8U * i));
    }
}

static uint64_t get(const uint8_t *place, unsigned bytes)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < bytes; i++) {
        value |= (uint64_t)place[i] << (8U * i);
    }
    return value;
}

static bool belongs(const vapi_tls_session_t *session, const vapi_endpoint_t *endpoint)
{
    size_t length = strlen(endpoint->host);
    return session->size > HOST_OFFSET + length && session->record[0] == FORMAT &&
           get(session->record + PORT_OFFSET, 2U) == endpoint->port &&
           session->record[LENGTH_OFFSET] == length &&
           memcmp(session->record + HOST_OFFSET, endpoint->host, length) == 0;
}

static vapi_tls_session_t *find(const vapi_tls_sessions_t *sessions,
                                const vapi_endpoint_t *endpoint)
{
    for (size_t i = 0; i < sessions->count; i++) {
        if (belongs(&sessions->list[i], endpoint)) {
            return &sessions->list[i];
        }
    }
    return NULL;
}

/* The place for a new session: the endpoint's own, else the one used longest ago; empty ones count as never used. */
static vapi_tls_session_t *place_for(const vapi_tls_sessions_t *sessions,
                                     const vapi_endpoint_t *endpoint)
{
    vapi_tls_session_t *place = find(sessions, endpoint);
    if (place != NULL) {
        return place;
    }
    place = &sessions->list[0];
    for (size_t i = 1; i < sessions->count; i++) {
        if (sessions->list[i].last_use < place->last_use) {
            place = &sessions->list[i];
        }
    }
    return place;
}

static void clear(vapi_tls_session_t *session)
{
    mbedtls_platform_zeroize(session, sizeof *session);
}

static int64_t now(void)
{
    const vapi_platform_t *platform = vapi_tls_platform();
    return platform->utc_seconds(platform->context);
}

void vapi_tls_session_forget(vapi_tls_sessions_t *sessions, const vapi_endpoint_t *endpoint)
{
    vapi_tls_session_t *session = find(sessions, endpoint);
    if (session != NULL) {
        clear(session);
    }
}

bool vapi_tls_session_offer(vapi_tls_sessions_t *sessions, const vapi_tls_roots_t *roots,
                            const vapi_endpoint_t *endpoint, struct vapi_tls_connection *connection)
{
    vapi_tls_session_t *session = find(sessions, endpoint);
    if (session == NULL) {
        return false;
    }
    const uint8_t *record = session->record;
    size_t start = HOST_OFFSET + (size_t)record[LENGTH_OFFSET];
    mbedtls_ssl_session saved;
    mbedtls_ssl_session_init(&saved);
    bool good = now() <= (int64_t)get(record + UNTIL_OFFSET, 8U) &&
                memcmp(record + ROOTS_OFFSET, roots->digest, sizeof roots->digest) == 0 &&
                mbedtls_ssl_session_load(&saved, record + start, session->size - start) == 0 &&
                mbedtls_ssl_set_session(&connection->ssl, &saved) == 0;
    mbedtls_ssl_session_free(&saved);
    if (!good) {
        clear(session);
        return false;
    }
    connection->trusted_until = (int64_t)get(record + UNTIL_OFFSET, 8U);
    session->last_use = ++sessions->uses;
    return true;
}

static int64_t earlier(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

void vapi_tls_session_keep(vapi_tls_sessions_t *sessions, const vapi_tls_roots_t *roots,
                           const vapi_endpoint_t *endpoint,
                           const struct vapi_tls_connection *connection)
{
    const mbedtls_ssl_session *current = connection->ssl.MBEDTLS_PRIVATE(session);
    if (current->MBEDTLS_PRIVATE(ticket_len) == 0U) {
        return;
    }
    size_t length = strlen(endpoint->host);
    int64_t until = earlier(connection->trusted_until, now() + SECONDS_AT_MOST);
    if (current->MBEDTLS_PRIVATE(ticket_lifetime) != 0U) {
        until = earlier(until, now() + (int64_t)current->MBEDTLS_PRIVATE(ticket_lifetime));
    }

    vapi_tls_session_t *place = place_for(sessions, endpoint);
    clear(place);
    place->record[0] = FORMAT;
    put(place->record + PORT_OFFSET, endpoint->port, 2U);
    memcpy(place->record + ROOTS_OFFSET, roots->digest, sizeof roots->digest);
    put(place->record + UNTIL_OFFSET, (uint64_t)until, 8U);
    place->record[LENGTH_OFFSET] = (uint8_t)length;
    memcpy(place->record + HOST_OFFSET, endpoint->host, length);
    size_t start = HOST_OFFSET + length;
    size_t size = 0;
    if (mbedtls_ssl_session_save(current, place->record + start, sizeof place->record - start,
                                 &size) == 0) {
        place->size = (uint16_t)(start + size);
        place->last_use = ++sessions->uses;
    } else {
        clear(place);
    }
}

void vapi_tls_sessions_clear(vapi_tls_sessions_t *sessions)
{
    for (size_t i = 0; i < sessions->count; i++) {
        clear(&sessions->list[i]);
    }
}

/* "tls0" .. "tls9" */
static void storage_key(char *out_key, size_t index)
{
    memcpy(out_key, "tls0", 5U);
    out_key[3] = (char)('0' + index);
}

vapi_status_t vapi_tls_sessions_save(const vapi_tls_sessions_t *sessions,
                                     const vapi_storage_t *storage)
{
    for (size_t i = 0; i < sessions->count; i++) {
        char key[5];
        storage_key(key, i);
        vapi_status_t status =
            storage->store(storage->context, key, sessions->list[i].record, sessions->list[i].size);
        if (status < 0) {
            return status;
        }
    }
    return VAPI_OK;
}

void vapi_tls_sessions_load(vapi_tls_sessions_t *sessions, const vapi_storage_t *storage)
{
    vapi_tls_sessions_clear(sessions);
    for (size_t i = 0; i < sessions->count; i++) {
        vapi_tls_session_t *session = &sessions->list[i];
        char key[5];
        storage_key(key, i);
        vapi_status_t size =
            storage->load(storage->context, key, session->record, sizeof session->record);
        if (size > 0) {
            session->size = (uint16_t)size;
            session->last_use = ++sessions->uses;
        }
    }
}
