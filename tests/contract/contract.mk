# Contract tests: every operation's request, made by the C code, against the OpenAPI document; and answers
# synthesised from its schemas, as the C code reads them, against an independent reading.
# The document is not in the repository: VAPI_SPEC=openapi.json; otherwise the lock's facts are used.

.PHONY: contract
TEST_SUITES += contract

CONTRACT := build/contract
CONTRACT_OBJECTS := $(patsubst %.c,$(CONTRACT)/%.o,$(CORE_SOURCES) $(wildcard tests/contract/*.c)) $(CONTRACT)/typed_calls.o
CONTRACT_FLAGS := $(TEST_FLAGS) -Itests/contract -O1 $(SANITIZE_FLAGS)

$(eval $(call flags_file,$(CONTRACT)/flags,$(HOST_CC) $(CONTRACT_FLAGS)))
$(CONTRACT)/typed_calls.c: $(wildcard core/generator/*) tests/contract/typed_calls.py
	$(call say,MAKE,$@)
	$(Q)mkdir -p $(@D) && $(PYTHON) tests/contract/typed_calls.py $@
$(CONTRACT)/typed_calls.o: $(CONTRACT)/typed_calls.c $(CONTRACT)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,$<)
	$(Q)$(HOST_CC) $(CONTRACT_FLAGS) -MMD -MP -c $< -o $@
$(CONTRACT)/%.o: %.c $(CONTRACT)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(CONTRACT_FLAGS) -MMD -MP -c $< -o $@
$(CONTRACT)/emit_requests: $(CONTRACT_OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(CONTRACT_FLAGS) $^ -o $@
-include $(CONTRACT_OBJECTS:.o=.d)

contract: $(CONTRACT)/emit_requests | build/packages/contract ## requests and answers of all operations against the API's document; VAPI_SPEC=openapi.json
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv $(sort $(wildcard tests/contract/test_*.py))
