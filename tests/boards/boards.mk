# What a board must do besides the examples: faults that explain themselves, a true clock, real thread
# switches, and a network that survives what a network can send. test_boards.py says it test by test.
BOARD_TESTS := mps2-an385 riscv32-virt riscv64-virt
TEST_SUITES += board-tests
.PHONY: board-tests board-image

board-image: $(BUILD)/board_image.elf
$(BUILD)/board_image.elf: $(call object,tests/boards/board_image.c) $(PLATFORM_OBJECTS) $(BUILD)/libvapi.a \
		$(BOARD_LINKER_SCRIPT) $(BUILD)/link.flags
	$(call say,LINK,$@)
	$(Q)$(CC_BOARD) $(LINK_FLAGS) $(filter %.o %.a,$^) $(BOARD_LIBRARIES) -o $@
-include $(patsubst %.o,%.d,$(call object,tests/boards/board_image.c))

board-tests: | $(addprefix build/packages/,host arm riscv qemu qemu-riscv) ## faults, clock, threads and network of the emulated boards
	$(Q)for board in $(BOARD_TESTS); do $(MAKE) board-image BOARD=$$board ROOTS=test || exit 1; done
	$(Q)$(MAKE) firmware BOARD=nucleo-f767zi EXAMPLE=place_call ROOTS=test
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/boards/test_boards.py tests/boards/test_riscv.py tests/boards/test_image.py
