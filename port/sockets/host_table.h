/**
 * @file host_table.h
 * A static host table: addresses for names without DNS.
 *
 *     "api.vapi.ai=10.0.2.100 gateway=192.168.1.1"
 */
#ifndef HOST_TABLE_H
#define HOST_TABLE_H

#include <stdbool.h>
#include <stddef.h>

/**
 * Finds a name, ASCII letters compared without case.
 * @param table     entries name=address separated by spaces or commas; NULL for an empty table.
 * @param out_text  the first matching entry's address, NUL-terminated; unchanged when there is
 *        none.
 * @param capacity  its size in bytes; an address that does not fit is not found.
 */
bool vapi_host_table_find(const char *table, const char *host, char *out_text, size_t capacity);

#endif /* HOST_TABLE_H */
