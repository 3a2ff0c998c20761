/*
 * Bounds of numbers and of the lengths of texts, shared by all tables.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "limits.h"

const vapi_json_limits_t vapi_limits_0_10 = {INT64_C(0), INT64_C(10), 0};
const vapi_json_limits_t vapi_limits_0_40 = {INT64_C(0), INT64_C(40), 0};
const vapi_json_limits_t vapi_limits_0_64 = {INT64_C(0), INT64_C(64), 0};
const vapi_json_limits_t vapi_limits_0_100 = {INT64_C(0), INT64_C(100), 0};
const vapi_json_limits_t vapi_limits_0_1000 = {INT64_C(0), INT64_C(1000), 0};
const vapi_json_limits_t vapi_limits_0_10000 = {INT64_C(0), INT64_C(10000), 0};
const vapi_json_limits_t vapi_limits_0_192000 = {INT64_C(0), INT64_C(192000), 0};
const vapi_json_limits_t vapi_limits_0_100000000 = {INT64_C(0), INT64_C(100000000), 0};
const vapi_json_limits_t vapi_limits_1_10 = {INT64_C(1), INT64_C(10), 0};
const vapi_json_limits_t vapi_limits_1_40 = {INT64_C(1), INT64_C(40), 0};
const vapi_json_limits_t vapi_limits_1_80 = {INT64_C(1), INT64_C(80), 0};
const vapi_json_limits_t vapi_limits_1_300 = {INT64_C(1), INT64_C(300), 0};
const vapi_json_limits_t vapi_limits_1_600 = {INT64_C(1), INT64_C(600), 0};
const vapi_json_limits_t vapi_limits_1_1000 = {INT64_C(1), INT64_C(1000), 0};
const vapi_json_limits_t vapi_limits_1_highest = {INT64_C(1), INT64_C(2147483647), 0};
const vapi_json_limits_t vapi_limits_2_140 = {INT64_C(2), INT64_C(140), 0};
const vapi_json_limits_t vapi_limits_3_3 = {INT64_C(3), INT64_C(3), 0};
const vapi_json_limits_t vapi_limits_3_40 = {INT64_C(3), INT64_C(40), 0};
const vapi_json_limits_t vapi_limits_10_43200 = {INT64_C(10), INT64_C(43200), 0};
const vapi_json_limits_t vapi_limits_20_40 = {INT64_C(20), INT64_C(40), 0};
const vapi_json_limits_t vapi_limits_60_2592000 = {INT64_C(60), INT64_C(2592000), 0};
