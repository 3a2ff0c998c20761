/**
 * @file list_server.h
 * A server that has one list and gives it page by page, as the API does: for tests of vapi/page.h. It is a transport, so the
 * real client talks to it. Time stands still.
 */
#ifndef LIST_SERVER_H
#define LIST_SERVER_H

#include "vapi/port.h"

/** Room for elements, requests, and answers. */
#define LIST_SERVER_ELEMENTS 48U
#define LIST_SERVER_REQUESTS 80U
#define LIST_SERVER_ANSWER   65536U

/** What an element is: its id is "e" and its number in the list. Newest first. */
typedef struct list_element {
    int64_t created_us; /**< microseconds since 1970; the answers show milliseconds */
    bool deleted;
} list_element_t;

/** How the list is given. Set the first group, then call list_server_start(). */
typedef struct list_server {
    vapi_transport_t transport; /**< what the client uses */
    list_element_t elements[LIST_SERVER_ELEMENTS];
    size_t count;
    bool as_page;           /**< {results, metadata} instead of an array */
    bool tells_next;        /**< metadata: hasNextPage */
    bool tells_pages;       /**< totalPages */
    bool tells_items;       /**< totalItems */
    bool tells_cursor;      /**< nextCursor, and "cursor" is understood */
    size_t cursor_size;     /**< characters of a cursor; 0: as few as there may be */
    const char *const *raw; /**< bodies to give instead, one a request; NULL ends them: HTTP 404 */
    const char *content_type; /**< default application/json */
    size_t piece;             /**< most bytes that one read gives; 0: no limit */
    size_t
        change_at;  /**< before this request, counted from 1, an element goes or comes; 0: never */
    size_t changes; /**< its number */

    /* seen */
    vapi_platform_t platform; /**< the platform to use */
    size_t requests;
    char targets[LIST_SERVER_REQUESTS][192]; /**< of each request: "/call?limit=5" */
    size_t overlaps; /**< requests that came before the last one had been answered */
    /* its own */
    char request[2048];
    size_t request_size;
    char answer[LIST_SERVER_ANSWER];
    size_t answer_size;
    size_t answered;
} list_server_t;

/** Makes everything new but the first group of members. */
void list_server_start(list_server_t *server);

#endif /* LIST_SERVER_H */
