# Benchmarks: instructions that a Cortex-M3 executes on fixed workloads, code size, state, stack.
#
#   make bench                         -> build/report/bench.tsv: workload, build, metric, value
#   make bench BENCH=answers           one program of: answers http json chat events websocket
#   make bench BENCH_BUILDS=O2         one optimisation of: Os O2
#   make bench-table                   the same, and the table in docs/benchmarks.md
#
# QEMU's mps2-an385 runs them without an operating system; tests/bench/count_instructions.c counts.
# Each program links the floors it needs and nothing else, so one can run while another floor changes.

BENCH ?= answers http json chat events websocket
BENCH_BUILDS ?= Os O2
BENCH_CC := arm-none-eabi-gcc
BENCH_CPU := -mcpu=cortex-m3 -mthumb
BENCH_PACKAGES := $(addprefix build/packages/,host arm qemu)
BENCH_DATA := build/bench/data
BENCH_TEXTS := $(addprefix $(BENCH_DATA)/,w1.http w2.http w3.http w2.json w3.json w4.sse w5.ws expected.h)

BENCH_answers_SOURCES := $(wildcard core/base/*.c core/json/json_s*.c) $(wildcard core/http/http_response*.c)
BENCH_http_SOURCES := $(wildcard core/base/*.c) core/http/http_response.c
BENCH_json_SOURCES := $(wildcard core/base/*.c core/json/json_s*.c)
BENCH_chat_SOURCES := $(wildcard core/base/*.c core/json/json_s*.c) $(wildcard core/http/event_*.c)
BENCH_events_SOURCES := $(wildcard core/base/*.c) $(wildcard core/http/event_*.c)
BENCH_websocket_SOURCES := $(wildcard core/base/*.c core/http/websocket*.c)

# What text_bytes of a part counts: everything of these objects, code and constants.
BENCH_TEXT_http := http_response
BENCH_TEXT_json := json_select,json_scan
BENCH_TEXT_events := event_stream
BENCH_TEXT_collector := event_collector
BENCH_TEXT_websocket := websocket_frame

$(BENCH_TEXTS) &: tests/bench/workloads.py
	$(call say,MAKE,$(BENCH_DATA))
	$(Q)$(PYTHON) $< $(BENCH_DATA)

build/bench/count_instructions.so: tests/bench/count_instructions.c | $(BENCH_PACKAGES)
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(HOST_CC) -std=c11 $(WARNINGS) -O2 -fPIC -shared -fvisibility=hidden $< -o $@

# bench_build(optimisation)
define bench_build
build/bench/$(1)/%.o: %.c $(BENCH_TEXTS) tests/bench/bench.mk | $(BENCH_PACKAGES)
	$$(call say,CC,$$< -$(1))
	$$(Q)mkdir -p $$(@D) && $(BENCH_CC) -std=c11 $(WARNINGS) -$(1) $(BENCH_CPU) -ffunction-sections -fdata-sections \
		-Icore/include -Icore -Itests/bench -I$(BENCH_DATA) -isystem $(JSMN_DIR) -MMD -MP -c $$< -o $$@
build/bench/$(1)/%.o: %.S $(BENCH_TEXTS) | $(BENCH_PACKAGES)
	$$(Q)mkdir -p $$(@D) && $(BENCH_CC) $(BENCH_CPU) -Wa,-I$(BENCH_DATA) -c $$< -o $$@
$(foreach program,$(BENCH),$(eval $(call bench_program,$(1),$(program))))
-include $$(shell find build/bench/$(1) -name '*.d' 2>/dev/null)
endef

# bench_program(optimisation, program)
define bench_program
build/bench/$(1)/$(2).elf: $(patsubst %,build/bench/$(1)/%.o,$(basename $(BENCH_$(2)_SOURCES)) tests/bench/bench_$(2) tests/bench/start tests/bench/data) tests/bench/bench.ld
	$$(Q)$(BENCH_CC) $(BENCH_CPU) -nostartfiles -Wl,--gc-sections -T tests/bench/bench.ld $$(filter %.o,$$^) -o $$@
endef

$(foreach build,$(BENCH_BUILDS),$(eval $(call bench_build,$(build))))

.PHONY: bench bench-table
bench: build/bench/count_instructions.so $(foreach build,$(BENCH_BUILDS),$(patsubst %,build/bench/$(build)/%.elf,$(BENCH))) ## instruction counts, sizes, stack: build/report/bench.tsv
	$(Q)$(PYTHON) tests/bench/run.py --plugin $< --output $(REPORT)/bench.tsv \
		$(foreach part,http json events collector websocket,--part $(part)=$(BENCH_TEXT_$(part))) \
		$(filter %.elf,$^)

bench-table: bench ## the figures as a table in docs/benchmarks.md
	$(Q)$(PYTHON) tests/bench/report.py $(REPORT)/bench.tsv docs/benchmarks.md
