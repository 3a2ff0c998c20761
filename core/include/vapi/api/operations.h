/**
 * @file operations.h
 * Every operation of the API. One that nobody names costs no flash.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_OPERATIONS_H
#define VAPI_API_OPERATIONS_H

/* clang-format off */
#include "vapi/operation.h"

#ifdef __cplusplus
extern "C" {
#endif

extern const vapi_operation_t vapi_operation_analytics_query; /**< POST /analytics */
extern const vapi_operation_t vapi_operation_assistant_create; /**< POST /assistant */
extern const vapi_operation_t vapi_operation_assistant_delete; /**< DELETE /assistant/{id} */
extern const vapi_operation_t vapi_operation_assistant_get; /**< GET /assistant/{id} */
extern const vapi_operation_t vapi_operation_assistant_list; /**< GET /assistant ?limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_assistant_update; /**< PATCH /assistant/{id} */
extern const vapi_operation_t vapi_operation_board_create; /**< POST /reporting/board */
extern const vapi_operation_t vapi_operation_board_default_metrics_overview; /**< GET /reporting/board/default/metrics-overview */
extern const vapi_operation_t vapi_operation_board_delete; /**< DELETE /reporting/board/{id} */
extern const vapi_operation_t vapi_operation_board_get; /**< GET /reporting/board/{id} */
extern const vapi_operation_t vapi_operation_board_list; /**< GET /reporting/board ?page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_board_update; /**< PATCH /reporting/board/{id} */
extern const vapi_operation_t vapi_operation_call_assistant_recording; /**< GET /call/{id}/assistant-recording */
extern const vapi_operation_t vapi_operation_call_create; /**< POST /call */
extern const vapi_operation_t vapi_operation_call_customer_recording; /**< GET /call/{id}/customer-recording */
extern const vapi_operation_t vapi_operation_call_delete; /**< DELETE /call/{id} */
extern const vapi_operation_t vapi_operation_call_get; /**< GET /call/{id} */
extern const vapi_operation_t vapi_operation_call_list; /**< GET /call ?id, assistantId, phoneNumberId, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_call_logs; /**< GET /call/{id}/call-logs */
extern const vapi_operation_t vapi_operation_call_mono_recording; /**< GET /call/{id}/mono-recording */
extern const vapi_operation_t vapi_operation_call_pcap; /**< GET /call/{id}/pcap */
extern const vapi_operation_t vapi_operation_call_stereo_recording; /**< GET /call/{id}/stereo-recording */
extern const vapi_operation_t vapi_operation_call_update; /**< PATCH /call/{id} */
extern const vapi_operation_t vapi_operation_call_video_recording; /**< GET /call/{id}/video-recording */
extern const vapi_operation_t vapi_operation_campaign_create; /**< POST /campaign */
extern const vapi_operation_t vapi_operation_campaign_delete; /**< DELETE /campaign/{id} */
extern const vapi_operation_t vapi_operation_campaign_get; /**< GET /campaign/{id} */
extern const vapi_operation_t vapi_operation_campaign_list; /**< GET /campaign ?id, status, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_campaign_update; /**< PATCH /campaign/{id} */
extern const vapi_operation_t vapi_operation_campaign_v2_contacts_list; /**< GET /v2/campaign/{id}/contacts ?status, limit, sortBy, page */
extern const vapi_operation_t vapi_operation_campaign_v2_create; /**< POST /v2/campaign */
extern const vapi_operation_t vapi_operation_campaign_v2_delete; /**< DELETE /v2/campaign/{id} */
extern const vapi_operation_t vapi_operation_campaign_v2_get; /**< GET /v2/campaign/{id} ?includeCounters */
extern const vapi_operation_t vapi_operation_campaign_v2_list; /**< GET /v2/campaign ?id, status, includeCounters, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_campaign_v2_update; /**< PATCH /v2/campaign/{id} */
extern const vapi_operation_t vapi_operation_chat_create; /**< POST /chat */
extern const vapi_operation_t vapi_operation_chat_delete; /**< DELETE /chat/{id} */
extern const vapi_operation_t vapi_operation_chat_get; /**< GET /chat/{id} */
extern const vapi_operation_t vapi_operation_chat_list; /**< GET /chat ?id, assistantId, assistantIdAny, squadId, sessionId, previousChatId, idAny, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, … */
extern const vapi_operation_t vapi_operation_chat_responses; /**< POST /chat/responses */
extern const vapi_operation_t vapi_operation_chat_web; /**< POST /chat/web; not among the document's paths */
extern const vapi_operation_t vapi_operation_eval_create; /**< POST /eval */
extern const vapi_operation_t vapi_operation_eval_delete; /**< DELETE /eval/{id} */
extern const vapi_operation_t vapi_operation_eval_get; /**< GET /eval/{id} */
extern const vapi_operation_t vapi_operation_eval_list; /**< GET /eval ?id, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_eval_run_create; /**< POST /eval/run */
extern const vapi_operation_t vapi_operation_eval_run_delete; /**< DELETE /eval/run/{id} */
extern const vapi_operation_t vapi_operation_eval_run_get; /**< GET /eval/run/{id} */
extern const vapi_operation_t vapi_operation_eval_run_list; /**< GET /eval/run ?id, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_eval_update; /**< PATCH /eval/{id} */
extern const vapi_operation_t vapi_operation_file_create; /**< POST /file */
extern const vapi_operation_t vapi_operation_file_delete; /**< DELETE /file/{id} */
extern const vapi_operation_t vapi_operation_file_get; /**< GET /file/{id} */
extern const vapi_operation_t vapi_operation_file_list; /**< GET /file ?purpose */
extern const vapi_operation_t vapi_operation_file_update; /**< PATCH /file/{id} */
extern const vapi_operation_t vapi_operation_insight_create; /**< POST /reporting/insight */
extern const vapi_operation_t vapi_operation_insight_delete; /**< DELETE /reporting/insight/{id} */
extern const vapi_operation_t vapi_operation_insight_get; /**< GET /reporting/insight/{id} */
extern const vapi_operation_t vapi_operation_insight_list; /**< GET /reporting/insight ?id, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_insight_preview; /**< POST /reporting/insight/preview */
extern const vapi_operation_t vapi_operation_insight_run; /**< POST /reporting/insight/{id}/run */
extern const vapi_operation_t vapi_operation_insight_update; /**< PATCH /reporting/insight/{id} */
extern const vapi_operation_t vapi_operation_knowledge_base_create; /**< POST /v2/knowledge-base */
extern const vapi_operation_t vapi_operation_knowledge_base_delete; /**< DELETE /v2/knowledge-base/{id} */
extern const vapi_operation_t vapi_operation_knowledge_base_file_attach; /**< POST /v2/knowledge-base/{id}/file */
extern const vapi_operation_t vapi_operation_knowledge_base_file_detach; /**< DELETE /v2/knowledge-base/{id}/file/{fileId} */
extern const vapi_operation_t vapi_operation_knowledge_base_file_list; /**< GET /v2/knowledge-base/{id}/file */
extern const vapi_operation_t vapi_operation_knowledge_base_file_retry; /**< POST /v2/knowledge-base/{id}/file/{fileId}/retry */
extern const vapi_operation_t vapi_operation_knowledge_base_get; /**< GET /v2/knowledge-base/{id} */
extern const vapi_operation_t vapi_operation_knowledge_base_list; /**< GET /v2/knowledge-base ?limit */
extern const vapi_operation_t vapi_operation_knowledge_base_update; /**< PATCH /v2/knowledge-base/{id} */
extern const vapi_operation_t vapi_operation_phone_number_create; /**< POST /phone-number */
extern const vapi_operation_t vapi_operation_phone_number_delete; /**< DELETE /phone-number/{id} */
extern const vapi_operation_t vapi_operation_phone_number_get; /**< GET /phone-number/{id} */
extern const vapi_operation_t vapi_operation_phone_number_list; /**< GET /phone-number ?limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_phone_number_update; /**< PATCH /phone-number/{id} */
extern const vapi_operation_t vapi_operation_phone_number_v2_list; /**< GET /v2/phone-number ?search, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_provider_resource_create; /**< POST /provider/{provider}/{resourceName} */
extern const vapi_operation_t vapi_operation_provider_resource_delete; /**< DELETE /provider/{provider}/{resourceName}/{id} */
extern const vapi_operation_t vapi_operation_provider_resource_get; /**< GET /provider/{provider}/{resourceName}/{id} */
extern const vapi_operation_t vapi_operation_provider_resource_list; /**< GET /provider/{provider}/{resourceName} ?id, resourceId, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_provider_resource_update; /**< PATCH /provider/{provider}/{resourceName}/{id} */
extern const vapi_operation_t vapi_operation_scorecard_create; /**< POST /observability/scorecard */
extern const vapi_operation_t vapi_operation_scorecard_delete; /**< DELETE /observability/scorecard/{id} */
extern const vapi_operation_t vapi_operation_scorecard_get; /**< GET /observability/scorecard/{id} */
extern const vapi_operation_t vapi_operation_scorecard_list; /**< GET /observability/scorecard ?id, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_scorecard_update; /**< PATCH /observability/scorecard/{id} */
extern const vapi_operation_t vapi_operation_session_create; /**< POST /session */
extern const vapi_operation_t vapi_operation_session_delete; /**< DELETE /session/{id} */
extern const vapi_operation_t vapi_operation_session_get; /**< GET /session/{id} */
extern const vapi_operation_t vapi_operation_session_list; /**< GET /session ?id, name, assistantId, assistantIdAny, squadId, workflowId, numberE164CheckEnabled, extension, assistantOverrides, squadOverrides, number, sipUri, email, externalId, customerNumberAny, … */
extern const vapi_operation_t vapi_operation_session_update; /**< PATCH /session/{id} */
extern const vapi_operation_t vapi_operation_simulation_concurrency_get; /**< GET /eval/simulation/concurrency */
extern const vapi_operation_t vapi_operation_simulation_create; /**< POST /eval/simulation */
extern const vapi_operation_t vapi_operation_simulation_delete; /**< DELETE /eval/simulation/{id} */
extern const vapi_operation_t vapi_operation_simulation_get; /**< GET /eval/simulation/{id} */
extern const vapi_operation_t vapi_operation_simulation_list; /**< GET /eval/simulation ?idAny, standaloneOnly, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_personality_create; /**< POST /eval/simulation/personality */
extern const vapi_operation_t vapi_operation_simulation_personality_delete; /**< DELETE /eval/simulation/personality/{id} */
extern const vapi_operation_t vapi_operation_simulation_personality_get; /**< GET /eval/simulation/personality/{id} */
extern const vapi_operation_t vapi_operation_simulation_personality_list; /**< GET /eval/simulation/personality ?page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_personality_update; /**< PATCH /eval/simulation/personality/{id} */
extern const vapi_operation_t vapi_operation_simulation_run_cancel; /**< PATCH /eval/simulation/run/{id} */
extern const vapi_operation_t vapi_operation_simulation_run_create; /**< POST /eval/simulation/run */
extern const vapi_operation_t vapi_operation_simulation_run_get; /**< GET /eval/simulation/run/{id} */
extern const vapi_operation_t vapi_operation_simulation_run_item_cancel; /**< PATCH /eval/simulation/run/{id}/item/{itemId} */
extern const vapi_operation_t vapi_operation_simulation_run_item_generate; /**< POST /eval/simulation/run/{id}/item/{itemId}/generate ?force, persist */
extern const vapi_operation_t vapi_operation_simulation_run_item_get; /**< GET /eval/simulation/run/{id}/item/{itemId} */
extern const vapi_operation_t vapi_operation_simulation_run_item_list; /**< GET /eval/simulation/run/{id}/item ?simulationId, runId, status, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_run_list; /**< GET /eval/simulation/run ?status, filterStatus, targetType, targetId, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_scenario_create; /**< POST /eval/simulation/scenario */
extern const vapi_operation_t vapi_operation_simulation_scenario_delete; /**< DELETE /eval/simulation/scenario/{id} */
extern const vapi_operation_t vapi_operation_simulation_scenario_generate; /**< POST /eval/simulation/scenario/generate */
extern const vapi_operation_t vapi_operation_simulation_scenario_get; /**< GET /eval/simulation/scenario/{id} */
extern const vapi_operation_t vapi_operation_simulation_scenario_list; /**< GET /eval/simulation/scenario ?idAny, name, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_scenario_update; /**< PATCH /eval/simulation/scenario/{id} */
extern const vapi_operation_t vapi_operation_simulation_suite_create; /**< POST /eval/simulation/suite */
extern const vapi_operation_t vapi_operation_simulation_suite_delete; /**< DELETE /eval/simulation/suite/{id} */
extern const vapi_operation_t vapi_operation_simulation_suite_get; /**< GET /eval/simulation/suite/{id} */
extern const vapi_operation_t vapi_operation_simulation_suite_list; /**< GET /eval/simulation/suite ?name, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_suite_update; /**< PATCH /eval/simulation/suite/{id} */
extern const vapi_operation_t vapi_operation_simulation_update; /**< PATCH /eval/simulation/{id} */
extern const vapi_operation_t vapi_operation_squad_create; /**< POST /squad */
extern const vapi_operation_t vapi_operation_squad_delete; /**< DELETE /squad/{id} */
extern const vapi_operation_t vapi_operation_squad_get; /**< GET /squad/{id} */
extern const vapi_operation_t vapi_operation_squad_list; /**< GET /squad ?idAny, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_squad_update; /**< PATCH /squad/{id} */
extern const vapi_operation_t vapi_operation_structured_output_create; /**< POST /structured-output */
extern const vapi_operation_t vapi_operation_structured_output_delete; /**< DELETE /structured-output/{id} */
extern const vapi_operation_t vapi_operation_structured_output_get; /**< GET /structured-output/{id} */
extern const vapi_operation_t vapi_operation_structured_output_list; /**< GET /structured-output ?id, name, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_structured_output_run; /**< POST /structured-output/run */
extern const vapi_operation_t vapi_operation_structured_output_update; /**< PATCH /structured-output/{id} ?schemaOverride */
extern const vapi_operation_t vapi_operation_tool_create; /**< POST /tool */
extern const vapi_operation_t vapi_operation_tool_delete; /**< DELETE /tool/{id} */
extern const vapi_operation_t vapi_operation_tool_get; /**< GET /tool/{id} */
extern const vapi_operation_t vapi_operation_tool_list; /**< GET /tool ?limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_tool_update; /**< PATCH /tool/{id} */

/** All of them, in the order of their names. Naming this table links every operation. */
extern const vapi_operation_t *const vapi_operations[138];

/** How many there are. */
#define VAPI_OPERATION_COUNT 138U

#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_OPERATIONS_H */
