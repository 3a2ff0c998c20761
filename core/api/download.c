/* Artifact downloads that survive what networks do (vapi/download.h). */
#include "vapi/download.h"

#include "rest.h"

static const vapi_download_options_t defaults = {
    .deadline_ms = 900000,
    .idle_ms = 15000,
    .failures_max = 5,
};

/* Pauses before another try, by failures in a row; the last one stays. */
static const uint32_t pauses_ms[] = {1000, 5000, 10000, 30000, 60000};

static uint64_t now_ms(const vapi_download_t *download)
{
    const vapi_platform_t *platform = download->client->config.platform;
    return platform->monotonic_ms(platform->context);
}

static const char tag_name[] = "etag";

static void see_name(vapi_download_t *download, const vapi_http_response_event_t *event)
{
    size_t matched = event->first ? 0U : download->name_matched;
    for (size_t i = 0; i < event->piece.size && matched < sizeof tag_name; i++) {
        bool same =
            ((unsigned char)event->piece.data[i] | 0x20U) == (unsigned char)tag_name[matched];
        matched = same ? matched + 1U : sizeof tag_name;
    }
    download->name_matched = (uint8_t)matched;
}

/* Sums the ETag of an answer of success, the storage's; what the API says in front of it is of no version. */
static void see_header(void *context, const vapi_http_response_event_t *event)
{
    vapi_download_t *download = (vapi_download_t *)context;
    if (event->type == VAPI_HTTP_EVENT_HEADER_NAME) {
        see_name(download, event);
    } else if (download->name_matched == sizeof tag_name - 1U && event->status_code / 100U == 2U) {
        if (event->first) {
            download->tag = vapi_output_counter();
        }
        vapi_output_slice(&download->tag, event->piece);
    }
}

/* What was received before and what comes now are parts of one file: their ETags are the same, as far as they are told. */
static vapi_status_t learn_version(vapi_download_t *download)
{
    const vapi_output_t *tag = &download->tag;
    if (download->received == 0U || download->version == 0U) {
        download->version = tag->position != 0U ? tag->checksum : 0U;
    }
    return tag->position == 0U || tag->checksum == download->version ? VAPI_OK
                                                                     : VAPI_ERROR_HTTP_RANGE;
}

static vapi_status_t learn_total(vapi_download_t *download, uint64_t total)
{
    if (download->total != VAPI_HTTP_LENGTH_UNKNOWN && download->total != total) {
        return VAPI_ERROR_HTTP_RANGE;
    }
    download->total = total;
    return VAPI_OK;
}

static vapi_status_t begin(void *context, const vapi_http_head_t *head, uint64_t content_length)
{
    vapi_download_t *download = (vapi_download_t *)context;
    vapi_status_t status = learn_version(download);
    if (status != VAPI_OK) {
        return status;
    }
    if (head->status_code != 206U) {
        download->to_skip = download->received; /* the server begins again from the start */
        return content_length == VAPI_HTTP_LENGTH_UNKNOWN ? VAPI_OK
                                                          : learn_total(download, content_length);
    }
    download->to_skip = 0U;
    if (head->range_first < 0 || (uint64_t)head->range_first != download->received) {
        return VAPI_ERROR_HTTP_RANGE;
    }
    return head->range_total < 0 ? VAPI_OK : learn_total(download, (uint64_t)head->range_total);
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    vapi_download_t *download = (vapi_download_t *)context;
    size_t skip = download->to_skip < bytes.size ? (size_t)download->to_skip : bytes.size;
    download->to_skip -= skip;
    vapi_slice_advance(&bytes, skip);
    if (bytes.size == 0U) {
        return VAPI_OK;
    }
    vapi_status_t status = download->take(download->context, bytes);
    if (status != VAPI_OK) {
        download->refused = true;
        return status;
    }
    download->received += bytes.size;
    if (download->options.progress != NULL) {
        download->options.progress(download->context, download->received, download->total);
    }
    return VAPI_OK;
}

static const vapi_answer_sink_t sink = {begin, take, NULL, false};

/* `now` is before the deadline. */
static vapi_status_t ask(vapi_download_t *download, uint64_t now)
{
    download->received_before = download->received;
    download->exchange.request.header_count = 0U;
    if (download->received != 0U) {
        vapi_output_t text =
            vapi_output_window(download->range_text, sizeof download->range_text, 0U, 0U);
        vapi_output_slice(&text, vapi_slice_from_string("bytes="));
        vapi_output_unsigned(&text, download->received);
        vapi_output_byte(&text, '-');
        download->range.name = vapi_slice_from_string("Range");
        download->range.value = vapi_slice(download->range_text, vapi_output_kept(&text));
        download->exchange.request.headers = &download->range;
        download->exchange.request.header_count = 1U;
    }
    download->exchange.deadline_ms = (uint32_t)(download->deadline_at - now);
    download->asking = true;
    return vapi_client_start(download->client, &download->exchange);
}

vapi_status_t vapi_download_start(vapi_download_t *download, vapi_client_t *client,
                                  const vapi_operation_t *operation, vapi_slice_t id,
                                  vapi_status_t (*take_bytes)(void *context, vapi_slice_t bytes),
                                  void *context, const vapi_download_options_t *options)
{
    memset(download, 0, sizeof *download);
    download->client = client;
    download->options = options != NULL ? *options : defaults;
    vapi_download_options_t *own = &download->options;
    own->deadline_ms = own->deadline_ms != 0U ? own->deadline_ms : defaults.deadline_ms;
    own->idle_ms = own->idle_ms != 0U ? own->idle_ms : defaults.idle_ms;
    own->failures_max = own->failures_max != 0U ? own->failures_max : defaults.failures_max;
    download->take = take_bytes;
    download->context = context;
    download->id = id;
    download->total = VAPI_HTTP_LENGTH_UNKNOWN;
    uint64_t now = now_ms(download);
    download->deadline_at = now + own->deadline_ms;
    vapi_exchange_t *exchange = &download->exchange;
    exchange->request.method = (vapi_http_method_t)operation->method;
    exchange->request.target.path = vapi_slice_from_string(operation->path);
    exchange->request.target.arguments = &download->id;
    exchange->request.target.argument_count = 1U;
    exchange->repeat = VAPI_REPEAT_SAFE;
    exchange->idle_ms = own->idle_ms;
    exchange->sink = &sink;
    exchange->sink_context = download;
    exchange->visit_header = see_header;
    return ask(download, now);
}

/* Beside what may pass for any request: an artifact that is not there yet, and a signature that has expired, for which
 * the storage answers 400 or 403; the next try gets a fresh one. */
static bool may_pass(const vapi_client_t *client)
{
    const vapi_error_t *error = vapi_client_error(client);
    bool expired = (error->http_status == 400U || error->http_status == 403U) &&
                   vapi_client_statistics(client)->redirects != 0U;
    return expired || error->http_status == 404U || vapi_error_may_pass(error);
}

static uint32_t pause_ms(const vapi_download_t *download)
{
    size_t last = sizeof pauses_ms / sizeof pauses_ms[0] - 1U;
    uint32_t pause = pauses_ms[download->failures < last ? download->failures : last];
    uint32_t wanted = vapi_client_error(download->client)->retry_after_ms;
    return pause > wanted ? pause : wanted;
}

/* Only the end of the body was missing: the length says so, or, asked for what follows the last byte, the server. */
static bool was_whole(const vapi_download_t *download)
{
    const vapi_client_t *client = download->client;
    if (download->total != VAPI_HTTP_LENGTH_UNKNOWN) {
        return download->received == download->total;
    }
    return vapi_client_error(client)->http_status == 416U &&
           (uint64_t)client->head.range_total == download->received;
}

static vapi_status_t judge(vapi_download_t *download, vapi_status_t status)
{
    if (status != VAPI_OK && was_whole(download)) {
        download->total = download->received;
        return VAPI_OK;
    }
    if (status == VAPI_OK) {
        bool whole =
            download->total == VAPI_HTTP_LENGTH_UNKNOWN || download->total == download->received;
        return whole && download->to_skip == 0U ? VAPI_OK : VAPI_ERROR_HTTP_RANGE;
    }
    download->failures++;
    if (download->received != download->received_before) {
        download->failures = 0U; /* a try that brought something is no reason to give up */
    }
    if (download->refused || !may_pass(download->client) ||
        download->failures >= download->options.failures_max) {
        return status;
    }
    download->ask_at = now_ms(download) + pause_ms(download);
    download->asking = false;
    return VAPI_PENDING;
}

vapi_status_t vapi_download_poll(vapi_download_t *download, vapi_client_wait_t *out_wait)
{
    if (download->asking) {
        vapi_status_t status = vapi_poll(download->client, out_wait);
        if (status != VAPI_PENDING) {
            status = judge(download, status);
        }
        if (status != VAPI_PENDING || download->asking) {
            return status;
        }
    }
    uint64_t now = now_ms(download);
    if (vapi_client_is_cancelled(download->client)) {
        return VAPI_ERROR_CANCELLED;
    }
    if (now >= download->deadline_at || download->ask_at >= download->deadline_at) {
        return VAPI_ERROR_DEADLINE;
    }
    if (now >= download->ask_at) {
        download->exchange.continues = true;
        vapi_status_t status = ask(download, now);
        if (status != VAPI_OK) {
            return status;
        }
    }
    return vapi_rest(out_wait, download->asking ? 0U : download->ask_at - now);
}

vapi_status_t vapi_download(vapi_download_t *download, vapi_client_t *client,
                            const vapi_operation_t *operation, vapi_slice_t id,
                            vapi_status_t (*take_bytes)(void *context, vapi_slice_t bytes),
                            void *context, const vapi_download_options_t *options)
{
    vapi_client_wait_t moment;
    vapi_status_t status =
        vapi_download_start(download, client, operation, id, take_bytes, context, options);
    if (status == VAPI_OK) {
        while ((status = vapi_download_poll(download, &moment)) == VAPI_PENDING) {
            vapi_await(client, &moment);
        }
    }
    return status;
}
