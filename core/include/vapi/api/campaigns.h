/**
 * @file campaigns.h
 * Campaigns.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_CAMPAIGNS_H
#define VAPI_API_CAMPAIGNS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Calls many customers, one after another. CreateCampaignDTO; for sending. */
typedef struct vapi_campaign_create {
    struct {
        uint8_t name;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t workflow_id;
        uint8_t phone_number_id;
        uint8_t customers;
        uint8_t dial_plan;
        uint8_t max_concurrency;
        uint8_t schedule_plan;
        uint8_t assistant_overrides;
        uint8_t squad_overrides;
        uint8_t duplicate_from_campaign_id;
        uint8_t server;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< needed */
    vapi_slice_t assistant_id;
    vapi_slice_t squad_id;
    vapi_slice_t workflow_id;
    vapi_slice_t phone_number_id;
    vapi_json_list_t customers; /**< of vapi_customer_t */
    vapi_slice_t dial_plan; /**< JSON text */
    int32_t max_concurrency; /**< 1.. */
    vapi_schedule_t schedule_plan;
    vapi_assistant_overrides_t assistant_overrides;
    vapi_slice_t squad_overrides; /**< JSON text */
    vapi_slice_t duplicate_from_campaign_id;
    vapi_server_t server;
} vapi_campaign_create_t;

/** Fields of vapi_campaign_create_t. */
extern const vapi_json_field_t vapi_campaign_create_fields[13];
/** A vapi_campaign_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_campaign_create_root;

/** Changes or ends a campaign. UpdateCampaignDTO; for sending. */
typedef struct vapi_campaign_update {
    struct {
        uint8_t name;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t workflow_id;
        uint8_t phone_number_id;
        uint8_t dial_plan;
        uint8_t schedule_plan;
        uint8_t status;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name;
    vapi_slice_t assistant_id;
    vapi_slice_t squad_id;
    vapi_slice_t workflow_id;
    vapi_slice_t phone_number_id;
    vapi_slice_t dial_plan; /**< JSON text */
    vapi_schedule_t schedule_plan;
    int32_t status; /**< a vapi_campaign_update_status_t */
} vapi_campaign_update_t;

/** Fields of vapi_campaign_update_t. */
extern const vapi_json_field_t vapi_campaign_update_fields[8];
/** A vapi_campaign_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_campaign_update_root;

/** A campaign with its counters; the map of its calls is skipped. Campaign; as received. */
typedef struct vapi_campaign {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t status;
        uint8_t ended_reason;
        uint8_t created_at;
        uint8_t calls_counter_scheduled;
        uint8_t calls_counter_queued;
        uint8_t calls_counter_in_progress;
        uint8_t calls_counter_ended_voicemail;
        uint8_t calls_counter_ended;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[64];
    char created_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[16];
    } status; /**< a vapi_campaign_status_t */
    struct {
        int32_t value;
        char text[40];
    } ended_reason; /**< a vapi_campaign_ended_reason_t */
    int32_t calls_counter_scheduled;
    int32_t calls_counter_queued;
    int32_t calls_counter_in_progress;
    int32_t calls_counter_ended_voicemail;
    int32_t calls_counter_ended;
} vapi_campaign_t;

/** Fields of vapi_campaign_t. */
extern const vapi_json_field_t vapi_campaign_fields[10];
/** A vapi_campaign_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_campaign_root;
/** The field of the event that says that one vapi_campaign_t of a list is complete. */
extern const vapi_json_field_t vapi_campaign_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_campaign_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_campaign_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_campaign_page_t;
/** A page of vapi_campaign_t. */
extern const vapi_json_field_t vapi_campaign_page_root;

/** `contactCounters` of vapi_campaign_summary_t. */
typedef struct vapi_campaign_summary_contact_counters {
    struct {
        uint8_t pending;
        uint8_t dispatched;
        uint8_t completed;
        uint8_t failed;
        uint8_t skipped;
    } presence; /**< a vapi_json_presence_t each */
    int32_t pending;
    int32_t dispatched;
    int32_t completed;
    int32_t failed;
    int32_t skipped;
} vapi_campaign_summary_contact_counters_t;

/** `callMetrics` of vapi_campaign_summary_t. */
typedef struct vapi_campaign_summary_call_metrics {
    struct {
        uint8_t dialed;
        uint8_t connected;
    } presence; /**< a vapi_json_presence_t each */
    int32_t dialed;
    int32_t connected;
} vapi_campaign_summary_call_metrics_t;

/** A campaign as v2 tells of it. CampaignSummary; as received. */
typedef struct vapi_campaign_summary {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t status;
        uint8_t ended_reason;
        uint8_t created_at;
        uint8_t contact_counters;
        uint8_t call_metrics;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[64];
    char created_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[16];
    } status; /**< a vapi_campaign_status_t */
    struct {
        int32_t value;
        char text[40];
    } ended_reason; /**< a vapi_campaign_ended_reason_t */
    vapi_campaign_summary_contact_counters_t contact_counters;
    vapi_campaign_summary_call_metrics_t call_metrics;
} vapi_campaign_summary_t;

/** Fields of vapi_campaign_summary_t. */
extern const vapi_json_field_t vapi_campaign_summary_fields[7];
/** A vapi_campaign_summary_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_campaign_summary_root;
/** The field of the event that says that one vapi_campaign_summary_t of a list is complete. */
extern const vapi_json_field_t vapi_campaign_summary_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_campaign_summary_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_campaign_summary_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_campaign_summary_page_t;
/** A page of vapi_campaign_summary_t. */
extern const vapi_json_field_t vapi_campaign_summary_page_root;

/** A customer of a campaign and what became of the call. CampaignContactWithOutcome; as received. */
typedef struct vapi_campaign_contact {
    struct {
        uint8_t id;
        uint8_t number;
        uint8_t name;
        uint8_t status;
        uint8_t call_id;
        uint8_t dispatched_at;
        uint8_t ended_reason;
    } presence; /**< a vapi_json_presence_t each */
    char id[40];
    char number[44];
    char name[44];
    char call_id[40];
    char dispatched_at[28]; /**< ISO 8601 */
    char ended_reason[128];
    struct {
        int32_t value;
        char text[28];
    } status; /**< a vapi_contact_status_t */
} vapi_campaign_contact_t;

/** Fields of vapi_campaign_contact_t. */
extern const vapi_json_field_t vapi_campaign_contact_fields[7];
/** A vapi_campaign_contact_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_campaign_contact_root;
/** The field of the event that says that one vapi_campaign_contact_t of a list is complete. */
extern const vapi_json_field_t vapi_campaign_contact_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_campaign_contact_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_campaign_contact_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_campaign_contact_page_t;
/** A page of vapi_campaign_contact_t. */
extern const vapi_json_field_t vapi_campaign_contact_page_root;

/** POST /campaign. */
void vapi_campaigns_create_prepare(vapi_request_t *request, const vapi_campaign_create_t *body, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_campaign_create_t *body, vapi_campaign_t *out_answer)
{
    vapi_campaigns_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /campaign. Elements one by one: `visit` sees an event of field vapi_campaign_each for each. */
void vapi_campaigns_list_prepare(vapi_request_t *request, vapi_campaign_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_list(
    vapi_client_t *client, vapi_request_t *request, vapi_campaign_page_t *out_answer)
{
    vapi_campaigns_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /campaign/{id}. */
void vapi_campaigns_get_prepare(vapi_request_t *request, const char *id, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_campaign_t *out_answer)
{
    vapi_campaigns_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /campaign/{id}. */
void vapi_campaigns_update_prepare(vapi_request_t *request, const char *id, const vapi_campaign_update_t *body, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_campaign_update_t *body, vapi_campaign_t *out_answer)
{
    vapi_campaigns_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /campaign/{id}. */
void vapi_campaigns_delete_prepare(vapi_request_t *request, const char *id, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_campaign_t *out_answer)
{
    vapi_campaigns_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** POST /v2/campaign. */
void vapi_campaigns_v2_create_prepare(vapi_request_t *request, const vapi_campaign_create_t *body, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_v2_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_campaign_create_t *body, vapi_campaign_t *out_answer)
{
    vapi_campaigns_v2_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/campaign. Elements one by one: `visit` sees an event of field vapi_campaign_summary_each
 * for each. */
void vapi_campaigns_v2_list_prepare(vapi_request_t *request, vapi_campaign_summary_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_v2_list(
    vapi_client_t *client, vapi_request_t *request, vapi_campaign_summary_page_t *out_answer)
{
    vapi_campaigns_v2_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/campaign/{id}. */
void vapi_campaigns_v2_get_prepare(vapi_request_t *request, const char *id, vapi_campaign_summary_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_v2_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_campaign_summary_t *out_answer)
{
    vapi_campaigns_v2_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /v2/campaign/{id}. */
void vapi_campaigns_v2_update_prepare(vapi_request_t *request, const char *id, const vapi_campaign_update_t *body, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_v2_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_campaign_update_t *body, vapi_campaign_t *out_answer)
{
    vapi_campaigns_v2_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /v2/campaign/{id}. */
void vapi_campaigns_v2_delete_prepare(vapi_request_t *request, const char *id, vapi_campaign_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_v2_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_campaign_t *out_answer)
{
    vapi_campaigns_v2_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/campaign/{id}/contacts. Elements one by one: `visit` sees an event of field
 * vapi_campaign_contact_each for each. */
void vapi_campaigns_v2_contacts_list_prepare(vapi_request_t *request, const char *id, vapi_campaign_contact_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_campaigns_v2_contacts_list(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_campaign_contact_page_t *out_answer)
{
    vapi_campaigns_v2_contacts_list_prepare(request, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_CAMPAIGNS_H */
