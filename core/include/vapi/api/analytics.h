/**
 * @file analytics.h
 * Analytics.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_ANALYTICS_H
#define VAPI_API_ANALYTICS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is computed of which column. AnalyticsOperation; for sending. */
typedef struct vapi_analytics_operation {
    struct {
        uint8_t operation;
        uint8_t column;
        uint8_t alias;
    } presence; /**< a vapi_json_presence_t each */
    int32_t operation; /**< a vapi_analytics_operator_t; needed */
    int32_t column; /**< a vapi_analytics_column_t; needed */
    vapi_slice_t alias; /**< 0..40 characters */
} vapi_analytics_operation_t;

/** Fields of vapi_analytics_operation_t. */
extern const vapi_json_field_t vapi_analytics_operation_fields[3];
/** An element of a list of vapi_analytics_operation_t. */
extern const vapi_json_field_t vapi_analytics_operation_element[1];

/** A variable to group by. VariableValueGroupBy; for sending. */
typedef struct vapi_analytics_variable {
    struct {
        uint8_t key;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t key; /**< 0..100 characters; needed */
} vapi_analytics_variable_t;

/** Fields of vapi_analytics_variable_t. */
extern const vapi_json_field_t vapi_analytics_variable_fields[1];
/** An element of a list of vapi_analytics_variable_t. */
extern const vapi_json_field_t vapi_analytics_variable_element[1];

/** `timeRange` of vapi_analytics_query_t. */
typedef struct vapi_analytics_query_time_range {
    struct {
        uint8_t start;
        uint8_t end;
        uint8_t step;
        uint8_t timezone;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t start; /**< ISO 8601 */
    vapi_slice_t end; /**< ISO 8601 */
    int32_t step; /**< a vapi_analytics_step_t */
    vapi_slice_t timezone;
} vapi_analytics_query_time_range_t;

/** One question. AnalyticsQuery; for sending. */
typedef struct vapi_analytics_query {
    struct {
        uint8_t name;
        uint8_t table;
        uint8_t operations;
        uint8_t group_by;
        uint8_t group_by_variable_value;
        uint8_t time_range;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 0..40 characters; needed */
    int32_t table; /**< a vapi_analytics_table_t; needed */
    vapi_json_list_t operations; /**< of vapi_analytics_operation_t; needed */
    vapi_json_list_t group_by; /**< of int32_t, a vapi_analytics_group_t each */
    vapi_json_list_t group_by_variable_value; /**< of vapi_analytics_variable_t */
    vapi_analytics_query_time_range_t time_range;
} vapi_analytics_query_t;

/** Fields of vapi_analytics_query_t. */
extern const vapi_json_field_t vapi_analytics_query_fields[6];
/** An element of a list of vapi_analytics_query_t. */
extern const vapi_json_field_t vapi_analytics_query_element[1];

/** Questions about calls, minutes and money. AnalyticsQueryDTO; for sending. */
typedef struct vapi_analytics {
    struct {
        uint8_t queries;
    } presence; /**< a vapi_json_presence_t each */
    vapi_json_list_t queries; /**< of vapi_analytics_query_t; needed */
} vapi_analytics_t;

/** Fields of vapi_analytics_t. */
extern const vapi_json_field_t vapi_analytics_fields[1];
/** A vapi_analytics_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_analytics_root;

/** `timeRange` of vapi_analytics_result_t. */
typedef struct vapi_analytics_result_time_range {
    struct {
        uint8_t start;
        uint8_t end;
    } presence; /**< a vapi_json_presence_t each */
    char start[28]; /**< ISO 8601 */
    char end[28]; /**< ISO 8601 */
} vapi_analytics_result_time_range_t;

/** The rows of one question; a row's members carry the aliases of the question.
 * AnalyticsQueryResult; as received. */
typedef struct vapi_analytics_result {
    struct {
        uint8_t name;
        uint8_t time_range;
        uint8_t result;
    } presence; /**< a vapi_json_presence_t each */
    char name[44];
    vapi_analytics_result_time_range_t time_range;
    char result[512]; /**< JSON text */
} vapi_analytics_result_t;

/** Fields of vapi_analytics_result_t. */
extern const vapi_json_field_t vapi_analytics_result_fields[3];
/** A vapi_analytics_result_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_analytics_result_root;
/** The field of the event that says that one vapi_analytics_result_t of a list is complete. */
extern const vapi_json_field_t vapi_analytics_result_each[1];
/** An array of vapi_analytics_result_t, read into one struct. */
extern const vapi_json_field_t vapi_analytics_result_list_root;

/** POST /analytics. Elements one by one: `visit` sees an event of field vapi_analytics_result_each
 * for each. */
void vapi_analytics_get_prepare(vapi_request_t *request, const vapi_analytics_t *body, vapi_analytics_result_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_analytics_get(
    vapi_client_t *client, vapi_request_t *request, const vapi_analytics_t *body, vapi_analytics_result_t *out_answer)
{
    vapi_analytics_get_prepare(request, body, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_ANALYTICS_H */
