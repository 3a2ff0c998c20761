/*
 * An alarm that rings a phone: places a call with POST /call, follows it until it has ended, and says so.
 *
 * Settings, from the board's one place (its README says where):
 *
 *     VAPI_API_KEY          private key, needed
 *     VAPI_ASSISTANT_ID     who speaks, needed
 *     VAPI_PHONE_NUMBER_ID  the number to call from, needed
 *     VAPI_TO               the number to call, E.164 such as +49405550101, needed
 *     VAPI_URL              default https://api.vapi.ai
 *     TIMEOUT_MS            total time of one request, default 30000
 *     POLL_MS               between two looks at the call, default 2000 while it rings and 5000 while people talk
 *     REPEAT                calls to place, a second apart, default 1
 *     LEVELS                tells memory levels before the first call and after each
 *
 * Ends with 0 when every call took place and ended well, with 1 otherwise.
 */
#include "../print.h"
#include "vapi/api/calls.h"
#include "vapi/api/ended_reason.h"
#include "vapi/call_wait.h"

#define NETWORK_TIMEOUT_MS 15000U
#define REPEAT_PAUSE_MS    1000U

static board_t board;
static vapi_client_t client;
static char window[BOARD_CLIENT_WINDOW_SIZE];
static print_line_t line;

/* --- settings ---------------------------------------------------------------------------------- */

static vapi_slice_t setting(const char *name)
{
    return vapi_slice_from_string(board_setting(name));
}

static uint32_t number_setting(const char *name, uint32_t otherwise)
{
    int64_t number;
    bool good = vapi_json_number_to_int64(setting(name), &number) == VAPI_OK && number > 0 &&
                number <= INT32_MAX;
    return good ? (uint32_t)number : otherwise;
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = setting("VAPI_API_KEY");
    return refused || out_key->size == 0U ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

/* --- what is told ------------------------------------------------------------------------------ */

static void print_error(const char *phase, const char *reason, const char *advice)
{
    print_start(&line, "error: ");
    print_text(&line, phase);
    print_text(&line, ": ");
    print_text(&line, reason);
    print_text(&line, "; ");
    print_text(&line, advice);
    print_end(&line);
}

static void print_client_error(void)
{
    print_start(&line, "error: ");
    vapi_error_write(vapi_client_error(&client), &line.output);
    print_end(&line);
}

static void print_connection(void)
{
    const vapi_transport_t *secure = board.secure;
    if (secure->protocol != NULL) {
        print_start(&line, "tls        ");
        print_text(&line, secure->protocol);
        print_text(&line, ", ");
        print_text(&line, secure->cipher_suite);
        print_end(&line);
    }
    print_start(&line, "request    ");
    print_statistics(&line, vapi_client_statistics(&client));
    print_end(&line);
}

typedef struct follow {
    uint64_t started_ms;
} follow_t;

static uint64_t now_ms(void)
{
    return board.platform->monotonic_ms(board.platform->context);
}

static void print_status(void *context, const vapi_call_progress_t *progress)
{
    const follow_t *follow = (const follow_t *)context;
    print_start(&line, "status     ");
    print_text(&line, progress->status);
    print_text(&line, " after ");
    print_seconds(&line, now_ms() - follow->started_ms);
    print_end(&line);
}

static void print_end_of_call(const vapi_call_progress_t *progress)
{
    print_start(&line, "ended      ");
    print_text(&line, progress->ended_reason);
    int64_t parts; /* of a ten-thousandth of a dollar */
    if (vapi_json_decimal_to_units(progress->cost_us_dollars, -4, &parts) == VAPI_OK &&
        parts >= 0) {
        print_text(&line, ", cost $");
        uint64_t dollars = (uint64_t)parts;
        uint32_t rest = vapi_divide(&dollars, 10000U);
        print_number(&line, dollars);
        print_text(&line, ".");
        for (uint32_t unit = 1000U; unit != 0U; unit /= 10U) {
            print_number(&line, rest / unit % 10U);
        }
    }
    print_end(&line);
}

/* --- the call ---------------------------------------------------------------------------------- */

/* The call is placed, then followed: what is needed for either lies in the same memory. */
static union {
    struct {
        vapi_request_t request;
        vapi_call_t call;
    } placing;
    vapi_call_wait_t wait;
} work;
static char call_id[sizeof work.placing.call.id];

static bool place(void)
{
    vapi_call_create_t create = {
        .assistant_id = setting("VAPI_ASSISTANT_ID"),
        .phone_number_id = setting("VAPI_PHONE_NUMBER_ID"),
        .presence.customer = VAPI_JSON_SET,
        .customer.number = setting("VAPI_TO"),
    };
    memset(&work, 0, sizeof work);
    print_start(&line, "call       POST /call to ");
    print_text(&line, board_setting("VAPI_TO"));
    print_end(&line);
    vapi_status_t status =
        vapi_calls_create(&client, &work.placing.request, &create, &work.placing.call);
    if (status != VAPI_OK) {
        print_client_error();
        return false;
    }
    print_connection();
    print_start(&line, "call       placed, id ");
    memcpy(call_id, work.placing.call.id, sizeof call_id);
    print_text(&line, call_id);
    print_end(&line);
    print_start(&line, "status     ");
    print_text(&line, work.placing.call.status.text);
    print_end(&line);
    return true;
}

static bool follow(void)
{
    vapi_call_wait_t *wait = &work.wait;
    follow_t context = {now_ms()};
    vapi_call_wait_options_t options = {
        .ringing_interval_ms = number_setting("POLL_MS", 0U),
        .talking_interval_ms = number_setting("POLL_MS", 0U),
        .failures_max = 1, /* each look is tried again within its own deadline */
        .changed = print_status,
        .context = &context,
    };
    vapi_status_t status =
        vapi_calls_wait(wait, &client, vapi_slice_from_string(call_id), &options);
    if (status != VAPI_OK) {
        print_client_error();
        return false;
    }
    print_end_of_call(&wait->progress);
    if (vapi_ended_reason_class(vapi_slice_from_string(wait->progress.ended_reason)) !=
        VAPI_ENDED_NORMAL) {
        print_error("call", wait->progress.ended_reason,
                    "nobody may have heard the message: call the next number");
        return false;
    }
    return true;
}

int application_main(void)
{
    print_start(&line, "vapi-mcu " VAPI_VERSION ", place_call");
    print_end(&line);
    vapi_status_t status = board_start(&board, NETWORK_TIMEOUT_MS);
    if (status != VAPI_OK) {
        print_error("network", vapi_strerror(status), "check the cable and the address settings");
        return 1;
    }
    if (board_reset_by_watchdog() != NULL) { /* what vapi/call_once.h would remember over a reset */
        print_error("watchdog", "a phone may have rung before the reset",
                    "look at the calls, then start again");
        return 1;
    }
    vapi_client_config_t config = {
        .platform = board.platform,
        .secure = board.secure,
        .plain = board.plain,
        .window = window,
        .window_size = sizeof window,
        .base_url = board_setting("VAPI_URL"),
        .key = give_key,
        .deadline_ms = number_setting("TIMEOUT_MS", VAPI_DEADLINE_MS),
    };
    status = vapi_client_init(&client, &config);
    if (status != VAPI_OK) {
        print_error("settings", vapi_strerror(status), "check VAPI_URL");
        return 1;
    }
    bool shows_levels = board_setting("LEVELS") != NULL;
    if (shows_levels) {
        print_levels(&line, board.platform);
    }
    int result = 0;
    for (uint32_t left = number_setting("REPEAT", 1U); left != 0U; left--) {
        uint64_t started_ms = now_ms();
        bool good = place() && follow();
        vapi_client_close(&client);
        result = good ? result : 1;
        print_start(&line, "done       in ");
        print_seconds(&line, now_ms() - started_ms);
        print_text(&line,
                   good ? "; the call took place" : "; the call did not take place as it should");
        print_end(&line);
        if (shows_levels || left > 1U) {
            board_sleep_ms(REPEAT_PAUSE_MS); /* in which the connection's end is acknowledged */
        }
        if (shows_levels) {
            print_levels(&line, board.platform);
        }
    }
    print_peaks(&line);
    print_asleep(&line);
    return result;
}
