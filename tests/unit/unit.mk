# Unit tests: every tests/unit/test_*.c is one cmocka program, linked with all of core/.
#
#   make unit                  gcc, AddressSanitizer and UndefinedBehaviorSanitizer
#   make unit TEST=test_json   one program
#   make unit-clang            the same with clang
# While core/ is being changed elsewhere: make unit CORE_SOURCES="$(echo core/base/*.c core/json/*.c)"

UNIT_TESTS := $(if $(TEST),$(TEST),$(notdir $(basename $(sort $(wildcard tests/unit/test_*.c)))))
UNIT_SUPPORT := $(filter-out tests/unit/test_%,$(sort $(wildcard tests/unit/*.c)))
UNIT_FLAGS := -std=c11 $(WARNINGS) -g -Icore/include -Icore -Itests/unit -isystem $(JSMN_DIR)

# unit_build(directory, compiler, flags, link libraries, packages)
define unit_build
$(call flags_file,$(1)/flags,$(2) $(3))
$(1)/%.o: %.c $(1)/flags | $(DEPENDENCY_STAMPS) $(5)
	$$(call say,CC,$$<)
	$$(Q)mkdir -p $$(@D) && $(2) $(3) -MMD -MP -c $$< -o $$@
$(1)/test_%: $(1)/tests/unit/test_%.o $(patsubst %.c,$(1)/%.o,$(CORE_SOURCES) $(UNIT_SUPPORT))
	$$(call say,LINK,$$@)
	$$(Q)$(2) $(3) $$^ $(4) -o $$@
-include $$(shell find $(1) -name '*.d' 2>/dev/null)
endef

$(eval $(call unit_build,build/unit-gcc,$(HOST_CC),$(UNIT_FLAGS) -O1 $(SANITIZE_FLAGS),-lcmocka,build/packages/tests))
$(eval $(call unit_build,build/unit-clang,$(CLANG),$(UNIT_FLAGS) -O1 $(SANITIZE_FLAGS),-lcmocka,build/packages/tests))
.SECONDARY:

.PHONY: unit unit-clang
TEST_SUITES += unit unit-clang

unit: $(addprefix build/unit-gcc/,$(UNIT_TESTS)) ## unit tests on this machine; TEST=test_name for one
	$(Q)$(PYTHON) tests/tools/run_unit.py --suite $@ --results $(RESULTS)/$@.tsv $^

unit-clang: $(addprefix build/unit-clang/,$(UNIT_TESTS)) ## the same, compiled by clang
	$(Q)$(PYTHON) tests/tools/run_unit.py --suite $@ --results $(RESULTS)/$@.tsv $^
