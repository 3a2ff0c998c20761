/**
 * @file squads.h
 * Squads.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_SQUADS_H
#define VAPI_API_SQUADS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An assistant of a squad, by id or as a whole. SquadMemberDTO; for sending. */
typedef struct vapi_squad_member {
    struct {
        uint8_t assistant_id;
        uint8_t assistant_version;
        uint8_t assistant;
        uint8_t assistant_overrides;
        uint8_t assistant_destinations;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t assistant_id;
    vapi_slice_t assistant_version;
    vapi_slice_t assistant; /**< JSON text */
    vapi_slice_t assistant_overrides; /**< JSON text */
    vapi_slice_t assistant_destinations; /**< JSON text */
} vapi_squad_member_t;

/** Fields of vapi_squad_member_t. */
extern const vapi_json_field_t vapi_squad_member_fields[5];
/** An element of a list of vapi_squad_member_t. */
extern const vapi_json_field_t vapi_squad_member_element[1];

/** Creates or changes a squad. CreateSquadDTO or UpdateSquadDTO; for sending. */
typedef struct vapi_squad_write {
    struct {
        uint8_t name;
        uint8_t members;
        uint8_t members_overrides;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name;
    vapi_json_list_t members; /**< of vapi_squad_member_t; needed */
    vapi_assistant_overrides_t members_overrides;
} vapi_squad_write_t;

/** Fields of vapi_squad_write_t. */
extern const vapi_json_field_t vapi_squad_write_fields[3];
/** A vapi_squad_write_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_squad_write_root;

/** A member of a squad. SquadMemberDTO; as received. */
typedef struct vapi_squad_member_seen {
    struct {
        uint8_t assistant_id;
    } presence; /**< a vapi_json_presence_t each */
    char assistant_id[40];
} vapi_squad_member_seen_t;

/** Fields of vapi_squad_member_seen_t. */
extern const vapi_json_field_t vapi_squad_member_seen_fields[1];
/** The field of the event that says that one vapi_squad_member_seen_t of a list is complete. */
extern const vapi_json_field_t vapi_squad_member_seen_each[1];

/** A squad; its members one by one. Squad; as received. */
typedef struct vapi_squad {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t created_at;
        uint8_t updated_at;
        uint8_t members;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[44];
    char created_at[28]; /**< ISO 8601 */
    char updated_at[28]; /**< ISO 8601 */
    vapi_squad_member_seen_t members; /**< the element just read */
} vapi_squad_t;

/** Fields of vapi_squad_t. */
extern const vapi_json_field_t vapi_squad_fields[5];
/** A vapi_squad_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_squad_root;
/** The field of the event that says that one vapi_squad_t of a list is complete. */
extern const vapi_json_field_t vapi_squad_each[1];
/** An array of vapi_squad_t, read into one struct. */
extern const vapi_json_field_t vapi_squad_list_root;

/** POST /squad. */
void vapi_squads_create_prepare(vapi_request_t *request, const vapi_squad_write_t *body, vapi_squad_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_squads_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_squad_write_t *body, vapi_squad_t *out_answer)
{
    vapi_squads_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /squad. Elements one by one: `visit` sees an event of field vapi_squad_each for each. */
void vapi_squads_list_prepare(vapi_request_t *request, vapi_squad_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_squads_list(
    vapi_client_t *client, vapi_request_t *request, vapi_squad_t *out_answer)
{
    vapi_squads_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /squad/{id}. */
void vapi_squads_get_prepare(vapi_request_t *request, const char *id, vapi_squad_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_squads_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_squad_t *out_answer)
{
    vapi_squads_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /squad/{id}. */
void vapi_squads_update_prepare(vapi_request_t *request, const char *id, const vapi_squad_write_t *body, vapi_squad_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_squads_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_squad_write_t *body, vapi_squad_t *out_answer)
{
    vapi_squads_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /squad/{id}. */
void vapi_squads_delete_prepare(vapi_request_t *request, const char *id, vapi_squad_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_squads_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_squad_t *out_answer)
{
    vapi_squads_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_SQUADS_H */
