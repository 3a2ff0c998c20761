/*
 * A firmware without waiting: one loop blinks an LED, serves whatever else there is, and calls vapi_poll() in between.
 *
 * It asks for the organisation's assistants (GET /assistant) a few times, first with a whole TLS handshake, and tells the
 * longest time that one step of the client took, and one turn of the network. The LED must not stumble: neither may take
 * longer than STEP_MAX_MS.
 *
 * Settings: VAPI_API_KEY, needed; VAPI_URL, default https://api.vapi.ai; STEP_MAX_MS, default 60; REPEAT, requests
 * to make, default 3;
 * LEVELS tells memory levels before and after.
 *
 * Ends with 0 when every request was answered and every step was short enough, with 1 otherwise.
 */
#include "../print.h"
#include "vapi/api/assistants.h"

#define NETWORK_TIMEOUT_MS 15000U
#define BLINK_MS           100U
#define STEP_MAX_MS        60U

/* Of which handshakes are done in short steps. */
#define STEPS_STACK_SIZE (sizeof(void *) == 4U ? 3584U : 65536U)

static board_t board;
static _Alignas(16) unsigned char steps_stack[STEPS_STACK_SIZE];
static vapi_client_t client;
static char window[BOARD_CLIENT_WINDOW_SIZE];
static print_line_t line;
static vapi_request_t request;
static vapi_assistant_t assistant;

static uint64_t now_ms(void)
{
    return board.platform->monotonic_ms(board.platform->context);
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string(board_setting("VAPI_API_KEY"));
    return refused || out_key->size == 0U ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static uint32_t number_setting(const char *name, uint32_t otherwise)
{
    int64_t number;
    vapi_slice_t text = vapi_slice_from_string(board_setting(name));
    bool good =
        vapi_json_number_to_int64(text, &number) == VAPI_OK && number > 0 && number <= INT32_MAX;
    return good ? (uint32_t)number : otherwise;
}

/* --- what the loop does beside the client --------------------------------------------------------- */

typedef struct blinker {
    uint64_t next_ms;
    uint32_t blinks;
    bool on;
} blinker_t;

static void blink(blinker_t *blinker)
{
    if (now_ms() >= blinker->next_ms) {
        blinker->next_ms = now_ms() + BLINK_MS;
        blinker->on = !blinker->on;
        blinker->blinks++;
        board_led(blinker->on);
    }
}

/* What one thing in the loop took at most, in milliseconds. */
typedef struct longest {
    uint32_t step; /* of the client */
    uint32_t turn; /* of the network */
} longest_t;

static void keep_longer(uint32_t *ref_longest_ms, uint64_t begun_ms)
{
    uint32_t took_ms = (uint32_t)(now_ms() - begun_ms);

    *ref_longest_ms = took_ms > *ref_longest_ms ? took_ms : *ref_longest_ms;
}

/* --- the requests --------------------------------------------------------------------------------- */

static vapi_status_t show(void *context, const vapi_json_event_t *event)
{
    (void)context;
    if (event->field == vapi_assistant_each) {
        print_start(&line, "assistant  ");
        print_text(&line, assistant.name);
        print_text(&line, ", ");
        print_text(&line, assistant.id);
        print_end(&line);
    }
    return VAPI_OK;
}

static vapi_status_t start(void)
{
    static const vapi_http_field_t limit = {VAPI_SLICE_LITERAL("limit"), VAPI_SLICE_LITERAL("3")};
    memset(&request, 0, sizeof request);
    vapi_assistants_list_prepare(&request, &assistant);
    request.parameters = &limit;
    request.parameter_count = 1U;
    request.visit = show;
    return vapi_request_start(&client, &request);
}

/* One request in the loop. Gives its result and keeps what took longest. */
static vapi_status_t loop(blinker_t *blinker, longest_t *ref_longest)
{
    vapi_client_wait_t wait;
    uint64_t begun_ms = now_ms();
    vapi_status_t status = start();
    keep_longer(&ref_longest->step, begun_ms);
    if (status == VAPI_OK) {
        status = VAPI_PENDING;
    }
    while (status == VAPI_PENDING) {
        begun_ms = now_ms();
        status = vapi_poll(&client, &wait);
        keep_longer(&ref_longest->step, begun_ms);
        blink(blinker);
        begun_ms = now_ms();
        board_sleep_ms(0U); /* the network's turn, on a board without a kernel (KERNEL=none) */
        keep_longer(&ref_longest->turn, begun_ms);
    }
    return status;
}

static void print_longest(const longest_t *longest)
{
    print_text(&line, "longest step ");
    print_number(&line, longest->step);
    print_text(&line, " ms, longest turn of the network ");
    print_number(&line, longest->turn);
    print_text(&line, " ms");
}

static bool report(vapi_status_t status, const longest_t *longest)
{
    if (status != VAPI_OK) {
        print_start(&line, "error: ");
        vapi_error_write(vapi_client_error(&client), &line.output);
        print_end(&line);
        return false;
    }
    print_start(&line, "answered   ");
    print_longest(longest);
    print_text(&line, "; ");
    print_statistics(&line, vapi_client_statistics(&client));
    print_end(&line);
    return true;
}

int application_main(void)
{
    print_start(&line, "vapi-mcu " VAPI_VERSION ", super_loop");
    print_end(&line);
    if (board_start(&board, NETWORK_TIMEOUT_MS) != VAPI_OK) {
        print_start(&line,
                    "error: network: it did not come up; check the cable and the address settings");
        print_end(&line);
        return 1;
    }
    board_tls_steps(steps_stack, sizeof steps_stack);
    vapi_client_config_t config = {
        .platform = board.platform,
        .secure = board.secure,
        .plain = board.plain,
        .window = window,
        .window_size = sizeof window,
        .base_url = board_setting("VAPI_URL"),
        .key = give_key,
    };
    if (vapi_client_init(&client, &config) != VAPI_OK) {
        print_start(&line, "error: settings: the base URL cannot be used; check VAPI_URL");
        print_end(&line);
        return 1;
    }
    bool shows_levels = board_setting("LEVELS") != NULL;
    if (shows_levels) {
        print_levels(&line, board.platform);
    }
    blinker_t blinker = {0};
    longest_t worst = {0};
    bool good = true;
    uint32_t requests = number_setting("REPEAT", 3U);
    for (uint32_t i = 0; i < requests; i++) {
        longest_t longest = {0};
        vapi_status_t status = loop(&blinker, &longest);
        good = report(status, &longest) && good;
        worst.step = longest.step > worst.step ? longest.step : worst.step;
        worst.turn = longest.turn > worst.turn ? longest.turn : worst.turn;
        if (i != 0U) {
            uint64_t begun_ms = now_ms();
            vapi_client_close(&client); /* so that the next one resumes the session */
            keep_longer(&worst.step, begun_ms);
        }
    }
    vapi_client_close(&client);
    if (shows_levels) {
        board_sleep_ms(1000U); /* in which the connection's end is acknowledged */
        print_levels(&line, board.platform);
    }
    uint32_t limit = number_setting("STEP_MAX_MS", STEP_MAX_MS);
    bool short_enough = worst.step <= limit && worst.turn <= limit;
    print_start(&line, short_enough
                           ? "done       the LED changed "
                           : "error: loop: a step took longer than STEP_MAX_MS; the LED changed ");
    print_number(&line, blinker.blinks);
    print_text(&line, " times, ");
    print_longest(&worst);
    print_text(&line, ", of ");
    print_number(&line, limit);
    print_text(&line, " ms");
    print_end(&line);
    print_peaks(&line);
    print_asleep(&line);
    return good && short_enough ? 0 : 1;
}
