# FreeRTOS as the kernel. What the Makefile refuses is tried always; images are built and run where FREERTOS_DIR says
# where FreeRTOS-Kernel is, and are a skipped test elsewhere.
FREERTOS_CASES := a_call_is_placed_and_followed,a_slow_server_thinks,connection_reset_in_the_body,unknown_ca,silence_after_the_request,word_by_word,what_a_request_took,cut_off_is_an_error,lives_through_a_day_of_tls_1_3
FREERTOS_BOARD_TESTS := mps2-an385 riscv32-virt riscv64-virt
FREERTOS_BOARDS := $(filter-out host nucleo-f767zi,$(BOARDS))

.PHONY: freertos freertos-boards freertos-e2e
# Named together, they take turns.
freertos-boards: | $(filter freertos,$(MAKECMDGOALS))
freertos-e2e: | $(filter freertos freertos-boards,$(MAKECMDGOALS))

TEST_SUITES += freertos $(if $(FREERTOS_DIR),freertos-boards freertos-e2e)
freertos: | build/packages/host build/packages/arm ## FREERTOS_DIR=...: KERNEL=freertos; what make refuses, without it
	$(Q)FREERTOS_DIR='$(FREERTOS_DIR)' $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/freertos/test_freertos.py

freertos-boards: | $(addprefix build/packages/,host arm riscv qemu qemu-riscv) ## faults, clock, threads and network with FreeRTOS
	$(Q)for board in $(FREERTOS_BOARD_TESTS); do $(MAKE) board-image BOARD=$$board KERNEL=freertos ROOTS=test || exit 1; done
	$(Q)KERNEL=freertos $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/boards/test_boards.py tests/boards/test_riscv.py

freertos-e2e: | $(addprefix build/packages/,e2e qemu qemu-riscv) ## whole images with FreeRTOS: calls, chat, a device's day, faults
	$(Q)for board in $(FREERTOS_BOARDS); do $(MAKE) images BOARD=$$board KERNEL=freertos ROOTS=test || exit 1; done
	$(Q)$(PYTHON) tests/e2e/run.py --kernel freertos $(FREERTOS_BOARDS:%=--board %) --only $(or $(ONLY),$(FREERTOS_CASES)) \
		--results $(RESULTS)/$@.tsv
