# Fuzzing: every tests/fuzz/fuzz_*.c is one libFuzzer target (LLVMFuzzerTestOneInput), linked with all of core/.
# Inputs worth keeping are in tests/fuzz/corpus/<target without fuzz_>/; new finds go to build/fuzz/finds/.

# A commit's verdict should not hang on chance, so `make test` has one seed; `make check` takes a new one each time.
FUZZ_SECONDS ?= 5
FUZZ_SEED ?= 1
.PHONY: fuzz
TEST_SUITES += fuzz
FUZZ_TARGETS := $(notdir $(basename $(sort $(wildcard tests/fuzz/fuzz_*.c))))
FUZZ_SUPPORT := $(filter-out tests/fuzz/fuzz_%,$(sort $(wildcard tests/fuzz/*.c)))
FUZZ_FLAGS := $(TEST_FLAGS) -O1 $(SANITIZE_FLAGS)
$(eval $(call flags_file,build/fuzz/flags,$(CLANG) $(FUZZ_FLAGS)))
build/fuzz/%.o: %.c build/fuzz/flags | $(DEPENDENCY_STAMPS) build/packages/host build/packages/tests
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CLANG) $(FUZZ_FLAGS) -fsanitize=fuzzer-no-link -MMD -MP -c $< -o $@
build/fuzz/fuzz_%: build/fuzz/tests/fuzz/fuzz_%.o $(patsubst %.c,build/fuzz/%.o,$(CORE_SOURCES) $(FUZZ_SUPPORT))
	$(call say,LINK,$@)
	$(Q)$(CLANG) $(FUZZ_FLAGS) -fsanitize=fuzzer $^ -o $@
-include $(patsubst %.c,build/fuzz/%.d,$(wildcard tests/fuzz/*.c) $(CORE_SOURCES))
fuzz: $(addprefix build/fuzz/,$(FUZZ_TARGETS)) ## libFuzzer on every parser; FUZZ_SECONDS=60 for longer
	$(Q)$(PYTHON) tests/tools/run_fuzz.py --suite $@ --results $(RESULTS)/$@.tsv --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED) \
		--corpus tests/fuzz/corpus --work build/fuzz/finds $^
