# The settings of one device, without a rebuild.
#
#   make provision BOARD=mps2-an385 CONFIG=device-7.txt    build/mps2-an385/configuration.bin and .hex
#   make flash BOARD=... CONFIG=device-7.txt               the image and these settings
#
# CONFIG has lines of KEY=VALUE. boards/common/configuration/configuration.h has the format of what is made; a board that
# can hold it has a region CONFIGURATION in its memory.ld and includes boards/common/configuration/configuration.mk.
CONFIG ?=
CONFIGURATION := $(BUILD)/configuration
SETTINGS_SIZE = $(or $(patsubst BOARD_SETTINGS_SIZE=%,%,$(filter BOARD_SETTINGS_SIZE=%,$(BOARD_DEFINES))),1024)
.PHONY: provision provision-tests
provision: ## the settings in CONFIG as a sector image for BOARD
	$(Q)$(PYTHON) tests/tools/provision.py --board '$(BOARD)' --script '$(BOARD_LINKER_SCRIPT)' --config '$(CONFIG)' \
		--out $(CONFIGURATION) --capacity $$(($(SETTINGS_SIZE) - 1))

TEST_SUITES += provision-tests
provision-tests: | build/packages/host build/packages/arm build/packages/qemu build/packages/e2e ## settings in a sector: checked, written, booted from
	$(Q)for board in mps2-an385 lm3s6965evb; do $(MAKE) firmware BOARD=$$board EXAMPLE=place_call ROOTS=test || exit 1; done
	$(Q)$(MAKE) firmware BOARD=lm3s6965evb FLASH_RECORDS=1 EXAMPLE=place_call ROOTS=test
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/flash/test_provision.py
