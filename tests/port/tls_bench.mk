# TLS handshakes on an emulated Cortex-M3: instructions, stack, arena. A server of OpenSSL is recorded on this machine
# first, with the client's time and random bytes fixed, and replayed to the same client in the emulator.
#
#   make bench-tls                      -> build/report/bench-tls.tsv: workload, build, metric, value
#   make bench-tls BENCH_TLS=small      one of the builds

BENCH_TLS ?= small speed
BENCH_TLS_small := -Os
BENCH_TLS_speed := -O2 -DVAPI_TLS_SPEED=1

BENCH_TLS_DIR := build/bench/tls
BENCH_TLS_FLAGS := $(BENCH_CPU) --specs=picolibc.specs -ffunction-sections -fdata-sections \
	$(addprefix -D,$(PORT_mbedtls_DEFINES)) $(addprefix -I,core/include core tests/bench tests/port/bench $(PORT_mbedtls_INCLUDES)) \
	$(addprefix -isystem ,$(PORT_mbedtls_THIRD_PARTY_INCLUDES) $(JSMN_DIR))
BENCH_TLS_SOURCES := tests/port/bench/bench_tls.c tests/bench/start.c boards/common/memory.c $(addprefix core/base/,divide.c output.c slice.c) \
	$(filter-out port/mbedtls/roots/%,$(PORT_mbedtls_SOURCES))

# The recorder: the same client on this machine, and the server of the tests.
$(PORT_TEST_DIR)/tests/port/bench/record.o: PORT_TEST_FLAGS += -Itests/port
$(BENCH_TLS_DIR)/record: $(call port_test_object,tests/port/bench/record.c tests/port/tls_peer.c) $(PORT_TEST_MBEDTLS)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) $(filter %.o,$^) -lssl -lcrypto -o $@
$(BENCH_TLS_DIR)/tapes/done: $(BENCH_TLS_DIR)/record
	$(call say,RECORD,$(@D))
	$(Q)mkdir -p $(@D) && $< $(@D) && touch $@
$(BENCH_TLS_DIR)/roots.c: $(BENCH_TLS_DIR)/tapes/done $(MAKE_ROOTS)
	$(Q)$(PYTHON) $(MAKE_ROOTS) $@ $(addprefix $(<D)/,$(addsuffix .der,tls13_ecdsa tls13_rsa tls13_rsa4096))

# bench_tls_build(build)
define bench_tls_build
$(call flags_file,$(BENCH_TLS_DIR)/$(1)/flags,$(BENCH_TLS_$(1)) $(BENCH_TLS_FLAGS))
$(BENCH_TLS_DIR)/$(1)/%.o: %.c $(BENCH_TLS_DIR)/$(1)/flags | $(DEPENDENCY_STAMPS) build/packages/arm
	$$(call say,CC,$$< $(1))
	$$(Q)mkdir -p $$(@D) && $(BENCH_CC) -std=c11 $(WARNINGS) $(BENCH_TLS_$(1)) $(BENCH_TLS_FLAGS) -MD -MP -c $$< -o $$@
$(BENCH_TLS_DIR)/$(1)/roots.o: $(BENCH_TLS_DIR)/roots.c $(BENCH_TLS_DIR)/$(1)/flags
	$$(Q)$(BENCH_CC) -std=c11 $(BENCH_TLS_$(1)) $(BENCH_TLS_FLAGS) -c $$< -o $$@
$(BENCH_TLS_DIR)/$(1)/mbedtls/%.o: $(MBEDTLS_DIR)/%.c $(BENCH_TLS_DIR)/$(1)/flags | $(DEPENDENCY_STAMPS) build/packages/arm
	$$(call say,CC,mbedtls/$$*.c $(1))
	$$(Q)mkdir -p $$(@D) && $(BENCH_CC) -std=gnu11 -w $(BENCH_TLS_$(1)) $(BENCH_TLS_FLAGS) -MD -MP -c $$< -o $$@
$(BENCH_TLS_DIR)/$(1)/tapes.o: tests/port/bench/tls_data.S $(BENCH_TLS_DIR)/tapes/done
	$$(Q)mkdir -p $$(@D) && $(BENCH_CC) $(BENCH_CPU) -Wa,-I$(BENCH_TLS_DIR)/tapes -c $$< -o $$@
$(BENCH_TLS_DIR)/$(1)/tls.elf: $(BENCH_TLS_SOURCES:%.c=$(BENCH_TLS_DIR)/$(1)/%.o) $(BENCH_TLS_DIR)/$(1)/tapes.o $(BENCH_TLS_DIR)/$(1)/roots.o \
		$(patsubst $(MBEDTLS_DIR)/%.c,$(BENCH_TLS_DIR)/$(1)/mbedtls/%.o,$(PORT_mbedtls_THIRD_PARTY_SOURCES)) tests/bench/bench.ld
	$$(call say,LINK,$$@)
	$$(Q)$(BENCH_CC) $(BENCH_CPU) --specs=picolibc.specs -nostartfiles -Wl,--gc-sections -T tests/bench/bench.ld $$(filter %.o,$$^) -o $$@
-include $$(shell find $(BENCH_TLS_DIR)/$(1) -name '*.d' 2>/dev/null)
endef
$(foreach build,$(BENCH_TLS),$(eval $(call bench_tls_build,$(build))))

.PHONY: bench-tls
bench-tls: build/bench/count_instructions.so $(BENCH_TLS:%=$(BENCH_TLS_DIR)/%/tls.elf) ## instructions, stack and arena of TLS handshakes: build/report/bench-tls.tsv
	$(Q)$(PYTHON) tests/bench/run.py --plugin $< --output $(REPORT)/bench-tls.tsv $(filter %.elf,$^)

# From the alarm to the call's id: the client on top of it all, recorded and replayed likewise. Rows of `make bench`.
BENCH_CALL_DIR := build/bench/call
BENCH_CALL_SOURCES := tests/port/bench/bench_call.c tests/bench/start.c boards/common/memory.c $(CORE_SOURCES) \
	$(filter-out port/mbedtls/roots/%,$(PORT_mbedtls_SOURCES))
$(PORT_TEST_DIR)/tests/port/bench/record_call.o: PORT_TEST_FLAGS += -Itests/port
$(BENCH_CALL_DIR)/record: $(call port_test_object,tests/port/bench/record_call.c tests/port/tls_peer.c) $(PORT_TEST_MBEDTLS) \
		build/unit/libvapi.a
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D) && $(HOST_CC) $(PORT_TEST_FLAGS) $(filter %.o %.a,$^) -lssl -lcrypto -o $@
$(BENCH_CALL_DIR)/tapes/done: $(BENCH_CALL_DIR)/record
	$(call say,RECORD,$(@D))
	$(Q)mkdir -p $(@D) && $< $(@D) && touch $@
$(BENCH_CALL_DIR)/tapes.o: tests/port/bench/call_data.S $(BENCH_CALL_DIR)/tapes/done
	$(Q)$(BENCH_CC) $(BENCH_CPU) -Wa,-I$(BENCH_CALL_DIR)/tapes -c $< -o $@
$(BENCH_CALL_DIR)/roots.c: $(BENCH_CALL_DIR)/tapes/done $(MAKE_ROOTS)
	$(Q)$(PYTHON) $(MAKE_ROOTS) $@ $(<D)/call.der

# bench_call_build(its name among the figures, whose objects of the handshakes' builds it is made of)
define bench_call_build
$(BENCH_CALL_DIR)/$(1)/call.elf: $(BENCH_CALL_SOURCES:%.c=$(BENCH_TLS_DIR)/$(2)/%.o) $(BENCH_CALL_DIR)/tapes.o $(BENCH_CALL_DIR)/roots.c \
		$(patsubst $(MBEDTLS_DIR)/%.c,$(BENCH_TLS_DIR)/$(2)/mbedtls/%.o,$(PORT_mbedtls_THIRD_PARTY_SOURCES)) tests/bench/bench.ld
	$$(call say,LINK,$$@)
	$$(Q)mkdir -p $$(@D) && $(BENCH_CC) $(BENCH_TLS_$(2)) $(BENCH_TLS_FLAGS) -nostartfiles -Wl,--gc-sections -T tests/bench/bench.ld \
		$$(filter %.o %.c,$$^) -o $$@
endef
$(eval $(call bench_call_build,Os,small))
$(eval $(call bench_call_build,speed,speed))
bench: $(BENCH_CALL_DIR)/Os/call.elf $(BENCH_CALL_DIR)/speed/call.elf

.PHONY: bench-call
bench-call: build/bench/count_instructions.so $(BENCH_CALL_DIR)/Os/call.elf $(BENCH_CALL_DIR)/speed/call.elf ## instructions from the alarm to the call's id: build/report/bench-call.tsv
	$(Q)$(PYTHON) tests/bench/run.py --plugin $< --output $(REPORT)/bench-call.tsv $(filter %.elf,$^)
