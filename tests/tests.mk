# What holds the suites together: `make test`, `make check`; structure, sizes and style.
#
# A suite is a target named in TEST_SUITES or CHECK_SUITES that writes $(RESULTS)/<target>.tsv, one line a test:
# suite, test, outcome (passed, failed or skipped) and seconds, separated by tabs, without a header.

# For compiling core/ and test programs, whatever the compiler.
TEST_FLAGS := -std=c11 $(WARNINGS) -g -Icore/include -Icore -Itests/unit -Iport/lwip -isystem $(JSMN_DIR)

.PHONY: test check sizes sizes-board structure tools format format-check

# Quick suites first; the search for secrets in what all have left, last. A failing suite does not keep the others from running.
SUITES_IN_ORDER = $(filter structure tools unit%,$(1)) $(filter-out structure tools unit% secrets,$(1)) $(filter secrets,$(1))
run_suites = +$(Q)rm -rf $(RESULTS) $(REPORT)/output $(REPORT)/consoles $(REPORT)/simulators; mkdir -p $(RESULTS) $(REPORT)/output; \
	for suite in $(call SUITES_IN_ORDER,$(1)); do echo "=== $$suite"; \
		$(MAKE) -k $$suite $(2) 2>&1 | tee $(REPORT)/output/$$suite; done; \
	$(PYTHON) tests/tools/summary.py $(RESULTS) $(REPORT)/summary.txt $(1)

test: ## every suite that a change must pass, and `N passed, N failed`
	$(Q)port/dependencies/packages.sh host arm riscv qemu qemu-riscv tests e2e contract
	$(call run_suites,$(TEST_SUITES))

check: ## the long suites too: coverage, longer fuzzing
	$(Q)port/dependencies/packages.sh host arm riscv qemu qemu-riscv tests e2e contract
	$(call run_suites,$(TEST_SUITES) $(CHECK_SUITES),FUZZ_SECONDS=60 FUZZ_SEED=0)

# --- sizes ------------------------------------------------------------------------------------------
# The images as they ship: public roots, every example, every board that has flash to count; BOARD or BOARD/PROFILE. And
# cortex-m3/library, which is the client alone (tests/sizes/sizes.mk).
SIZES := $(REPORT)/sizes.tsv
SIZES_BOARDS ?= $(if $(filter command,$(origin BOARD)),$(BOARD)$(PROFILE:%=/%),$(BOARDS) lm3s6965evb/small mps2-an385/full cortex-m3/library)
sizes: ## flash and RAM of the images of every board, or of BOARD=..., also as build/report/sizes.tsv
	$(Q)rm -f $(SIZES)
	$(Q)$(foreach board,$(SIZES_BOARDS),$(MAKE) $(if $(filter cortex-m3/library,$(board)),sizes-library BOARD=mps2-an385 PROFILE=, \
		sizes-board BOARD=$(firstword $(subst /, ,$(board))) PROFILE=$(word 2,$(subst /, ,$(board)))) ROOTS=public &&) true
	$(Q)$(PYTHON) tests/tools/sizes.py show $(SIZES)

sizes-board: $(if $(BOARD_TOOLCHAIN),$(EXAMPLES:%=$(BUILD)/%.elf))
	$(if $^,$(Q)$(PYTHON) tests/tools/sizes.py add $(SIZES) '$(BOARD)$(addprefix -,$(filter-out $(DEFAULT_KERNEL),$(KERNEL)))$(if $(IPV6),-ipv6)' '$(or $(strip $(PROFILE)),public-web)' $^,@:)

# A picture of one image: what takes its flash and its RAM.
.PHONY: treemap
TREEMAP ?= $(REPORT)/$(EXAMPLE)-$(notdir $(BUILD)).svg
treemap: $(ELF) ## draw what takes the flash and the RAM of EXAMPLE on BOARD: build/report/EXAMPLE-BOARD.svg
	$(Q)$(PYTHON) tests/tools/treemap.py $(ELF) $(TREEMAP) '$(EXAMPLE) on $(notdir $(BUILD))'

# How deep stacks can get: objects are compiled once more, with the compiler's call graph beside each.
.PHONY: stacks stacks-of-image
CHECK_SUITES += stacks
stacks: ## the deepest that each stack of EXAMPLE on BOARD can get, by the call graph
	$(Q)$(MAKE) firmware CALL_GRAPH=1
	$(Q)$(MAKE) stacks-of-image CALL_GRAPH=1

stacks-of-image:
	$(Q)$(PYTHON) tests/tools/stack_depth.py $(BUILD) $(ELF) $(NM_BOARD) $(RESULTS)/stacks.tsv

# What is promised of an image: BOARD/PROFILE/IMAGE:COLUMN=BYTES.
size_limit = $(1)/place_call:flash=$(2) $(1)/place_call:ram_total=$(3)
SIZE_LIMITS := $(call size_limit,mps2-an385/public-web,188416,49152) $(call size_limit,mps2-an385/full,200704,61440) \
	$(call size_limit,lm3s6965evb/public-web,180224,43008) $(call size_limit,lm3s6965evb/small,131072,32768) \
	$(call size_limit,nucleo-f767zi/public-web,196608,65536) \
	$(foreach board,mps2-an386 mps2-an500 mps2-an505 mps3-an547,$(call size_limit,$(board)/public-web,196608,49152)) \
	cortex-m3/library/one_call:flash=33792 cortex-m3/library/one_call:ram_total=3840
TEST_SUITES += size-limits
.PHONY: size-limits
size-limits: ## that images keep within the sizes promised
	$(Q)$(MAKE) sizes EXAMPLES=place_call SIZES_BOARDS='$(sort $(foreach limit,$(SIZE_LIMITS),$(patsubst %/,%,$(dir $(limit)))))'
	$(Q)$(PYTHON) tests/tools/sizes.py check $(SIZES) $(RESULTS)/$@.tsv $(SIZE_LIMITS)

# --- structure and style ----------------------------------------------------------------------------
TEST_SUITES += structure
structure: ## who may include and call whom, and other promises about the source
	$(Q)$(MAKE) lib BOARD=mps2-an385
	$(Q)JSMN_DIR=$(JSMN_DIR) $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		$(sort $(wildcard tests/structure/test_*.py))

TEST_SUITES += tools
tools: | build/packages/host build/packages/arm ## that the tools which judge the rest can say no
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/tools/test_tools.py

# Generated sources look as the generator writes them.
OUR_FILES = $(shell find core port boards examples tests -name '*.[ch]' | sort | xargs grep -L 'Made by .make generate.')
format: ## rewrite our sources in the agreed style (clang-format 14)
	$(Q)clang-format -i $(OUR_FILES)

format-check: ## fails where format would change something
	$(Q)clang-format --dry-run -Werror $(OUR_FILES)
