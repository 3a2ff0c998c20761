# What holds the suites together: `make test`, `make check`; structure, sizes and style.
#
# A suite is a target named in TEST_SUITES or CHECK_SUITES that writes $(RESULTS)/<target>.tsv, one line a test:
# suite, test, outcome (passed, failed or skipped) and seconds, separated by tabs, without a header.

# For compiling core/ and test programs, whatever the compiler.
TEST_FLAGS := -std=c11 $(WARNINGS) -g -Icore/include -Icore -Itests/unit -Iport/lwip -isystem $(JSMN_DIR)

.PHONY: test check sizes sizes-board structure tools format format-check

# Quick suites first. A failing suite does not keep the others from running.
SUITES_IN_ORDER = $(filter structure tools unit%,$(1)) $(filter-out structure tools unit%,$(1))
run_suites = +$(Q)rm -rf $(RESULTS); mkdir -p $(RESULTS); \
	for suite in $(call SUITES_IN_ORDER,$(1)); do echo "=== $$suite"; $(MAKE) -k $$suite $(2) || true; done; \
	$(PYTHON) tests/tools/summary.py $(RESULTS) $(REPORT)/summary.txt $(1)

test: ## every suite that a change must pass, and `N passed, N failed`
	$(Q)port/dependencies/packages.sh host arm riscv qemu qemu-riscv tests e2e contract
	$(call run_suites,$(TEST_SUITES))

check: ## the long suites too: coverage, longer fuzzing
	$(Q)port/dependencies/packages.sh host arm riscv qemu qemu-riscv tests e2e contract
	$(call run_suites,$(TEST_SUITES) $(CHECK_SUITES),FUZZ_SECONDS=60)

# --- sizes ------------------------------------------------------------------------------------------
# The images as they ship: public roots, every example, every board that has flash to count.
SIZES := $(REPORT)/sizes.tsv
SIZES_BOARDS ?= $(BOARDS)
sizes: ## flash and RAM of the images of every board, also as build/report/sizes.tsv
	$(Q)rm -f $(SIZES)
	$(Q)for board in $(SIZES_BOARDS); do $(MAKE) sizes-board BOARD=$$board ROOTS=public || exit 1; done
	$(Q)$(PYTHON) tests/tools/sizes.py show $(SIZES)

sizes-board: $(if $(BOARD_TOOLCHAIN),$(EXAMPLES:%=$(BUILD)/%.elf))
	$(if $^,$(Q)$(PYTHON) tests/tools/sizes.py add $(SIZES) '$(BOARD)' '$(or $(strip $(PROFILE)),default)' $^,@:)

# What is promised of an image: BOARD/IMAGE:COLUMN=BYTES.
SIZE_LIMITS := mps2-an385/place_call:flash=196608 mps2-an385/place_call:ram_total=65536
TEST_SUITES += size-limits
.PHONY: size-limits
size-limits: ## that images keep within the sizes promised
	$(Q)$(MAKE) sizes SIZES_BOARDS='$(sort $(foreach limit,$(SIZE_LIMITS),$(firstword $(subst /, ,$(limit)))))'
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
