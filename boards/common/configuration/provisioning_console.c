/* Settings entered on a console (provisioning_console.h). */
#include "provisioning_console.h"

#include <string.h>

#define PROMPT "> "
#define DELETE 0x7F

static void print(const provisioning_console_t *console, const char *text)
{
    console->operations->print(text, strlen(text));
}

/* --- the settings: lines of NAME=VALUE ------------------------------------------------------------- */

static bool is_name_character(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') ||
           character == '_';
}

/* Bytes of the name that `text` begins with; 0 when it begins with none that is followed by `end`. */
static size_t name_size(const char *text, size_t size, char end)
{
    size_t count = 0U;

    while (count < size && is_name_character(text[count])) {
        count++;
    }
    bool good = count > 0U && text[0] >= 'A' && text[0] <= 'Z';
    return good && (count == size ? '\0' : text[count]) == end ? count : 0U;
}

/* Bytes of the line at `start`, its end included. */
static size_t stored_line_size(const provisioning_console_t *console, size_t start)
{
    const char *line = console->settings + start;
    const char *end = memchr(line, '\n', console->size - start);

    return end == NULL ? console->size - start : (size_t)(end - line) + 1U;
}

/* Where the line of `name` begins; the settings' end when there is none. */
static size_t find(const provisioning_console_t *console, const char *name, size_t size)
{
    size_t start = 0U;

    while (start < console->size) {
        const char *line = console->settings + start;
        size_t line_size = stored_line_size(console, start);
        if (name_size(line, line_size, '=') == size && memcmp(line, name, size) == 0) {
            break;
        }
        start += line_size;
    }
    return start;
}

static bool erase_line(provisioning_console_t *console, const char *name, size_t size)
{
    size_t start = find(console, name, size);

    if (start == console->size) {
        return false;
    }
    size_t line_size = stored_line_size(console, start);
    memmove(console->settings + start, console->settings + start + line_size,
            console->size - start - line_size);
    console->size -= line_size;
    return true;
}

/* Keeps what are settings, each with its line's end. */
static void tidy(provisioning_console_t *console)
{
    size_t kept = 0U;
    size_t start = 0U;

    while (start < console->size) {
        const char *line = console->settings + start;
        size_t line_size = stored_line_size(console, start);
        bool whole = line[line_size - 1U] == '\n';
        start += line_size;
        if (whole && name_size(line, line_size, '=') > 0U) {
            memmove(console->settings + kept, line, line_size);
            kept += line_size;
        }
    }
    console->size = kept;
}

/* --- commands --------------------------------------------------------------------------------------- */

static void help(provisioning_console_t *console)
{
    print(console, "set NAME=VALUE   keep a setting; VALUE is not shown\n"
                   "remove NAME      forget one\n"
                   "list             the names of all\n"
                   "save             write them into this device\n"
                   "restart          start with what was saved\n");
}

static void set(provisioning_console_t *console, const char *text, size_t size)
{
    size_t name = name_size(text, size, '=');

    if (name == 0U) {
        print(console, "not set: write set NAME=VALUE, with a name of A-Z, 0-9 and _\n");
        return;
    }
    if (name + 1U == size) {
        print(console, "not set: there is no value; remove NAME forgets one\n");
        return;
    }
    size_t start = find(console, text, name);
    size_t old_size = start == console->size ? 0U : stored_line_size(console, start);
    if (console->size - old_size + size + 1U > console->capacity) {
        print(console, "not set: all settings together are too long\n");
        return;
    }
    (void)erase_line(console, text, name);
    memcpy(console->settings + console->size, text, size);
    console->settings[console->size + size] = '\n';
    console->size += size + 1U;
    console->unsaved = true;
    print(console, "set; not saved yet\n");
}

static void forget(provisioning_console_t *console, const char *text, size_t size)
{
    size_t name = name_size(text, size, '\0');

    if (name == 0U || !erase_line(console, text, name)) {
        print(console, "there is no such setting\n");
        return;
    }
    console->unsaved = true;
    print(console, "removed; not saved yet\n");
}

static void list(provisioning_console_t *console, const char *text, size_t size)
{
    (void)text;
    (void)size;
    for (size_t start = 0U; start < console->size; start += stored_line_size(console, start)) {
        const char *line = console->settings + start;
        console->operations->print(line, name_size(line, stored_line_size(console, start), '='));
        print(console, "\n");
    }
    print(console, console->size == 0U ? "no settings\n"
                   : console->unsaved  ? "not saved yet\n"
                                       : "as saved\n");
}

static void save(provisioning_console_t *console, const char *text, size_t size)
{
    (void)text;
    (void)size;
    vapi_status_t status = console->operations->save(console->settings, console->size);

    if (status != VAPI_OK) {
        print(console, "not saved: ");
        print(console,
              status == VAPI_ERROR_ARGUMENT ? "there are no settings" : vapi_strerror(status));
        print(console, "\n");
        return;
    }
    console->unsaved = false;
    print(console, "saved\n");
}

/* @return false: restart. */
static bool obey(provisioning_console_t *console)
{
    static const struct {
        const char *name; /* with the space before what it takes */
        void (*run)(provisioning_console_t *console, const char *text, size_t size);
    } commands[] = {{"set ", set}, {"remove ", forget}, {"list", list}, {"save", save}};
    const char *line = console->line;
    size_t size = console->line_size;

    for (size_t i = 0U; i < sizeof(commands) / sizeof(commands[0]); i++) {
        size_t name = strlen(commands[i].name);
        bool takes = commands[i].name[name - 1U] == ' ';
        if (size >= name && memcmp(line, commands[i].name, name) == 0 && (takes || size == name)) {
            commands[i].run(console, line + name, size - name);
            return true;
        }
    }
    if (size == 7U && memcmp(line, "restart", 7U) == 0) {
        if (!console->unsaved) {
            return false;
        }
        console->unsaved = false;
        print(console, "not saved; restart again to lose what was set\n");
    } else if (size > 0U) {
        help(console);
    }
    return true;
}

/* --- characters ------------------------------------------------------------------------------------- */

/* What stands behind a `=` is not shown. */
static char shown(const provisioning_console_t *console, char character)
{
    return memchr(console->line, '=', console->line_size) == NULL ? character : '*';
}

static bool end_line(provisioning_console_t *console)
{
    bool going_on = true;

    print(console, "\n");
    if (console->line_size > PROVISIONING_LINE_MAX) {
        print(console, "the line is too long, and was passed over\n");
    } else {
        going_on = obey(console);
    }
    /* What was typed may have been a key. */
    memset(console->line, 0, sizeof(console->line));
    console->line_size = 0U;
    if (going_on) {
        print(console, PROMPT);
    }
    return going_on;
}

void provisioning_console_start(provisioning_console_t *out_console, char *settings, size_t size,
                                size_t capacity,
                                const provisioning_console_operations_t *operations)
{
    memset(out_console, 0, sizeof(*out_console));
    out_console->operations = operations;
    out_console->settings = settings;
    out_console->size = size;
    out_console->capacity = capacity;
    tidy(out_console);
    print(out_console, "settings of this device\n");
    help(out_console);
    print(out_console, PROMPT);
}

bool provisioning_console_take(provisioning_console_t *ref_console, char character)
{
    bool second_half = ref_console->after_return && character == '\n';

    ref_console->after_return = character == '\r';
    if (second_half) {
        return true;
    }
    if (character == '\r' || character == '\n') {
        return end_line(ref_console);
    }
    if (character == '\b' || character == DELETE) {
        if (ref_console->line_size > 0U && ref_console->line_size <= PROVISIONING_LINE_MAX) {
            ref_console->line_size--;
            print(ref_console, "\b \b");
        }
        return true;
    }
    if (character < ' ' || character > '~') {
        return true;
    }
    if (ref_console->line_size < PROVISIONING_LINE_MAX) {
        char echo = shown(ref_console, character);
        ref_console->operations->print(&echo, 1U);
        ref_console->line[ref_console->line_size++] = character;
    } else {
        ref_console->line_size = PROVISIONING_LINE_MAX + 1U;
    }
    return true;
}
