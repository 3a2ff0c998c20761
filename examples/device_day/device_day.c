/*
 * A device's day: uploads its log, places a call that must not be placed twice, speaks into it, ends it, and
 * fetches the recording. Three hosts (API, call control, storage) over one TLS context, one after another.
 *
 * Settings, from the board's one place (its README says where):
 *
 *     VAPI_API_KEY          private key, needed
 *     VAPI_ASSISTANT_ID     who speaks, needed
 *     VAPI_PHONE_NUMBER_ID  the number to call from, needed
 *     VAPI_TO               the number to call, E.164 such as +49405550101, needed
 *     VAPI_URL              default https://api.vapi.ai
 *     VAPI_PUBLIC_KEY       sent to the call's control URL; only for a monitor plan with controlAuthenticationEnabled
 *     TIMEOUT_MS            total time of one request, default 30000
 *     POLL_MS               between two looks at the call, default 2000
 *     LOG_BYTES             size of the log that is uploaded, default 4096
 *     REPEAT                days in one run, default 1
 *     PAUSE_MS              between two days, default 1000
 *     LEVELS                tells memory levels before and after each day
 *
 * Ends with 0 when every day went well, with 1 otherwise.
 */
#include "../print.h"
#include "vapi/api/calls.h"
#include "vapi/api/control.h"
#include "vapi/api/ended_reason.h"
#include "vapi/api/files.h"
#include "vapi/api/operations.h"
#include "vapi/call_once.h"
#include "vapi/call_wait.h"
#include "vapi/download.h"
#include "vapi/multipart.h"

#define NETWORK_TIMEOUT_MS 15000U
#define ADDRESSES_SIZE     2048U /* two signed addresses of the storage host */
#define TIMEOUT_MS         30000U
#define POLL_MS            2000U
#define LOG_BYTES          4096U
#define PAUSE_MS           1000U
#define LOOKS_MAX          100U /* for somebody who answers */

static board_t board;
static vapi_client_t client;
static char window[BOARD_CLIENT_WINDOW_SIZE];
static char addresses[ADDRESSES_SIZE];
static print_line_t line;
static vapi_request_t request;

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

static bool print_error(const char *phase, const char *reason, const char *advice)
{
    print_start(&line, "error: ");
    print_text(&line, phase);
    print_text(&line, ": ");
    print_text(&line, reason);
    print_text(&line, "; ");
    print_text(&line, advice);
    print_end(&line);
    return false;
}

static bool print_client_error(const vapi_error_t *error)
{
    print_start(&line, "error: ");
    vapi_error_write(error, &line.output);
    print_end(&line);
    return false;
}

static void print_traffic(const char *what)
{
    print_start(&line, "traffic    ");
    print_text(&line, what);
    print_text(&line, ": ");
    print_statistics(&line, vapi_client_statistics(&client));
    print_end(&line);
}

/* Tells how a request went. @return whether it went well. */
static bool told(const char *what, vapi_status_t status)
{
    if (status != VAPI_OK) {
        return print_client_error(vapi_client_error(&client));
    }
    print_traffic(what);
    return true;
}

/* --- the log ----------------------------------------------------------------------------------- */

/* The log is not in memory: each byte follows from its position, as it would from a flash page. */
static vapi_status_t read_log(void *context, uint32_t position, void *out_data, size_t capacity)
{
    static const char entry[] = "08:15 compressor 2: -18.4 C, door closed\r\n";
    uint32_t size = *(const uint32_t *)context;
    char *bytes = (char *)out_data;
    size_t count = 0;
    while (count < capacity && position < size) {
        bytes[count] = entry[position % (sizeof entry - 1U)];
        count++;
        position++;
    }
    return count == 0U ? VAPI_END : (vapi_status_t)count;
}

static bool upload_log(void)
{
    static vapi_multipart_t form;
    static vapi_file_t file;
    uint32_t size = number_setting("LOG_BYTES", LOG_BYTES);
    const vapi_multipart_part_t part = {
        .name = VAPI_SLICE_LITERAL("file"),
        .filename = VAPI_SLICE_LITERAL("device.txt"),
        .content_type = VAPI_SLICE_LITERAL("text/plain"),
        .length = size,
        .read = read_log,
        .context = &size,
    };
    uint8_t random_bytes[VAPI_MULTIPART_RANDOM_SIZE];
    vapi_status_t status =
        board.platform->random(board.platform->context, random_bytes, sizeof random_bytes);
    if (status == VAPI_OK) {
        status = vapi_multipart_start(&form, &part, 1U, random_bytes);
    }
    if (status != VAPI_OK) {
        return print_error("upload", vapi_strerror(status), "check the random number generator");
    }
    vapi_http_body_t body = vapi_multipart_body(&form);
    if (!told("upload", vapi_files_create(&client, &request, &body, &file))) {
        return false;
    }
    print_start(&line, "upload     file ");
    print_text(&line, file.id);
    print_count(&line, ", ", (uint64_t)file.bytes, " bytes");
    print_end(&line);
    return file.bytes == (int64_t)size ||
           print_error("upload", "another size was stored", "upload it again");
}

/* --- the call ---------------------------------------------------------------------------------- */

static vapi_call_t call;
static char call_id[40];

static vapi_status_t run_once(vapi_call_once_t *once)
{
    vapi_client_wait_t wait;
    vapi_status_t status;
    while ((status = vapi_calls_create_once_poll(once, &wait)) == VAPI_PENDING) {
        vapi_await(&client, &wait);
    }
    return status;
}

static bool place(void)
{
    static vapi_call_once_t once;
    vapi_call_create_t create = {
        .assistant_id = setting("VAPI_ASSISTANT_ID"),
        .phone_number_id = setting("VAPI_PHONE_NUMBER_ID"),
        .presence.customer = VAPI_JSON_SET,
        .customer.number = setting("VAPI_TO"),
    };
    const vapi_call_once_options_t options = {.storage = board.storage, .name_prefix = "day"};
    vapi_status_t status = VAPI_END;
    if (options.storage != NULL) { /* a call of the time before the last reset? */
        status = vapi_calls_create_once_resume(&once, &client, &options);
        status = status == VAPI_OK ? run_once(&once) : status;
    }
    if (status == VAPI_END) {
        status = vapi_calls_create_once(&once, &client, &create, &options);
    }
    if (status != VAPI_OK) {
        return print_client_error(&once.error);
    }
    print_traffic("call");
    memcpy(call_id, once.id, sizeof call_id);
    print_start(&line, "call       placed, id ");
    print_text(&line, call_id);
    print_end(&line);
    if (options.storage != NULL && vapi_calls_create_once_forget(options.storage) != VAPI_OK) {
        return print_error("storage", "the call is not forgotten", "check the flash");
    }
    return true;
}

/* Asks for the call until somebody has answered: only then is there somebody to speak to. */
static bool wait_for_somebody(void)
{
    for (uint32_t looks = 0U; looks < LOOKS_MAX; looks++) {
        vapi_status_t status = vapi_calls_get(&client, &request, call_id, &call);
        if (status != VAPI_OK) {
            return print_client_error(vapi_client_error(&client));
        }
        if (call.status.value == VAPI_CALL_STATUS_IN_PROGRESS) {
            print_traffic("look");
            return true;
        }
        if (call.status.value == VAPI_CALL_STATUS_ENDED) {
            return print_error("call", call.ended_reason, "call the next number");
        }
        vapi_client_close(&client); /* no use in keeping a connection that long */
        board_sleep_ms(number_setting("POLL_MS", POLL_MS));
    }
    return print_error("call", "nobody answered", "call the next number");
}

/* Speaks, mutes the other side, ends the call. The control URL is a secret of the call: never printed. */
static bool control(void)
{
    const vapi_control_say_t say = {
        .content = VAPI_SLICE_LITERAL("The door of cold room 2 has been open for ten minutes.")};
    const vapi_control_t mute = {.presence.control = VAPI_JSON_SET,
                                 .control = VAPI_CONTROL_COMMAND_MUTE_CUSTOMER};
    const vapi_control_end_call_t end = {.presence.type = VAPI_JSON_SET};
    const char *url = call.monitor.control_url;
    request.url_key = setting("VAPI_PUBLIC_KEY"); /* empty unless the monitor plan wants one */
    return told("say", vapi_control_say_send(&client, &request, url, &say)) &&
           told("mute", vapi_control_send(&client, &request, url, &mute)) &&
           told("end", vapi_control_end_call_send(&client, &request, url, &end));
}

static bool wait_for_end(void)
{
    static vapi_call_wait_t wait;
    const vapi_call_wait_options_t options = {
        .ringing_interval_ms = number_setting("POLL_MS", 0U),
        .talking_interval_ms = number_setting("POLL_MS", 0U),
    };
    if (!told("wait", vapi_calls_wait(&wait, &client, vapi_slice_from_string(call_id), &options))) {
        return false;
    }
    print_start(&line, "ended      ");
    print_text(&line, wait.progress.ended_reason);
    print_end(&line);
    return vapi_ended_reason_class(vapi_slice_from_string(wait.progress.ended_reason)) ==
               VAPI_ENDED_NORMAL ||
           print_error("call", wait.progress.ended_reason, "call the next number");
}

/* --- the recording ----------------------------------------------------------------------------- */

/* A RIFF file says its size in bytes 4 to 7, less the 8 of its own beginning. */
#define RIFF_BEGINNING 8U

typedef struct recording {
    uint8_t beginning[RIFF_BEGINNING];
    uint32_t size;
    uint32_t checksum;
} recording_t;

/* CRC-32 (ISO 3309), four bits at a time. */
static uint32_t checksum(uint32_t crc, uint8_t byte)
{
    static const uint32_t table[16] = {0x00000000U, 0x1DB71064U, 0x3B6E20C8U, 0x26D930ACU,
                                       0x76DC4190U, 0x6B6B51F4U, 0x4DB26158U, 0x5005713CU,
                                       0xEDB88320U, 0xF00F9344U, 0xD6D6A3E8U, 0xCB61B38CU,
                                       0x9B64C2B0U, 0x86D3D2D4U, 0xA00AE278U, 0xBDBDF21CU};
    crc ^= byte;
    crc = (crc >> 4) ^ table[crc & 15U];
    return (crc >> 4) ^ table[crc & 15U];
}

static vapi_status_t take_recording(void *context, vapi_slice_t bytes)
{
    recording_t *recording = (recording_t *)context;
    for (size_t i = 0; i < bytes.size; i++) {
        uint8_t byte = (uint8_t)bytes.data[i];
        if (recording->size < RIFF_BEGINNING) {
            recording->beginning[recording->size] = byte;
        }
        recording->checksum = checksum(recording->checksum, byte);
        recording->size++;
    }
    return VAPI_OK;
}

static void print_checksum(uint32_t crc)
{
    char text[9] = "";
    for (size_t i = 0; i < 8U; i++) {
        text[i] = "0123456789abcdef"[crc >> (28U - 4U * i) & 15U];
    }
    print_text(&line, text);
}

static bool download_recording(void)
{
    static vapi_download_t download;
    recording_t recording = {.checksum = UINT32_MAX};
    const vapi_download_options_t options = {.idle_ms = number_setting("TIMEOUT_MS", 0U)};
    if (!told("download", vapi_download(&download, &client, &vapi_operation_calls_mono_recording,
                                        vapi_slice_from_string(call_id), take_recording, &recording,
                                        &options))) {
        return false;
    }
    print_start(&line, "recording  ");
    print_number(&line, recording.size);
    print_text(&line, " bytes, CRC-32 ");
    print_checksum(~recording.checksum);
    print_end(&line);
    uint32_t told_size = recording.beginning[4] | (uint32_t)recording.beginning[5] << 8 |
                         (uint32_t)recording.beginning[6] << 16 |
                         (uint32_t)recording.beginning[7] << 24;
    bool whole = memcmp(recording.beginning, "RIFF", 4U) == 0 &&
                 recording.size == told_size + RIFF_BEGINNING && recording.size == download.total;
    return whole || print_error("recording", "it is not whole", "fetch it again");
}

/* --- the day ----------------------------------------------------------------------------------- */

static bool day(void)
{
    return upload_log() && place() && wait_for_somebody() && control() && wait_for_end() &&
           download_recording();
}

int application_main(void)
{
    print_start(&line, "vapi-mcu " VAPI_VERSION ", device_day");
    print_end(&line);
    vapi_status_t status = board_start(&board, NETWORK_TIMEOUT_MS);
    if (status != VAPI_OK) {
        (void)print_error("network", vapi_strerror(status),
                          "check the cable and the address settings");
        return 1;
    }
    const vapi_client_config_t config = {
        .platform = board.platform,
        .secure = board.secure,
        .plain = board.plain,
        .window = window,
        .window_size = sizeof window,
        .follow = vapi_client_follow,
        .address_buffer = addresses,
        .address_buffer_size = sizeof addresses,
        .base_url = board_setting("VAPI_URL"),
        .key = give_key,
        .deadline_ms = number_setting("TIMEOUT_MS", TIMEOUT_MS),
    };
    status = vapi_client_init(&client, &config);
    if (status != VAPI_OK) {
        (void)print_error("settings", vapi_strerror(status), "check VAPI_URL");
        return 1;
    }
    bool shows_levels = board_setting("LEVELS") != NULL;
    if (shows_levels) {
        print_levels(&line, board.platform);
    }
    int result = 0;
    for (uint32_t left = number_setting("REPEAT", 1U); left != 0U; left--) {
        bool good = day();
        vapi_client_close(&client);
        result = good ? result : 1;
        print_start(&line, good ? "done       a good day" : "done       a bad day");
        print_end(&line);
        if (shows_levels || left > 1U) {
            board_keep(); /* the power may fail before the next day */
            board_sleep_ms(number_setting("PAUSE_MS", PAUSE_MS));
        }
        if (shows_levels) {
            print_levels(&line, board.platform);
        }
    }
    print_peaks(&line);
    print_asleep(&line);
    return result;
}
