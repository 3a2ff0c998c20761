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

extern const vapi_operation_t vapi_operation_analytics_get; /**< POST /analytics */
extern const vapi_operation_t vapi_operation_assistants_create; /**< POST /assistant */
extern const vapi_operation_t vapi_operation_assistants_delete; /**< DELETE /assistant/{id} */
extern const vapi_operation_t vapi_operation_assistants_get; /**< GET /assistant/{id} */
extern const vapi_operation_t vapi_operation_assistants_list; /**< GET /assistant ?limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_assistants_update; /**< PATCH /assistant/{id} */
extern const vapi_operation_t vapi_operation_boards_create; /**< POST /reporting/board */
extern const vapi_operation_t vapi_operation_boards_default_metrics_overview; /**< GET /reporting/board/default/metrics-overview */
extern const vapi_operation_t vapi_operation_boards_delete; /**< DELETE /reporting/board/{id} */
extern const vapi_operation_t vapi_operation_boards_get; /**< GET /reporting/board/{id} */
extern const vapi_operation_t vapi_operation_boards_list; /**< GET /reporting/board ?cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_boards_update; /**< PATCH /reporting/board/{id} */
extern const vapi_operation_t vapi_operation_calls_assistant_recording; /**< GET /call/{id}/assistant-recording */
extern const vapi_operation_t vapi_operation_calls_create; /**< POST /call */
extern const vapi_operation_t vapi_operation_calls_customer_recording; /**< GET /call/{id}/customer-recording */
extern const vapi_operation_t vapi_operation_calls_delete; /**< DELETE /call/{id} */
extern const vapi_operation_t vapi_operation_calls_get; /**< GET /call/{id} */
extern const vapi_operation_t vapi_operation_calls_list; /**< GET /call ?id, assistantId, phoneNumberId, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_calls_logs; /**< GET /call/{id}/call-logs */
extern const vapi_operation_t vapi_operation_calls_mono_recording; /**< GET /call/{id}/mono-recording */
extern const vapi_operation_t vapi_operation_calls_pcap; /**< GET /call/{id}/pcap */
extern const vapi_operation_t vapi_operation_calls_stereo_recording; /**< GET /call/{id}/stereo-recording */
extern const vapi_operation_t vapi_operation_calls_update; /**< PATCH /call/{id} */
extern const vapi_operation_t vapi_operation_calls_video_recording; /**< GET /call/{id}/video-recording */
extern const vapi_operation_t vapi_operation_campaigns_create; /**< POST /campaign */
extern const vapi_operation_t vapi_operation_campaigns_delete; /**< DELETE /campaign/{id} */
extern const vapi_operation_t vapi_operation_campaigns_get; /**< GET /campaign/{id} */
extern const vapi_operation_t vapi_operation_campaigns_list; /**< GET /campaign ?id, status, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_campaigns_update; /**< PATCH /campaign/{id} */
extern const vapi_operation_t vapi_operation_campaigns_v2_contacts_list; /**< GET /v2/campaign/{id}/contacts ?status, limit, sortBy, cursor, page */
extern const vapi_operation_t vapi_operation_campaigns_v2_create; /**< POST /v2/campaign */
extern const vapi_operation_t vapi_operation_campaigns_v2_delete; /**< DELETE /v2/campaign/{id} */
extern const vapi_operation_t vapi_operation_campaigns_v2_get; /**< GET /v2/campaign/{id} ?includeCounters */
extern const vapi_operation_t vapi_operation_campaigns_v2_list; /**< GET /v2/campaign ?id, status, includeCounters, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_campaigns_v2_update; /**< PATCH /v2/campaign/{id} */
extern const vapi_operation_t vapi_operation_chats_create; /**< POST /chat */
extern const vapi_operation_t vapi_operation_chats_create_response; /**< POST /chat/responses */
extern const vapi_operation_t vapi_operation_chats_create_web; /**< POST /chat/web; not among the document's paths */
extern const vapi_operation_t vapi_operation_chats_delete; /**< DELETE /chat/{id} */
extern const vapi_operation_t vapi_operation_chats_get; /**< GET /chat/{id} */
extern const vapi_operation_t vapi_operation_chats_list; /**< GET /chat ?id, assistantId, assistantIdAny, squadId, sessionId, previousChatId, idAny, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, … */
extern const vapi_operation_t vapi_operation_eval_runs_create; /**< POST /eval/run */
extern const vapi_operation_t vapi_operation_eval_runs_delete; /**< DELETE /eval/run/{id} */
extern const vapi_operation_t vapi_operation_eval_runs_get; /**< GET /eval/run/{id} */
extern const vapi_operation_t vapi_operation_eval_runs_list; /**< GET /eval/run ?id, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_evals_create; /**< POST /eval */
extern const vapi_operation_t vapi_operation_evals_delete; /**< DELETE /eval/{id} */
extern const vapi_operation_t vapi_operation_evals_get; /**< GET /eval/{id} */
extern const vapi_operation_t vapi_operation_evals_list; /**< GET /eval ?id, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_evals_update; /**< PATCH /eval/{id} */
extern const vapi_operation_t vapi_operation_files_create; /**< POST /file */
extern const vapi_operation_t vapi_operation_files_delete; /**< DELETE /file/{id} */
extern const vapi_operation_t vapi_operation_files_get; /**< GET /file/{id} */
extern const vapi_operation_t vapi_operation_files_list; /**< GET /file ?purpose */
extern const vapi_operation_t vapi_operation_files_update; /**< PATCH /file/{id} */
extern const vapi_operation_t vapi_operation_insights_create; /**< POST /reporting/insight */
extern const vapi_operation_t vapi_operation_insights_delete; /**< DELETE /reporting/insight/{id} */
extern const vapi_operation_t vapi_operation_insights_get; /**< GET /reporting/insight/{id} */
extern const vapi_operation_t vapi_operation_insights_list; /**< GET /reporting/insight ?id, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_insights_preview; /**< POST /reporting/insight/preview */
extern const vapi_operation_t vapi_operation_insights_run; /**< POST /reporting/insight/{id}/run */
extern const vapi_operation_t vapi_operation_insights_update; /**< PATCH /reporting/insight/{id} */
extern const vapi_operation_t vapi_operation_knowledge_base_files_attach; /**< POST /v2/knowledge-base/{id}/file */
extern const vapi_operation_t vapi_operation_knowledge_base_files_detach; /**< DELETE /v2/knowledge-base/{id}/file/{fileId} */
extern const vapi_operation_t vapi_operation_knowledge_base_files_list; /**< GET /v2/knowledge-base/{id}/file */
extern const vapi_operation_t vapi_operation_knowledge_base_files_retry; /**< POST /v2/knowledge-base/{id}/file/{fileId}/retry */
extern const vapi_operation_t vapi_operation_knowledge_bases_create; /**< POST /v2/knowledge-base */
extern const vapi_operation_t vapi_operation_knowledge_bases_delete; /**< DELETE /v2/knowledge-base/{id} */
extern const vapi_operation_t vapi_operation_knowledge_bases_get; /**< GET /v2/knowledge-base/{id} */
extern const vapi_operation_t vapi_operation_knowledge_bases_list; /**< GET /v2/knowledge-base ?limit */
extern const vapi_operation_t vapi_operation_knowledge_bases_update; /**< PATCH /v2/knowledge-base/{id} */
extern const vapi_operation_t vapi_operation_phone_numbers_create; /**< POST /phone-number */
extern const vapi_operation_t vapi_operation_phone_numbers_delete; /**< DELETE /phone-number/{id} */
extern const vapi_operation_t vapi_operation_phone_numbers_get; /**< GET /phone-number/{id} */
extern const vapi_operation_t vapi_operation_phone_numbers_list; /**< GET /phone-number ?limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_phone_numbers_update; /**< PATCH /phone-number/{id} */
extern const vapi_operation_t vapi_operation_phone_numbers_v2_list; /**< GET /v2/phone-number ?search, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_provider_resources_create; /**< POST /provider/{provider}/{resourceName} */
extern const vapi_operation_t vapi_operation_provider_resources_delete; /**< DELETE /provider/{provider}/{resourceName}/{id} */
extern const vapi_operation_t vapi_operation_provider_resources_get; /**< GET /provider/{provider}/{resourceName}/{id} */
extern const vapi_operation_t vapi_operation_provider_resources_list; /**< GET /provider/{provider}/{resourceName} ?id, resourceId, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_provider_resources_update; /**< PATCH /provider/{provider}/{resourceName}/{id} */
extern const vapi_operation_t vapi_operation_scorecards_create; /**< POST /observability/scorecard */
extern const vapi_operation_t vapi_operation_scorecards_delete; /**< DELETE /observability/scorecard/{id} */
extern const vapi_operation_t vapi_operation_scorecards_get; /**< GET /observability/scorecard/{id} */
extern const vapi_operation_t vapi_operation_scorecards_list; /**< GET /observability/scorecard ?id, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_scorecards_update; /**< PATCH /observability/scorecard/{id} */
extern const vapi_operation_t vapi_operation_sessions_create; /**< POST /session */
extern const vapi_operation_t vapi_operation_sessions_delete; /**< DELETE /session/{id} */
extern const vapi_operation_t vapi_operation_sessions_get; /**< GET /session/{id} */
extern const vapi_operation_t vapi_operation_sessions_list; /**< GET /session ?id, name, assistantId, assistantIdAny, squadId, workflowId, numberE164CheckEnabled, extension, assistantOverrides, squadOverrides, number, sipUri, email, externalId, customerNumberAny, … */
extern const vapi_operation_t vapi_operation_sessions_update; /**< PATCH /session/{id} */
extern const vapi_operation_t vapi_operation_simulation_personalities_create; /**< POST /eval/simulation/personality */
extern const vapi_operation_t vapi_operation_simulation_personalities_delete; /**< DELETE /eval/simulation/personality/{id} */
extern const vapi_operation_t vapi_operation_simulation_personalities_get; /**< GET /eval/simulation/personality/{id} */
extern const vapi_operation_t vapi_operation_simulation_personalities_list; /**< GET /eval/simulation/personality ?page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_personalities_update; /**< PATCH /eval/simulation/personality/{id} */
extern const vapi_operation_t vapi_operation_simulation_run_items_cancel; /**< PATCH /eval/simulation/run/{id}/item/{itemId} */
extern const vapi_operation_t vapi_operation_simulation_run_items_generate; /**< POST /eval/simulation/run/{id}/item/{itemId}/generate ?force, persist */
extern const vapi_operation_t vapi_operation_simulation_run_items_get; /**< GET /eval/simulation/run/{id}/item/{itemId} */
extern const vapi_operation_t vapi_operation_simulation_run_items_list; /**< GET /eval/simulation/run/{id}/item ?simulationId, runId, status, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_runs_cancel; /**< PATCH /eval/simulation/run/{id} */
extern const vapi_operation_t vapi_operation_simulation_runs_create; /**< POST /eval/simulation/run */
extern const vapi_operation_t vapi_operation_simulation_runs_get; /**< GET /eval/simulation/run/{id} */
extern const vapi_operation_t vapi_operation_simulation_runs_list; /**< GET /eval/simulation/run ?status, filterStatus, targetType, targetId, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_scenarios_create; /**< POST /eval/simulation/scenario */
extern const vapi_operation_t vapi_operation_simulation_scenarios_delete; /**< DELETE /eval/simulation/scenario/{id} */
extern const vapi_operation_t vapi_operation_simulation_scenarios_generate; /**< POST /eval/simulation/scenario/generate */
extern const vapi_operation_t vapi_operation_simulation_scenarios_get; /**< GET /eval/simulation/scenario/{id} */
extern const vapi_operation_t vapi_operation_simulation_scenarios_list; /**< GET /eval/simulation/scenario ?idAny, name, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_scenarios_update; /**< PATCH /eval/simulation/scenario/{id} */
extern const vapi_operation_t vapi_operation_simulation_suites_create; /**< POST /eval/simulation/suite */
extern const vapi_operation_t vapi_operation_simulation_suites_delete; /**< DELETE /eval/simulation/suite/{id} */
extern const vapi_operation_t vapi_operation_simulation_suites_get; /**< GET /eval/simulation/suite/{id} */
extern const vapi_operation_t vapi_operation_simulation_suites_list; /**< GET /eval/simulation/suite ?name, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulation_suites_update; /**< PATCH /eval/simulation/suite/{id} */
extern const vapi_operation_t vapi_operation_simulations_concurrency_get; /**< GET /eval/simulation/concurrency */
extern const vapi_operation_t vapi_operation_simulations_create; /**< POST /eval/simulation */
extern const vapi_operation_t vapi_operation_simulations_delete; /**< DELETE /eval/simulation/{id} */
extern const vapi_operation_t vapi_operation_simulations_get; /**< GET /eval/simulation/{id} */
extern const vapi_operation_t vapi_operation_simulations_list; /**< GET /eval/simulation ?idAny, standaloneOnly, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_simulations_update; /**< PATCH /eval/simulation/{id} */
extern const vapi_operation_t vapi_operation_squads_create; /**< POST /squad */
extern const vapi_operation_t vapi_operation_squads_delete; /**< DELETE /squad/{id} */
extern const vapi_operation_t vapi_operation_squads_get; /**< GET /squad/{id} */
extern const vapi_operation_t vapi_operation_squads_list; /**< GET /squad ?idAny, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_squads_update; /**< PATCH /squad/{id} */
extern const vapi_operation_t vapi_operation_structured_outputs_create; /**< POST /structured-output */
extern const vapi_operation_t vapi_operation_structured_outputs_delete; /**< DELETE /structured-output/{id} */
extern const vapi_operation_t vapi_operation_structured_outputs_get; /**< GET /structured-output/{id} */
extern const vapi_operation_t vapi_operation_structured_outputs_list; /**< GET /structured-output ?id, name, cursor, page, sortOrder, sortBy, limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_structured_outputs_run; /**< POST /structured-output/run */
extern const vapi_operation_t vapi_operation_structured_outputs_update; /**< PATCH /structured-output/{id} ?schemaOverride */
extern const vapi_operation_t vapi_operation_tools_create; /**< POST /tool */
extern const vapi_operation_t vapi_operation_tools_delete; /**< DELETE /tool/{id} */
extern const vapi_operation_t vapi_operation_tools_get; /**< GET /tool/{id} */
extern const vapi_operation_t vapi_operation_tools_list; /**< GET /tool ?limit, createdAtGt, createdAtLt, createdAtGe, createdAtLe, updatedAtGt, updatedAtLt, updatedAtGe, updatedAtLe */
extern const vapi_operation_t vapi_operation_tools_update; /**< PATCH /tool/{id} */

/** All of them, in the order of their names. Naming this table links every operation. */
extern const vapi_operation_t *const vapi_operations[138];

/** How many there are. */
#define VAPI_OPERATION_COUNT 138U

/** Version of the OpenAPI document that all of this was made from. */
#define VAPI_DOCUMENT_VERSION "1.0"

#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_OPERATIONS_H */
