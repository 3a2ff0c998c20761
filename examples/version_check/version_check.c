/*
 * Asks whether this firmware still fits the API: reads the OpenAPI document that the service publishes (3.2 MB) through
 * the client's window of 1 KB, and says its version and which of the operations that the firmware uses are still there.
 *
 * Settings, from the board's one place (its README says where):
 *
 *     VAPI_SPEC_URL         where the document is; default /api-json of VAPI_URL. No key is sent there
 *     VAPI_URL              default https://api.vapi.ai
 *     TIMEOUT_MS            total time for the document, default 120000
 *     LEVELS                tells memory levels before and after
 *
 * Ends with 0 when every operation is there, with 1 otherwise.
 */
#include "../print.h"
#include "vapi/api/operations.h"

#define NETWORK_TIMEOUT_MS 15000U
#define TIMEOUT_MS         120000U
#define ADDRESS_SIZE       256U

/* What this firmware uses. */
static const vapi_operation_t *const used[] = {
    &vapi_operation_calls_create,      &vapi_operation_calls_get,    &vapi_operation_calls_list,
    &vapi_operation_chats_create,      &vapi_operation_files_create, &vapi_operation_assistants_get,
    &vapi_operation_assistants_update,
};
#define USED (sizeof used / sizeof used[0])

static board_t board;
static vapi_client_t client;
static char window[BOARD_CLIENT_WINDOW_SIZE];
static print_line_t line;
static vapi_request_t request;

/* --- settings ---------------------------------------------------------------------------------- */

static uint32_t number_setting(const char *name, uint32_t otherwise)
{
    int64_t number;
    vapi_slice_t text = vapi_slice_from_string(board_setting(name));
    bool good =
        vapi_json_number_to_int64(text, &number) == VAPI_OK && number > 0 && number <= INT32_MAX;
    return good ? (uint32_t)number : otherwise;
}

static const char *document_address(const char *base_url)
{
    static char address[ADDRESS_SIZE];
    const char *given = board_setting("VAPI_SPEC_URL");
    if (given != NULL) {
        return given;
    }
    vapi_output_t output = vapi_output_window(address, sizeof address - 1U, 0U, 0U);
    vapi_output_slice(&output, vapi_slice_from_string(base_url));
    vapi_output_slice(&output, vapi_slice_from_string("/api-json"));
    address[vapi_output_kept(&output)] = '\0';
    return address;
}

/* --- what is looked for ------------------------------------------------------------------------ */

/* Tags: an operation's is its place in `used`, counted from 1. */
enum { TAG_NONE = 0, TAG_VERSION = USED + 1 };

static const vapi_json_field_t info_members[] = {VAPI_JSON_SELECT("version", TAG_VERSION)};
static vapi_json_field_t methods[USED];
static vapi_json_field_t paths[USED];
static vapi_json_field_t members[2] = {
    VAPI_JSON_SELECT_IN("info", TAG_NONE, info_members, 1),
    VAPI_JSON_SELECT_IN("paths", TAG_NONE, paths, 0),
};
static const vapi_json_field_t document = VAPI_JSON_ROOT(members, 2);

static struct {
    char version[24];
    size_t version_size;
    bool there[USED];
} found;

static vapi_json_field_t member(const char *name, size_t tag)
{
    vapi_json_field_t field = {.name = name, .offset = (uint16_t)tag};
    field.name_size = (uint8_t)strlen(name);
    return field;
}

/* From the table to a selection: paths -> "/call" -> "post". */
static void select_operations(void)
{
    static const char *const names[VAPI_HTTP_METHODS] = {"get",   "head",   "post",   "put",
                                                         "patch", "delete", "options"};
    size_t count = 0;
    for (size_t i = 0; i < USED; i++) {
        bool known = false;
        for (size_t j = 0; j < i; j++) {
            known = known || strcmp(used[i]->path, used[j]->path) == 0;
        }
        if (known) {
            continue;
        }
        vapi_json_field_t *path = &paths[members[1].child_count++];
        *path = member(used[i]->path, TAG_NONE);
        path->detail.children = &methods[count];
        for (size_t j = i; j < USED; j++) {
            if (strcmp(used[i]->path, used[j]->path) == 0) {
                methods[count++] = member(names[used[j]->method], j + 1U);
                path->child_count++;
            }
        }
    }
}

static vapi_status_t see(void *context, const vapi_json_event_t *event)
{
    (void)context;
    size_t tag = event->field->offset;
    if (tag == TAG_VERSION && event->type == VAPI_JSON_STRING) {
        size_t room = sizeof found.version - 1U - found.version_size;
        size_t size = event->text.size < room ? event->text.size : room;
        memcpy(found.version + found.version_size, event->text.data, size);
        found.version_size += size;
    } else if (tag != TAG_NONE && event->type == VAPI_JSON_OBJECT_BEGIN) {
        found.there[tag - 1U] = true;
    }
    return VAPI_OK;
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

static void print_document(void)
{
    print_start(&line, "document   version ");
    print_text(&line, found.version);
    print_text(&line, "; this firmware was made from " VAPI_DOCUMENT_VERSION);
    print_end(&line);
    print_start(&line, "read       through a window of ");
    print_number(&line, BOARD_CLIENT_WINDOW_SIZE);
    print_text(&line, " bytes: ");
    print_statistics(&line, vapi_client_statistics(&client));
    print_end(&line);
}

/* @return how many are gone. */
static size_t print_operations(void)
{
    size_t gone = 0;
    for (size_t i = 0; i < USED; i++) {
        char method[8] = "";
        vapi_slice_t name = vapi_http_method_name((vapi_http_method_t)used[i]->method);
        memcpy(method, name.data, name.size);
        print_start(&line, "operation  ");
        print_text(&line, method);
        print_text(&line, " ");
        print_text(&line, used[i]->path);
        print_text(&line, found.there[i] ? ": there" : ": gone");
        print_end(&line);
        gone += found.there[i] ? 0U : 1U;
    }
    return gone;
}

/* --- the check --------------------------------------------------------------------------------- */

static int check(const char *address)
{
    /* Not one of the API's operations: with a URL of its own, and so without the key. */
    static const vapi_operation_t get = {.path = "/api-json", .method = VAPI_HTTP_GET};
    print_start(&line, "document   GET ");
    print_text(&line, address);
    print_end(&line);
    select_operations();
    request.operation = &get;
    request.url = address;
    request.answer_fields = &document;
    request.visit = see;
    request.deadline_ms = number_setting("TIMEOUT_MS", TIMEOUT_MS);
    vapi_status_t status = vapi_request(&client, &request);
    if (status != VAPI_OK) {
        print_start(&line, "error: ");
        vapi_error_write(vapi_client_error(&client), &line.output);
        print_end(&line);
        return 1;
    }
    print_document();
    size_t gone = print_operations();
    if (found.version_size == 0U) {
        return print_error("document", "it has no version", "check VAPI_SPEC_URL");
    }
    return gone == 0U ? 0
                      : print_error("document", "the API lacks operations that this firmware uses",
                                    "update the firmware");
}

int application_main(void)
{
    print_start(&line, "vapi-mcu " VAPI_VERSION ", version_check");
    print_end(&line);
    vapi_status_t status = board_start(&board, NETWORK_TIMEOUT_MS);
    if (status != VAPI_OK) {
        return print_error("network", vapi_strerror(status),
                           "check the cable and the address settings");
    }
    const char *base_url = board_setting("VAPI_URL");
    vapi_client_config_t config = {
        .platform = board.platform,
        .secure = board.secure,
        .plain = board.plain,
        .window = window,
        .window_size = sizeof window,
        .base_url = base_url,
    };
    status = vapi_client_init(&client, &config);
    if (status != VAPI_OK) {
        return print_error("settings", vapi_strerror(status), "check VAPI_URL");
    }
    bool shows_levels = board_setting("LEVELS") != NULL;
    if (shows_levels) {
        print_levels(&line, board.platform);
    }
    int result = check(document_address(base_url != NULL ? base_url : VAPI_BASE_URL));
    vapi_client_close(&client);
    if (shows_levels) {
        board_sleep_ms(1000U); /* in which the connection's end is acknowledged */
        print_levels(&line, board.platform);
    }
    print_start(&line,
                result == 0 ? "done       this firmware fits the API" : "done       see the error");
    print_end(&line);
    print_peaks(&line);
    print_asleep(&line);
    return result;
}
