# Unit tests: every tests/unit/test_*.c is one cmocka program, linked with all of core/.
#
#   make unit                  gcc, AddressSanitizer and UndefinedBehaviorSanitizer
#   make unit-clang            the same with clang
#   make unit-arm              the same sources as a bare-metal program on an emulated Cortex-M3
#   make unit TEST=test_json   one program, with any of these
# While core/ is being changed elsewhere: make unit CORE_SOURCES="$(echo core/base/*.c core/json/*.c)"

UNIT_TESTS := $(if $(TEST),$(TEST),$(notdir $(basename $(sort $(wildcard tests/unit/test_*.c)))))
ifneq ($(filter unit unit-clang unit-arm,$(MAKECMDGOALS)),)
$(foreach name,$(UNIT_TESTS),$(if $(wildcard tests/unit/$(name).c),,$(error There is no test program named $(name) in tests/unit)))
endif
UNIT_SUPPORT := $(filter-out tests/unit/test_%,$(sort $(wildcard tests/unit/*.c)))
UNIT_SOURCES := $(wildcard tests/unit/*.c) $(CORE_SOURCES)

# unit_build(directory, compiler, flags for compiling and linking, libraries, packages, further objects)
define unit_build
$(call flags_file,$(1)/flags,$(2) $(3) $(4))
$(1)/%.o: %.c $(1)/flags | $(DEPENDENCY_STAMPS) $(addprefix build/packages/,$(5))
	$$(call say,CC,$$<)
	$$(Q)mkdir -p $$(@D) && $(2) $(3) -MMD -MP -c $$< -o $$@
$(1)/libvapi.a: $(patsubst %.c,$(1)/%.o,$(CORE_SOURCES))
	$$(Q)rm -f $$@ && $(or $(patsubst %-gcc,%-ar,$(filter %-gcc,$(2))),ar) rcs $$@ $$^
$(1)/test_%: $(1)/tests/unit/test_%.o $(patsubst %.c,$(1)/%.o,$(UNIT_SUPPORT)) $(6) $(1)/libvapi.a
	$$(call say,LINK,$$@)
	$$(Q)$(2) $(3) $$^ $(4) -o $$@
-include $(patsubst %.c,$(1)/%.d,$(UNIT_SOURCES))
endef

unit_run = $(Q)$(PYTHON) tests/tools/run_unit.py --suite $@ --results $(RESULTS)/$@.tsv

.SECONDARY:
.PHONY: unit unit-clang unit-arm coverage
TEST_SUITES += unit unit-clang unit-arm

$(eval $(call unit_build,build/unit,$(HOST_CC),$(TEST_FLAGS) -O1 $(SANITIZE_FLAGS),-lcmocka,host tests))
unit: $(addprefix build/unit/,$(UNIT_TESTS)) ## unit tests on this machine; TEST=test_name for one
	$(unit_run) $^

$(eval $(call unit_build,build/unit-clang,$(CLANG),$(TEST_FLAGS) -O1 $(SANITIZE_FLAGS),-lcmocka,host tests))
unit-clang: $(addprefix build/unit-clang/,$(UNIT_TESTS)) ## unit tests, compiled by clang
	$(unit_run) $^

# newlib's rdimon library turns the console and the exit status into semihosting calls. Its <inttypes.h> has PRIu64
# only where newlib's own <stdint.h> says that there is an int64_t; the compiler's comes first and does not.
UNIT_ARM_CPU := -mcpu=cortex-m3 -mthumb -Os -ffunction-sections -fdata-sections -D__int64_t_defined=1
UNIT_ARM_LINK := -nostartfiles -T tests/unit/arm/memory.ld -Wl,--gc-sections --specs=rdimon.specs
UNIT_ARM_QEMU := qemu-system-arm -M mps2-an385 -display none -monitor none -serial none \
	-semihosting-config enable=on,target=native -kernel
$(eval $(call unit_build,build/unit-arm,arm-none-eabi-gcc,$(TEST_FLAGS) -isystem $(CMOCKA_DIR)/include \
	$(UNIT_ARM_CPU),$(UNIT_ARM_LINK),host arm qemu tests,build/unit-arm/tests/unit/arm/start.o build/unit-arm/cmocka.o))
build/unit-arm/cmocka.o: build/unit-arm/flags | $(DEPENDENCY_STAMPS) build/packages/arm
	$(call say,CC,cmocka/src/cmocka.c)
	$(Q)mkdir -p $(@D) && arm-none-eabi-gcc -std=gnu11 -w -g $(UNIT_ARM_CPU) -I$(CMOCKA_DIR)/include \
		-DHAVE_INTTYPES_H -DHAVE_SIGNAL_H -DHAVE_STRINGS_H -c $(CMOCKA_DIR)/src/cmocka.c -o $@
unit-arm: $(addprefix build/unit-arm/,$(UNIT_TESTS)) ## unit tests on an emulated Cortex-M3
	$(unit_run) --wrap '$(UNIT_ARM_QEMU)' $^

# Every line and every branch of core/; nothing is excluded.
TEST_SUITES += coverage
$(eval $(call unit_build,build/coverage,$(HOST_CC),$(TEST_FLAGS) -O0 --coverage,-lcmocka,host tests))
coverage: $(addprefix build/coverage/,$(UNIT_TESTS)) ## fails unless the unit tests run every line and branch of core/
	$(Q)find build/coverage -name '*.gcda' -delete
	$(Q)$(PYTHON) tests/tools/run_unit.py --suite $@ --results build/coverage/programs.tsv $^
	$(Q)gcovr --root . --object-directory build/coverage --filter core/ --json build/coverage/coverage.json \
		--json-pretty --print-summary build/coverage >build/coverage/summary.txt
	$(Q)$(PYTHON) tests/tools/coverage.py build/coverage/coverage.json $(RESULTS)/$@.tsv
