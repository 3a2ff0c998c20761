# The client without ports and without log, on a Cortex-M3: `cortex-m3/library` among SIZES_BOARDS.
LIBRARY_DIR := $(BUILD)/library
LIBRARY_OBJECTS := $(patsubst %.c,$(LIBRARY_DIR)/obj/%.o,tests/sizes/library.c $(CORE_SOURCES))

.PHONY: sizes-library
sizes-library: $(LIBRARY_DIR)/one_call.elf
	$(Q)$(PYTHON) tests/tools/sizes.py add $(SIZES) cortex-m3 library $<

$(LIBRARY_DIR)/obj/%.o: %.c $(BUILD)/core.flags tests/sizes/sizes.mk | $(NEEDED)
	$(call say,CC,$<)
	$(call compile,$(CORE_FLAGS) -DVAPI_LOG_LEVEL_MAX=0)

$(LIBRARY_DIR)/one_call.elf: $(LIBRARY_OBJECTS) tests/bench/bench.ld
	$(call say,LINK,$@)
	$(Q)$(CC_BOARD) $(COMMON_FLAGS) -nostartfiles -nostdlib -Wl,--gc-sections -Wl,--sort-section=alignment \
		-Wl,--entry=library_main -T tests/bench/bench.ld -Wl,-Map=$(@:.elf=.map) $(filter %.o,$^) -lc -lgcc -o $@
-include $(LIBRARY_OBJECTS:.o=.d)
