# Getting an image onto a board, and a debugger onto an image.
#
#   make flash BOARD=lm3s6965evb                build, check, write, compare, start
#   make flash BOARD=lm3s6965evb DRY_RUN=1      all but the writing: needs no hardware
#   make flash BOARD=... METHOD=st-flash        another method that the board has
#   make debug BOARD=mps2-an385                 gdb on the emulated board, stopped before its first instruction
#   make debug BOARD=lm3s6965evb METHOD=openocd gdb on the real one
#   make debug GDB_THEN="-ex 'break application_main' -ex continue"
#
# boards/<name>/board.mk says how:
#   BOARD_FLASH_METHODS     of openocd st-flash dfu-util file, the best first; empty: it is emulated only
#   BOARD_OPENOCD           configurations that OpenOCD has, board/... or interface/... and target/...
#   BOARD_DFU               vendor and product of the boot loader's USB device, such as 0483:df11
#   BOARD_FLASH_FILE        the image's name on the drive that the board shows over USB
#   BOARD_FLASH_FILE_ENTRY  where that name must be written for the board to find it
ifneq ($(filter flash debug provision,$(MAKECMDGOALS)),)
ifeq ($(filter $(BOARD),$(BOARDS)),)
$(error There is no board named $(BOARD); there are: $(BOARDS))
endif
endif
DRY_RUN ?=
METHOD ?=
GDB ?= gdb-multiarch
GDB_THEN ?=
.PHONY: flash debug debug-image flash-tests

flash: | $(if $(filter openocd,$(or $(METHOD),$(firstword $(BOARD_FLASH_METHODS)))),build/packages/flash) ## put EXAMPLE on BOARD; DRY_RUN=1 only shows and checks
	$(Q)$(if $(BOARD_TOOLCHAIN),$(MAKE) firmware,:)
	$(if $(CONFIG),$(Q)$(MAKE) provision)
	$(Q)$(PYTHON) tests/tools/flash.py --board '$(BOARD)' --elf $(ELF) --script '$(BOARD_LINKER_SCRIPT)' \
		--methods '$(BOARD_FLASH_METHODS)' --method '$(METHOD)' --openocd '$(BOARD_OPENOCD)' --dfu '$(BOARD_DFU)' \
		--file '$(BOARD_FLASH_FILE)' --file-entry '$(BOARD_FLASH_FILE_ENTRY)' $(if $(DRY_RUN),--dry-run) \
		$(if $(CONFIG),--configuration $(CONFIGURATION).hex)

debug: | build/packages/debug build/packages/e2e $(if $(BOARD_QEMU),build/packages/$(QEMU_GROUP)) ## gdb on EXAMPLE on BOARD, emulated or by METHOD=openocd
	$(Q)$(MAKE) debug-image ROOTS=$(if $(VAPI_URL)$(METHOD),public,test)

debug-image: export BOARD_QEMU := $(BOARD_QEMU)
debug-image:
	$(Q)$(MAKE) firmware
	$(Q)$(PYTHON) tests/tools/debug.py --board '$(BOARD)' --example '$(EXAMPLE)' --elf $(ELF) --gdb "$(GDB)" \
		--then "$(GDB_THEN)" $(if $(filter openocd,$(METHOD)),--openocd '$(BOARD_OPENOCD)')

# --- tests ------------------------------------------------------------------------------------------
# Every board whose board.mk names a method.
FLASH_BOARDS = $(sort $(patsubst boards/%/board.mk,%,$(shell grep -lE '^BOARD_FLASH_METHODS *:?= *[a-z]' \
	boards/*/board.mk)) $(if $(shell grep -E '^BOARD_FLASH_METHODS' boards/common/mps2/mps2.mk),$(patsubst \
	boards/%/board.mk,%,$(shell grep -l 'common/mps2/mps2.mk' boards/*/board.mk))))
TEST_SUITES += flash-tests
flash-tests: | build/packages/host build/packages/arm build/packages/flash build/packages/debug build/packages/qemu build/packages/e2e ## flashing by dry run for every board, size checks, the debugger
	$(Q)for board in $(FLASH_BOARDS); do $(MAKE) firmware BOARD=$$board EXAMPLE=place_call ROOTS=test || exit 1; done
	$(Q)FLASH_BOARDS='$(FLASH_BOARDS)' $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/flash/test_flash.py
