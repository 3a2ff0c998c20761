# Tests of the ports on this machine: every tests/port/test_*.c is one cmocka program, with sanitizers.
#
#   make port-tests                           all
#   make port-tests TEST=test_tls_transport   one program

PORT_TESTS := $(if $(filter test_%,$(TEST)),$(filter $(TEST),$(notdir $(basename $(wildcard tests/port/test_*.c)))),$(notdir $(basename $(sort $(wildcard tests/port/test_*.c)))))
PORT_TEST_DIR := build/port-tests
PORT_TEST_FLAGS := -std=c11 $(WARNINGS) -g -O1 -D_GNU_SOURCE $(SANITIZE_FLAGS) -Icore/include -Iboards/include \
	$(addprefix -I,$(PORT_mbedtls_INCLUDES)) $(addprefix -D,$(PORT_mbedtls_DEFINES)) \
	$(addprefix -isystem ,$(PORT_mbedtls_THIRD_PARTY_INCLUDES))
PORT_TEST_MBEDTLS := $(patsubst %.c,$(PORT_TEST_DIR)/%.o,$(filter port/mbedtls/%,$(filter-out port/mbedtls/roots/%,$(PORT_mbedtls_SOURCES)))) \
	$(patsubst $(MBEDTLS_DIR)/%.c,$(PORT_TEST_DIR)/mbedtls/%.o,$(PORT_mbedtls_THIRD_PARTY_SOURCES))

$(eval $(call flags_file,$(PORT_TEST_DIR)/flags,$(HOST_CC) $(PORT_TEST_FLAGS)))
$(PORT_TEST_DIR)/mbedtls/%.o: $(MBEDTLS_DIR)/%.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,mbedtls/$*.c)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) -w -MMD -MP -c $< -o $@
$(PORT_TEST_DIR)/%.o: %.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host build/packages/tests
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) -MMD -MP -c $< -o $@

$(PORT_TEST_DIR)/test_%: $(PORT_TEST_DIR)/tests/port/test_%.o
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(PORT_TEST_FLAGS) $(filter %.o,$^) -lcmocka $(PORT_TEST_LIBRARIES) -o $@

$(PORT_TEST_DIR)/test_tls_transport: $(PORT_TEST_DIR)/tests/port/tls_peer.o $(PORT_TEST_MBEDTLS)
$(PORT_TEST_DIR)/test_tls_transport: PORT_TEST_LIBRARIES := -lssl -lcrypto

-include $(patsubst %.o,%.d,$(PORT_TEST_MBEDTLS) $(patsubst %.c,$(PORT_TEST_DIR)/%.o,$(wildcard tests/port/*.c)))

.PHONY: port-tests
TEST_SUITES += port-tests
port-tests: $(addprefix $(PORT_TEST_DIR)/,$(PORT_TESTS)) ## tests of the TLS and host ports; TEST=test_name for one
	$(unit_run) $^
