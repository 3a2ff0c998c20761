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
