/**
 * @file page.h
 * Reads a list that comes in several answers as if it came in one: one request after the other, each element once.
 *
 * The request is one that a typed list function has prepared, or one with a selection of the caller's; its
 * `visit` sees the elements of all pages, one by one, as it would those of a single answer. How the list goes
 * on depends on what the operation has:
 *
 * - a cursor, when the answer's metadata gives one and the operation takes it;
 * - else page numbers, up to the end that the metadata tell (hasNextPage, totalPages, totalItems), or
 *   that a page shows which is not full;
 * - else, for arrays, the time at which elements were created, newest first, as the API gives them;
 * - else there is one request only.
 *
 *     vapi_calls_list_prepare(&request, &call);
 *     request.visit = see_call;                       // VAPI_END from it ends all
 *     status = vapi_pages_read(&pages, &client, &request, NULL);
 *
 *     start --> READING --page read, more to come--> READING ... --last page, limit, or VAPI_END--> done
 *
 * What the API allows, and what not:
 *
 * - By creation time nothing is lost or repeated, also not of elements of the same millisecond: each page
 *   asks for the last one's oldest millisecond again, and passes over what has been seen of it. That is one
 *   element more in each page, rarely more. When the elements passed over are not the ones seen before,
 *   because one was deleted or the order is another, reading ends with VAPI_ERROR_LIST_CHANGED.
 * - By page number, an element created meanwhile pushes another one to the next page, where it comes
 *   again, and one deleted meanwhile pulls one away unseen. A createdAtLe among the parameters, with the
 *   present time, keeps new ones out.
 * - By cursor the server sees to it.
 */
#ifndef VAPI_PAGE_H
#define VAPI_PAGE_H

#include "vapi/operation.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Most query parameters of a request, the iterator's two included. */
#define VAPI_PAGES_PARAMETERS_MAX 12U

/** Room for a cursor; behind one that is longer the list goes on by page number. */
#define VAPI_PAGES_CURSOR_SIZE 128U

/** How to read. Zero members mean the defaults. */
typedef struct vapi_pages_options {
    uint32_t element_limit; /**< end after this many elements; default: all there are */
    /** elements in one answer, 1..1000; default 20. A call takes 10 to 60 KB */
    uint16_t page_size;
} vapi_pages_options_t;

/** A list being read. The caller owns it and leaves it, and the request, in place until it is over. */
typedef struct vapi_pages {
    uint32_t elements; /**< handed out so far */
    uint32_t pages;    /**< answers read so far */
    /* its own */
    vapi_client_t *client;
    vapi_request_t *request;
    vapi_pages_options_t options;
    const vapi_answer_sink_t *sink; /* the request's, behind the one that looks at what passes */
    vapi_status_t (*check)(void *context);                                       /* likewise */
    void (*explain)(void *context, vapi_status_t status, vapi_output_t *output); /* likewise */
    const vapi_http_field_t *given; /* the request's own parameters, `given_count` of them */
    size_t given_count;
    vapi_http_field_t parameters[VAPI_PAGES_PARAMETERS_MAX];
    vapi_json_select_t select; /* looks at what passes */
    int64_t total_pages;       /* metadata of this answer; -1: not told */
    int64_t total_items;       /* likewise */
    int64_t oldest_ms;         /* creation time of the last element; INT64_MAX before the first */
    uint32_t count_at_oldest;  /* elements of that millisecond … */
    uint32_t ids_at_oldest;    /* … and the sum of their ids' hashes */
    uint32_t ids_passed_over;  /* the same of those passed over in this answer */
    uint32_t pass_over;        /* elements still to be passed over in this answer */
    uint32_t in_answer;        /* elements in this answer, all of them */
    uint32_t asked_for;        /* elements asked for; 0: as many as the server likes */
    uint32_t id_hash;          /* of the element being read */
    char limit[6];
    char number[11];
    char bound[26];
    char time[32]; /* createdAt of the element being read */
    char cursor[VAPI_PAGES_CURSOR_SIZE];
    uint8_t time_size; /* bytes in them; sizeof: too long, and so none */
    uint8_t cursor_size;
    uint8_t has_next;  /* metadata of this answer: not told, false, true */
    bool time_unknown; /* an element has none */
    bool out_of_order; /* an element is newer than the one before */
    bool drops_comma;  /* the next one parts an element from those passed over */
    bool enough;       /* nothing more is wanted */
} vapi_pages_t;

/**
 * Starts with the first page. The client carries the list's requests until it is over; use no other meanwhile.
 * @param request has `operation`, `answer_fields`, `visit` and whatever else it needs. Parameters of its own
 *        count for every page; of limit, cursor, page and createdAtLt only as long as the iterator does not set them.
 * @param options NULL for the defaults; copied.
 * @retval VAPI_OK             started; go on with vapi_pages_poll()
 * @retval VAPI_ERROR_ARGUMENT there is no visitor, the page size is over 1000, or there are too many parameters
 * @return otherwise as vapi_request_start()
 */
VAPI_NODISCARD vapi_status_t vapi_pages_start(vapi_pages_t *pages, vapi_client_t *client,
                                              vapi_request_t *request,
                                              const vapi_pages_options_t *options);

/**
 * Goes on, as vapi_poll() does.
 * @retval VAPI_OK                 the list is over, the limit is reached, or the visitor wants no more
 * @retval VAPI_PENDING            wait as *out_wait says, then call again
 * @retval VAPI_ERROR_LIST_CHANGED what follows cannot be told from what has been seen
 * @retval VAPI_ERROR_INCOMPLETE   the list goes on by creation time, and an element has none
 * @return otherwise the error of a page's request; what was handed out before stays so
 */
VAPI_NODISCARD vapi_status_t vapi_pages_poll(vapi_pages_t *pages, vapi_client_wait_t *out_wait);

/** Starts and waits in the port until the list is over. @return as start and poll, never VAPI_PENDING. */
VAPI_NODISCARD vapi_status_t vapi_pages_read(vapi_pages_t *pages, vapi_client_t *client,
                                             vapi_request_t *request,
                                             const vapi_pages_options_t *options);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_PAGE_H */
