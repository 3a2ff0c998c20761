# FreeRTOS as the kernel. What the Makefile refuses is tried always; images are built and run where FREERTOS_DIR says
# where FreeRTOS-Kernel is, and are a skipped test elsewhere.
FREERTOS_CASES := a_call_is_placed_and_followed,a_slow_server_thinks,connection_reset_in_the_body,unknown_ca,silence_after_the_request,word_by_word,what_a_request_took,cut_off_is_an_error,lives_through_a_day_of_tls_1_3

.PHONY: freertos freertos-boards freertos-e2e
TEST_SUITES += freertos $(if $(FREERTOS_DIR),freertos-boards freertos-e2e)
freertos: | build/packages/host build/packages/arm ## FREERTOS_DIR=...: KERNEL=freertos; what make refuses, without it
	$(Q)FREERTOS_DIR='$(FREERTOS_DIR)' $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv \
		tests/freertos/test_freertos.py

freertos-boards: | $(addprefix build/packages/,host arm qemu) ## faults, clock, threads and network with FreeRTOS
	$(Q)$(MAKE) board-image BOARD=mps2-an385 KERNEL=freertos ROOTS=test
	$(Q)KERNEL=freertos $(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/boards/test_boards.py

freertos-e2e: | build/packages/e2e build/packages/qemu ## whole images with FreeRTOS: calls, chat, a device's day, faults
	$(Q)for example in place_call chat device_day; do \
		$(MAKE) firmware BOARD=mps2-an385 EXAMPLE=$$example KERNEL=freertos ROOTS=test || exit 1; done
	$(Q)$(PYTHON) tests/e2e/run.py --kernel freertos --board mps2-an385 --only $(or $(ONLY),$(FREERTOS_CASES)) \
		--results $(RESULTS)/$@.tsv
