/*
 * Lists that come in pages (vapi/page.h). The iterator sits between the client and the request's own sink: it looks at the
 * bytes with a selector of its own, counts, and hands them on, up to the limit. By creation time it leaves out the elements
 * that the page before has shown already; they stand first in the array, so that what is left is an array again.
 */
#include "vapi/page.h"

#include "operation_compose.h"
#include "rest.h"
#include "vapi/date.h"

/* Most elements that the API gives in one answer. */
#define ANSWER_MAX 1000U

/* Tags of the selection; 0 is the root's. */
enum {
    TAG_ELEMENT = 1,
    TAG_ID,
    TAG_CREATED_AT,
    TAG_RESULTS,
    TAG_METADATA,
    TAG_NEXT_CURSOR,
    TAG_HAS_NEXT_PAGE,
    TAG_TOTAL_PAGES,
    TAG_TOTAL_ITEMS
};

/* has_next */
enum { NOT_TOLD, IS_LAST, HAS_NEXT };

/* An array of elements, or an object with such an array and metadata (PaginationMeta). */
static const vapi_json_field_t element_members[] = {
    VAPI_JSON_SELECT("id", TAG_ID),
    VAPI_JSON_SELECT("createdAt", TAG_CREATED_AT),
};
static const vapi_json_field_t results_members[] = {
    VAPI_JSON_SELECT_EACH(TAG_ELEMENT, element_members, 2),
};
static const vapi_json_field_t metadata_members[] = {
    VAPI_JSON_SELECT("nextCursor", TAG_NEXT_CURSOR),
    VAPI_JSON_SELECT("hasNextPage", TAG_HAS_NEXT_PAGE),
    VAPI_JSON_SELECT("totalPages", TAG_TOTAL_PAGES),
    VAPI_JSON_SELECT("totalItems", TAG_TOTAL_ITEMS),
};
static const vapi_json_field_t members[] = {
    VAPI_JSON_SELECT_EACH(TAG_ELEMENT, element_members, 2),
    VAPI_JSON_SELECT_IN("results", TAG_RESULTS, results_members, 1),
    VAPI_JSON_SELECT_IN("metadata", TAG_METADATA, metadata_members, 4),
};
static const vapi_json_field_t answer = VAPI_JSON_ROOT(members, 3);

/* --- what an answer says ------------------------------------------------------------------------- */

/* FNV-1a: tells ids apart in 32 bits. */
static const uint32_t hash_start = UINT32_C(2166136261);

static uint32_t hash_on(uint32_t hash, vapi_slice_t text)
{
    for (size_t i = 0; i < text.size; i++) {
        hash = (hash ^ (uint8_t)text.data[i]) * UINT32_C(16777619);
    }
    return hash;
}

static void begin_element(vapi_pages_t *pages)
{
    pages->id_hash = hash_start;
    pages->time_size = 0U;
}

/* Keeps a text of several pieces; one that is too long counts as none. */
static void keep(char *text, size_t room, uint8_t *ref_size, const vapi_json_event_t *event)
{
    size_t used = event->first ? 0U : *ref_size;
    bool fits = used + event->text.size < room;
    if (fits) {
        memcpy(text + used, event->text.data, event->text.size);
    }
    *ref_size = (uint8_t)(fits ? used + event->text.size : room);
}

static int64_t number_of(const vapi_json_event_t *event)
{
    int64_t number;
    bool is_number = event->type == VAPI_JSON_NUMBER &&
                     vapi_json_number_to_int64(event->text, &number) == VAPI_OK;
    return is_number ? number : -1;
}

/* Takes note of an event; true when an element is complete. */
static bool look_at(vapi_pages_t *pages, const vapi_json_event_t *event)
{
    bool is_text = event->type == VAPI_JSON_STRING;
    switch (event->field->offset) {
    case TAG_ELEMENT:
        return event->last;
    case TAG_ID:
        if (is_text) {
            pages->id_hash = hash_on(pages->id_hash, event->text);
        }
        break;
    case TAG_CREATED_AT:
        if (is_text) {
            keep(pages->time, sizeof pages->time, &pages->time_size, event);
        }
        break;
    case TAG_NEXT_CURSOR:
        if (is_text) {
            keep(pages->cursor, sizeof pages->cursor, &pages->cursor_size, event);
        }
        break;
    case TAG_HAS_NEXT_PAGE:
        pages->has_next = event->type == VAPI_JSON_TRUE ? HAS_NEXT : IS_LAST;
        break;
    case TAG_TOTAL_PAGES:
        pages->total_pages = number_of(event);
        break;
    case TAG_TOTAL_ITEMS:
        pages->total_items = number_of(event);
        break;
    default:
        break;
    }
    return false;
}

static void note_time(vapi_pages_t *pages)
{
    int64_t created_ms;
    vapi_slice_t text = vapi_slice(pages->time, pages->time_size);
    if (vapi_date_parse_iso(text, &created_ms) != VAPI_OK) {
        pages->time_unknown = true;
        return;
    }
    if (created_ms != pages->oldest_ms) {
        if (created_ms > pages->oldest_ms) {
            pages->out_of_order = true;
        }
        pages->oldest_ms = created_ms;
        pages->count_at_oldest = 0U;
        pages->ids_at_oldest = 0U;
    }
    pages->count_at_oldest++;
    pages->ids_at_oldest += pages->id_hash;
}

/* --- the sink in between ------------------------------------------------------------------------- */

static vapi_status_t hand_on(vapi_pages_t *pages, vapi_slice_t bytes)
{
    while (pages->drops_comma && bytes.size != 0U) {
        /* The selector has passed these bytes: there is nothing but white space before one of the two. */
        pages->drops_comma = bytes.data[0] != ',' && bytes.data[0] != ']';
        if (bytes.data[0] != ']') {
            bytes = vapi_slice(bytes.data + 1, bytes.size - 1U);
        }
    }
    if (bytes.size == 0U) {
        return VAPI_OK;
    }
    vapi_status_t status = pages->sink->piece(pages->request, bytes);
    pages->enough = status == VAPI_END;
    return status;
}

/* An element of the page before, which stands at the beginning of this one. */
static vapi_status_t pass_over(vapi_pages_t *pages)
{
    pages->ids_passed_over += pages->id_hash;
    if (--pages->pass_over != 0U) {
        return VAPI_OK;
    }
    if (pages->ids_passed_over != pages->ids_at_oldest) {
        return VAPI_ERROR_LIST_CHANGED;
    }
    pages->drops_comma = true;
    return pages->sink->piece(pages->request, vapi_slice("[", 1U));
}

/* An element ends with these bytes. */
static vapi_status_t end_element(vapi_pages_t *pages, vapi_slice_t bytes)
{
    vapi_status_t status;
    pages->in_answer++;
    if (pages->pass_over != 0U) {
        status = pass_over(pages);
    } else {
        note_time(pages);
        pages->elements++;
        status = hand_on(pages, bytes);
        if (status == VAPI_OK && pages->elements == pages->options.element_limit) {
            pages->enough = true;
            status = VAPI_END;
        }
    }
    begin_element(pages);
    return status;
}

static vapi_status_t begin(void *context, const vapi_http_head_t *head, uint64_t content_length)
{
    vapi_pages_t *pages = (vapi_pages_t *)context;
    vapi_json_select_init(&pages->select, &answer);
    pages->in_answer = 0U;
    pages->ids_passed_over = 0U;
    pages->cursor_size = 0U;
    pages->has_next = NOT_TOLD;
    pages->total_pages = -1;
    pages->total_items = -1;
    begin_element(pages);
    return pages->sink->begin(pages->request, head, content_length);
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    vapi_pages_t *pages = (vapi_pages_t *)context;
    vapi_slice_t rest = bytes;
    vapi_json_event_t event;
    vapi_status_t status;
    while ((status = vapi_json_select_next(&pages->select, &rest, &event)) == VAPI_OK) {
        if (look_at(pages, &event)) {
            status = end_element(pages, vapi_slice(bytes.data, bytes.size - rest.size));
            bytes = rest;
            if (status != VAPI_OK) {
                return status;
            }
        }
    }
    if (status != VAPI_PENDING) {
        return status;
    }
    return pages->pass_over == 0U ? hand_on(pages, bytes) : VAPI_OK;
}

static vapi_status_t finish(void *context)
{
    vapi_pages_t *pages = (vapi_pages_t *)context;
    vapi_json_event_t event;
    vapi_status_t status = vapi_json_select_finish(&pages->select, &event);
    if (status != VAPI_OK || pages->pass_over == 0U) {
        return status == VAPI_OK ? pages->sink->finish(pages->request) : status;
    }
    /* Not all that was to be passed over is there. Nothing at all: it was deleted, and is the end. */
    return pages->in_answer == 0U ? VAPI_OK : VAPI_ERROR_LIST_CHANGED;
}

/* What a visitor has seen cannot be forgotten. */
static const vapi_answer_sink_t sink = {begin, take, finish, false};

static vapi_status_t check(void *context)
{
    const vapi_pages_t *pages = (const vapi_pages_t *)context;
    return pages->check(pages->request);
}

static void explain(void *context, vapi_status_t status, vapi_output_t *output)
{
    const vapi_pages_t *pages = (const vapi_pages_t *)context;
    pages->explain(pages->request, status, output);
}

/* --- asking -------------------------------------------------------------------------------------- */

static bool takes(const vapi_pages_t *pages, const char *name)
{
    const vapi_operation_t *operation = pages->request->operation;
    for (size_t i = 0; i < operation->parameter_count; i++) {
        if (vapi_slice_equal(vapi_slice_from_string(operation->parameters[i]->name),
                             vapi_slice_from_string(name))) {
            return true;
        }
    }
    return false;
}

static void put(vapi_pages_t *pages, const char *name, vapi_slice_t value)
{
    vapi_http_field_t *parameter = &pages->parameters[pages->request->parameter_count++];
    parameter->name = vapi_slice_from_string(name);
    parameter->value = value;
}

static void put_number(vapi_pages_t *pages, const char *name, char *text, size_t room,
                       uint32_t number)
{
    vapi_output_t output = vapi_output_window(text, (uint32_t)room, 0U, 0U);
    vapi_output_unsigned(&output, number);
    put(pages, name, vapi_slice(text, vapi_output_kept(&output)));
}

/* The caller's own parameters behind the iterator's, but for those that have the same name. */
static void put_given(vapi_pages_t *pages)
{
    size_t own = pages->request->parameter_count;
    for (size_t i = 0; i < pages->given_count; i++) {
        bool replaced = false;
        for (size_t j = 0; j < own; j++) {
            replaced =
                replaced || vapi_slice_equal(pages->given[i].name, pages->parameters[j].name);
        }
        if (!replaced) {
            pages->parameters[pages->request->parameter_count++] = pages->given[i];
        }
    }
}

static uint32_t smaller(uint32_t one, uint32_t other)
{
    return one < other ? one : other;
}

/* Asks for the next page: by cursor, by time, or by number. */
static vapi_status_t ask(vapi_pages_t *pages)
{
    vapi_request_t *request = pages->request;
    request->parameters = pages->parameters;
    request->parameter_count = 0U;
    /* By page number all pages are of the same size; by time only what is missing is asked for. */
    uint32_t seen = pages->pass_over != 0U ? pages->elements : 0U;
    uint32_t wanted = smaller(pages->options.page_size, pages->options.element_limit - seen);
    pages->asked_for = 0U;
    if (takes(pages, "limit")) {
        pages->asked_for = smaller(wanted + pages->pass_over, ANSWER_MAX);
        put_number(pages, "limit", pages->limit, sizeof pages->limit, pages->asked_for);
    }
    if (pages->cursor_size != 0U) {
        put(pages, "cursor", vapi_slice(pages->cursor, pages->cursor_size));
    } else if (pages->pass_over != 0U) {
        vapi_output_t output = vapi_output_window(pages->bound, sizeof pages->bound, 0U, 0U);
        vapi_status_t status = vapi_date_write_iso(&output, pages->oldest_ms + 1);
        if (status != VAPI_OK) {
            return status;
        }
        put(pages, "createdAtLt", vapi_slice(pages->bound, vapi_output_kept(&output)));
    } else if (pages->pages != 0U) {
        put_number(pages, "page", pages->number, sizeof pages->number, pages->pages + 1U);
    }
    put_given(pages);
    vapi_request_compose(request);
    vapi_exchange_t *exchange = &request->exchange;
    pages->sink = exchange->sink;
    pages->check = exchange->check;
    pages->explain = exchange->explain;
    exchange->sink = &sink;
    exchange->sink_context = pages;
    exchange->check = check;
    exchange->explain = explain;
    exchange->continues = request->continues || pages->pages != 0U;
    return vapi_client_start(pages->client, exchange);
}

/* --- from page to page --------------------------------------------------------------------------- */

static bool is_full(const vapi_pages_t *pages)
{
    return pages->asked_for != 0U && pages->in_answer >= pages->asked_for;
}

/* An empty page is the last in any case, so that no list is without end. */
static bool has_next_page(const vapi_pages_t *pages)
{
    if (pages->in_answer == 0U || pages->has_next != NOT_TOLD) {
        return pages->in_answer != 0U && pages->has_next == HAS_NEXT;
    }
    if (pages->total_pages >= 0) {
        return pages->pages < pages->total_pages;
    }
    return pages->total_items >= 0 ? pages->elements < pages->total_items : is_full(pages);
}

/* A page was read. VAPI_PENDING: there is another one, and how to ask for it is known. */
static vapi_status_t turn_page(vapi_pages_t *pages)
{
    pages->pages++;
    if (pages->enough) {
        return VAPI_OK;
    }
    bool has_cursor = pages->cursor_size != 0U && pages->cursor_size < sizeof pages->cursor;
    if (has_cursor && pages->in_answer != 0U && takes(pages, "cursor")) {
        return VAPI_PENDING;
    }
    pages->cursor_size = 0U;
    if (takes(pages, "page")) {
        return has_next_page(pages) ? VAPI_PENDING : VAPI_OK;
    }
    if (!is_full(pages) || !takes(pages, "createdAtLt")) {
        return VAPI_OK;
    }
    if (pages->time_unknown) {
        return VAPI_ERROR_INCOMPLETE;
    }
    pages->pass_over = pages->count_at_oldest;
    return pages->out_of_order || pages->pass_over >= ANSWER_MAX ? VAPI_ERROR_LIST_CHANGED
                                                                 : VAPI_PENDING;
}

static void give_back(vapi_pages_t *pages)
{
    pages->request->parameters = pages->given;
    pages->request->parameter_count = pages->given_count;
}

vapi_status_t vapi_pages_start(vapi_pages_t *pages, vapi_client_t *client, vapi_request_t *request,
                               const vapi_pages_options_t *options)
{
    memset(pages, 0, sizeof *pages);
    pages->client = client;
    pages->request = request;
    if (options != NULL) {
        pages->options = *options;
    }
    if (pages->options.page_size == 0U) {
        pages->options.page_size = 20U;
    }
    if (pages->options.element_limit == 0U) {
        pages->options.element_limit = UINT32_MAX;
    }
    if (request->operation == NULL || request->visit == NULL || request->take != NULL ||
        pages->options.page_size > ANSWER_MAX ||
        request->parameter_count > VAPI_PAGES_PARAMETERS_MAX - 2U) {
        return VAPI_ERROR_ARGUMENT;
    }
    pages->given = request->parameters;
    pages->given_count = request->parameter_count;
    pages->oldest_ms = INT64_MAX;
    vapi_status_t status = ask(pages);
    if (status != VAPI_OK) {
        give_back(pages);
    }
    return status;
}

vapi_status_t vapi_pages_poll(vapi_pages_t *pages, vapi_client_wait_t *out_wait)
{
    vapi_status_t status = vapi_poll(pages->client, out_wait);
    if (status == VAPI_OK) {
        status = turn_page(pages);
        if (status == VAPI_PENDING) {
            status = ask(pages);
            if (status == VAPI_OK) {
                return vapi_rest(out_wait, 0U);
            }
        }
    }
    if (status != VAPI_PENDING) {
        give_back(pages);
    }
    return status;
}

vapi_status_t vapi_pages_read(vapi_pages_t *pages, vapi_client_t *client, vapi_request_t *request,
                              const vapi_pages_options_t *options)
{
    vapi_client_wait_t moment;
    vapi_status_t status = vapi_pages_start(pages, client, request, options);
    if (status == VAPI_OK) {
        while ((status = vapi_pages_poll(pages, &moment)) == VAPI_PENDING) {
            vapi_await(client, &moment);
        }
    }
    return status;
}
