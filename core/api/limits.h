/*
 * Bounds of numbers and of the lengths of texts, shared by all tables.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#ifndef VAPI_API_LIMITS_H
#define VAPI_API_LIMITS_H

#include "vapi/json_field.h"

extern const vapi_json_limits_t vapi_limits_0_10;
extern const vapi_json_limits_t vapi_limits_0_40;
extern const vapi_json_limits_t vapi_limits_0_64;
extern const vapi_json_limits_t vapi_limits_0_100;
extern const vapi_json_limits_t vapi_limits_0_1000;
extern const vapi_json_limits_t vapi_limits_0_10000;
extern const vapi_json_limits_t vapi_limits_0_192000;
extern const vapi_json_limits_t vapi_limits_0_100000000;
extern const vapi_json_limits_t vapi_limits_1_10;
extern const vapi_json_limits_t vapi_limits_1_40;
extern const vapi_json_limits_t vapi_limits_1_80;
extern const vapi_json_limits_t vapi_limits_1_300;
extern const vapi_json_limits_t vapi_limits_1_600;
extern const vapi_json_limits_t vapi_limits_1_1000;
extern const vapi_json_limits_t vapi_limits_1_highest;
extern const vapi_json_limits_t vapi_limits_2_140;
extern const vapi_json_limits_t vapi_limits_3_3;
extern const vapi_json_limits_t vapi_limits_3_40;
extern const vapi_json_limits_t vapi_limits_10_43200;
extern const vapi_json_limits_t vapi_limits_20_40;
extern const vapi_json_limits_t vapi_limits_60_2592000;

#endif /* VAPI_API_LIMITS_H */
