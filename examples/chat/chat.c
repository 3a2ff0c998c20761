/*
 * A kiosk that prints an assistant's answer word by word, as it comes: asks a question with POST /chat, and another one that
 * goes on from the answer. With a public key it does the same with POST /chat/web, and holds no private key.
 *
 * Settings, from the board's one place (its README says where):
 *
 *     VAPI_PUBLIC_KEY       public key; when it is set, POST /chat/web is used
 *     VAPI_API_KEY          private key, needed otherwise
 *     VAPI_ASSISTANT_ID     who answers, needed
 *     VAPI_QUESTION         default "What is the temperature in room 4?"
 *     VAPI_FOLLOW_UP        default "What should I check first?"
 *     VAPI_URL              default https://api.vapi.ai
 *     TIMEOUT_MS            total time of one answer, default 30000
 *     LEVELS                tells memory levels before and after
 *
 * Ends with 0 when both questions were answered, with 1 otherwise.
 */
#include "../print.h"
#include "vapi/conversation.h"

#define NETWORK_TIMEOUT_MS 15000U

static board_t board;
static vapi_client_t client;
static vapi_conversation_t conversation;
static char window[BOARD_CLIENT_WINDOW_SIZE];
static print_line_t line;

/* --- settings ---------------------------------------------------------------------------------- */

static const char *setting(const char *name, const char *otherwise)
{
    const char *given = board_setting(name);
    return given != NULL ? given : otherwise;
}

static uint32_t number_setting(const char *name, uint32_t otherwise)
{
    int64_t number;
    vapi_slice_t text = vapi_slice_from_string(board_setting(name));
    bool good =
        vapi_json_number_to_int64(text, &number) == VAPI_OK && number > 0 && number <= INT32_MAX;
    return good ? (uint32_t)number : otherwise;
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string(setting("VAPI_PUBLIC_KEY", board_setting("VAPI_API_KEY")));
    return refused || out_key->size == 0U ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

/* --- what is told ------------------------------------------------------------------------------ */

static int print_error(const char *phase, const char *reason, const char *advice)
{
    print_start(&line, "error: ");
    print_text(&line, phase);
    print_text(&line, ": ");
    print_text(&line, reason);
    print_text(&line, "; ");
    print_text(&line, advice);
    print_end(&line);
    return 1;
}

static uint64_t now_ms(void)
{
    return board.platform->monotonic_ms(board.platform->context);
}

/* --- questions and answers --------------------------------------------------------------------- */

typedef struct answer {
    uint64_t asked_ms;
    uint64_t first_word_ms;
    uint32_t bytes;
    uint32_t pieces;
} answer_t;

/* The words are printed as they come, on one line. */
static vapi_status_t print_words(void *context, vapi_slice_t text)
{
    answer_t *answer = (answer_t *)context;
    if (answer->pieces == 0U) {
        static const char label[] = "assistant  ";
        answer->first_word_ms = now_ms();
        board_print(label, sizeof label - 1U);
    }
    board_print(text.data, text.size);
    answer->bytes += (uint32_t)text.size;
    answer->pieces++;
    return VAPI_OK;
}

static bool ask(const char *question)
{
    answer_t answer = {.asked_ms = now_ms()};
    print_start(&line, "you        ");
    print_text(&line, question);
    print_end(&line);
    conversation.context = &answer;
    vapi_status_t status =
        vapi_conversation_ask(&conversation, &client, vapi_slice_from_string(question));
    if (answer.pieces != 0U) {
        board_print("\n", 1U);
    }
    if (status != VAPI_OK) {
        print_start(&line, "error: ");
        vapi_error_write(vapi_client_error(&client), &line.output);
        print_end(&line);
        return false;
    }
    print_start(&line, "answer     ");
    print_number(&line, answer.bytes);
    print_text(&line, " bytes of text in ");
    print_number(&line, answer.pieces);
    print_text(&line, " pieces, the first after ");
    print_number(&line, answer.first_word_ms - answer.asked_ms);
    print_text(&line, " ms; ");
    print_statistics(&line, vapi_client_statistics(&client));
    print_end(&line);
    return true;
}

int application_main(void)
{
    print_start(&line, "vapi-mcu " VAPI_VERSION ", chat");
    print_end(&line);
    vapi_status_t status = board_start(&board, NETWORK_TIMEOUT_MS);
    if (status != VAPI_OK) {
        return print_error("network", vapi_strerror(status),
                           "check the cable and the address settings");
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
        return print_error("settings", vapi_strerror(status), "check VAPI_URL");
    }
    bool shows_levels = board_setting("LEVELS") != NULL;
    if (shows_levels) {
        print_levels(&line, board.platform);
    }
    conversation.assistant_id = vapi_slice_from_string(board_setting("VAPI_ASSISTANT_ID"));
    conversation.with_public_key = board_setting("VAPI_PUBLIC_KEY") != NULL;
    conversation.take = print_words;
    bool good = ask(setting("VAPI_QUESTION", "What is the temperature in room 4?")) &&
                ask(setting("VAPI_FOLLOW_UP", "What should I check first?"));
    vapi_client_close(&client);
    if (shows_levels) {
        board_sleep_ms(1000U); /* in which the connection's end is acknowledged */
        print_levels(&line, board.platform);
    }
    print_start(&line,
                good ? "done       both questions were answered" : "done       see the error");
    print_end(&line);
    print_peaks(&line);
    print_asleep(&line);
    return good ? 0 : 1;
}
