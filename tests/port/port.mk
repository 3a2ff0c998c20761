# Tests of the ports on this machine: every tests/port/test_*.c is one cmocka program, with sanitizers.
#
#   make port-tests                           all
#   make port-tests TEST=test_tls_transport   one program

ALL_PORT_TESTS := $(notdir $(basename $(sort $(wildcard tests/port/test_*.c))))
PORT_TESTS := $(if $(TEST),$(filter $(TEST),$(ALL_PORT_TESTS)),$(ALL_PORT_TESTS))
PORT_TEST_DIR := build/port-tests
PORT_TEST_FLAGS := -std=c11 $(WARNINGS) -g -O1 $(SANITIZE_FLAGS) \
	$(addprefix -D,_GNU_SOURCE $(PORT_mbedtls_DEFINES)) \
	$(addprefix -I,core/include $(foreach name,mbedtls posix sockets template,$(PORT_$(name)_INCLUDES))) \
	$(addprefix -isystem ,$(PORT_mbedtls_THIRD_PARTY_INCLUDES))
port_test_object = $(patsubst %.c,$(PORT_TEST_DIR)/%.o,$(1))
PORT_TEST_MBEDTLS := $(call port_test_object,$(filter-out port/mbedtls/roots/%,$(PORT_mbedtls_SOURCES))) \
	$(patsubst $(MBEDTLS_DIR)/%.c,$(PORT_TEST_DIR)/mbedtls/%.o,$(PORT_mbedtls_THIRD_PARTY_SOURCES))

$(eval $(call flags_file,$(PORT_TEST_DIR)/flags,$(HOST_CC) $(PORT_TEST_FLAGS)))
$(PORT_TEST_DIR)/mbedtls/%.o: $(MBEDTLS_DIR)/%.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,mbedtls/$*.c)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) -w -MD -MP -c $< -o $@
$(PORT_TEST_DIR)/%.o: %.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host build/packages/tests
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) -MD -MP -c $< -o $@

$(PORT_TEST_DIR)/test_%: $(PORT_TEST_DIR)/tests/port/test_%.o
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(PORT_TEST_FLAGS) $(filter %.o,$^) -lcmocka $(PORT_TEST_LIBRARIES) -o $@

$(PORT_TEST_DIR)/test_arena: $(call port_test_object,port/mbedtls/arena.c)
$(PORT_TEST_DIR)/test_ecdsa_verify: PORT_TEST_LIBRARIES := -lcrypto
$(PORT_TEST_DIR)/test_memory: $(call port_test_object,tests/port/memory_loose.c tests/port/memory_strict.c)
$(PORT_TEST_DIR)/test_template: $(call port_test_object,$(PORT_template_SOURCES))
$(PORT_TEST_DIR)/test_posix: $(call port_test_object,$(PORT_posix_SOURCES) $(PORT_sockets_SOURCES) core/base/slice.c)
$(PORT_TEST_DIR)/test_posix: PORT_TEST_LIBRARIES := -Wl,--wrap=getaddrinfo,--wrap=freeaddrinfo
TLS_TESTS := $(filter $(PORT_TEST_DIR)/test_tls_%,$(addprefix $(PORT_TEST_DIR)/,$(ALL_PORT_TESTS)))
$(TLS_TESTS): $(call port_test_object,tests/port/tls_peer.c tests/port/tls_fixture.c) $(PORT_TEST_MBEDTLS)
$(PORT_TEST_DIR)/test_tls_roots: $(call port_test_object,port/mbedtls/roots/public_roots.c)
$(TLS_TESTS): PORT_TEST_LIBRARIES := -lssl -lcrypto

# lwIP without an operating system: both ends of a connection in one stack.
LWIP_TEST_SOURCES := port/lwip-raw/raw_transport.c port/lwip/look_up.c port/sockets/connection_attempts.c port/sockets/host_table.c \
	core/base/slice.c tests/port/lwip_wire.c
LWIP_TEST_OURS := $(call port_test_object,$(LWIP_TEST_SOURCES))
LWIP_TEST_LWIP := $(patsubst $(LWIP_DIR)/%.c,$(PORT_TEST_DIR)/lwip/%.o,$(filter-out %/sntp.c,$(PORT_lwip-raw_THIRD_PARTY_SOURCES)))
LWIP_TEST_LOOP := $(call port_test_object,port/lwip-raw/network_loop.c)
$(LWIP_TEST_OURS) $(LWIP_TEST_LWIP) $(LWIP_TEST_LOOP) $(call port_test_object,tests/port/test_raw_transport.c tests/port/test_network_loop.c): \
	PORT_TEST_FLAGS += -Itests/port/lwip $(addprefix -I,$(PORT_lwip-raw_INCLUDES)) -isystem $(PORT_lwip-raw_THIRD_PARTY_INCLUDES)
$(PORT_TEST_DIR)/lwip/%.o: $(LWIP_DIR)/%.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,lwip/$*.c)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) -w -MD -MP -c $< -o $@
$(PORT_TEST_DIR)/test_raw_transport: $(LWIP_TEST_OURS) $(LWIP_TEST_LWIP)
$(PORT_TEST_DIR)/test_raw_transport: PORT_TEST_LIBRARIES := -Wl,--wrap=tcp_close
$(PORT_TEST_DIR)/test_network_loop: $(LWIP_TEST_LOOP)

# The same with IPv6, whose objects are others.
IPV6_TEST_DIR := $(PORT_TEST_DIR)/ipv6
IPV6_TEST_FLAGS = $(PORT_TEST_FLAGS) -DLWIP_IPV6=1 -Itests/port/lwip $(addprefix -I,$(PORT_lwip-raw_INCLUDES)) -isystem $(PORT_lwip-raw_THIRD_PARTY_INCLUDES)
IPV6_TEST_OBJECTS := $(patsubst %.c,$(IPV6_TEST_DIR)/%.o,$(LWIP_TEST_SOURCES) tests/port/test_look_up.c) \
	$(patsubst $(PORT_TEST_DIR)/%,$(IPV6_TEST_DIR)/%,$(LWIP_TEST_LWIP))
$(IPV6_TEST_DIR)/lwip/%.o: $(LWIP_DIR)/%.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,lwip/$*.c with IPv6)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(IPV6_TEST_FLAGS) -w -MD -MP -c $< -o $@
$(IPV6_TEST_DIR)/%.o: %.c $(PORT_TEST_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host build/packages/tests
	$(call say,CC,$< with IPv6)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(IPV6_TEST_FLAGS) -MD -MP -c $< -o $@
$(PORT_TEST_DIR)/test_look_up: $(IPV6_TEST_OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(PORT_TEST_FLAGS) $(filter %.o,$^) -lcmocka -o $@

-include $(shell find $(PORT_TEST_DIR) -name '*.d' 2>/dev/null)

.PHONY: port-tests
TEST_SUITES += port-tests
port-tests: $(addprefix $(PORT_TEST_DIR)/,$(PORT_TESTS)) ## tests of the TLS and host ports; TEST=test_name for one
	$(unit_run) $^

# The same connections in thousands, without sanitizers, for their time's sake.
# As many in the first test, 10,000 in all three.
ARENA_SOAK_CONNECTIONS ?= 6000
ARENA_SOAK_DIR := build/arena-soak
ARENA_SOAK_FLAGS := $(filter-out $(SANITIZE_FLAGS) -O1,$(PORT_TEST_FLAGS)) -O2
ARENA_SOAK_OBJECTS := $(patsubst %.c,$(ARENA_SOAK_DIR)/%.o,$(addprefix tests/port/,test_tls_soak.c tls_peer.c tls_fixture.c) \
	$(filter-out port/mbedtls/roots/%,$(PORT_mbedtls_SOURCES))) \
	$(patsubst $(MBEDTLS_DIR)/%.c,$(ARENA_SOAK_DIR)/mbedtls/%.o,$(PORT_mbedtls_THIRD_PARTY_SOURCES))
$(eval $(call flags_file,$(ARENA_SOAK_DIR)/flags,$(HOST_CC) $(ARENA_SOAK_FLAGS)))
$(ARENA_SOAK_DIR)/mbedtls/%.o: $(MBEDTLS_DIR)/%.c $(ARENA_SOAK_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host
	$(call say,CC,mbedtls/$*.c without sanitizers)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(ARENA_SOAK_FLAGS) -w -MD -MP -c $< -o $@
$(ARENA_SOAK_DIR)/%.o: %.c $(ARENA_SOAK_DIR)/flags | $(DEPENDENCY_STAMPS) build/packages/host build/packages/tests
	$(call say,CC,$< without sanitizers)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(ARENA_SOAK_FLAGS) -MD -MP -c $< -o $@
$(ARENA_SOAK_DIR)/arena_soak: $(ARENA_SOAK_OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(ARENA_SOAK_FLAGS) $^ -lcmocka -lssl -lcrypto -o $@
-include $(shell find $(ARENA_SOAK_DIR) -name '*.d' 2>/dev/null)

.PHONY: arena-soak
CHECK_SUITES += arena-soak
arena-soak: export VAPI_SOAK := $(ARENA_SOAK_CONNECTIONS)
arena-soak: $(ARENA_SOAK_DIR)/arena_soak ## 10,000 TLS connections of all kinds in one arena, and what they took of it
	$(unit_run) --timeout 1200 $^

.PHONY: roots-test
TEST_SUITES += roots-test
roots-test: | build/packages/e2e ## that the trusted roots are those of the selection
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/port/test_roots.py
