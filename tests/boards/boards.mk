# What a board must do besides the examples: faults that explain themselves, a true clock, real thread
# switches, and a network that survives what a network can send. test_boards.py says it test by test.
BOARD_TESTS := mps2-an385/vapi mps2-an385/none riscv32-virt/vapi riscv32-virt/none riscv64-virt/vapi
TEST_SUITES += board-tests
.PHONY: board-tests board-image

board-image: $(BUILD)/board_image.elf
BOARD_IMAGE_OBJECTS := $(call object,tests/boards/board_image.c $(if $(filter-out none,$(KERNEL)),tests/boards/kernel_checks.c))
$(BUILD)/board_image.elf: $(BOARD_IMAGE_OBJECTS) $(PLATFORM_OBJECTS) $(BUILD)/libvapi.a \
		$(BOARD_LINKER_SCRIPT) $(BUILD)/link.flags
	$(call say,LINK,$@)
	$(Q)$(CC_BOARD) $(LINK_FLAGS) $(filter %.o %.a,$^) $(BOARD_LIBRARIES) -o $@
-include $(BOARD_IMAGE_OBJECTS:%.o=%.d)

board-tests: | $(addprefix build/packages/,host arm riscv qemu qemu-riscv) ## faults, clock, threads and network of the emulated boards
	$(Q)for board in $(BOARD_TESTS); do $(MAKE) board-image BOARD=$${board%/*} KERNEL=$${board#*/} ROOTS=test || exit 1; done
	$(Q)$(MAKE) firmware BOARD=nucleo-f767zi EXAMPLE=place_call ROOTS=test
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/boards/test_boards.py tests/boards/test_riscv.py tests/boards/test_image.py

# A watchdog that resets what hangs, and nothing else; on each kind of hardware, with each kernel.
WATCHDOG_IMAGES := mps2-an385//vapi mps2-an385//none mps2-an505//vapi mps3-an547//vapi lm3s6965evb/1/vapi \
	$(if $(FREERTOS_DIR),mps2-an385//freertos)
TEST_SUITES += watchdog
.PHONY: watchdog watchdog-image

watchdog-image: $(BUILD)/watchdog_image.elf
$(BUILD)/watchdog_image.elf: $(call object,tests/boards/watchdog_image.c) $(PLATFORM_OBJECTS) $(BUILD)/libvapi.a \
		$(BOARD_LINKER_SCRIPT) $(BUILD)/link.flags
	$(call say,LINK,$@)
	$(Q)$(CC_BOARD) $(LINK_FLAGS) $(filter %.o %.a,$^) $(BOARD_LIBRARIES) -o $@
-include $(patsubst %.o,%.d,$(call object,tests/boards/watchdog_image.c))

watchdog: | $(addprefix build/packages/,host arm qemu) ## what hangs is reset by the board's watchdog, what takes long is not
	$(Q)$(foreach image,$(WATCHDOG_IMAGES),$(MAKE) watchdog-image ROOTS=test BOARD=$(firstword $(subst /, ,$(image))) \
		KERNEL=$(lastword $(subst /, ,$(image))) WATCHDOG=$(filter 1,$(subst /, ,$(image))) &&) true
	$(Q)FREERTOS_DIR='$(FREERTOS_DIR)' $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/boards/test_watchdog.py
