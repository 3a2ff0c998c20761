# End-to-end runs of whole images against the simulator; tests/e2e/README.md says how.
.PHONY: e2e e2e-images
TEST_SUITES += e2e
e2e-images:
	$(Q)for example in place_call device_day; do \
		$(MAKE) firmware BOARD=mps2-an385 EXAMPLE=$$example ROOTS=test && \
		$(MAKE) firmware BOARD=host EXAMPLE=$$example ROOTS=test SANITIZE=1 || exit 1; done
	$(Q)for board in $(filter-out mps2-an385 host,$(BOARDS)); do \
		$(MAKE) firmware BOARD=$$board EXAMPLE=place_call ROOTS=test || exit 1; done

e2e: e2e-images | build/packages/e2e build/packages/qemu build/packages/qemu-riscv ## whole images, every board, good days and bad input; ONLY=name for some
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv $(if $(ONLY),--only $(ONLY))

.PHONY: soak
CHECK_SUITES += soak
soak: e2e-images | build/packages/e2e build/packages/qemu ## 2,000 requests over three hosts on the emulated board; levels stay
	$(Q)$(PYTHON) tests/e2e/run.py --soak --suite $@ --results $(RESULTS)/$@.tsv

.PHONY: run-tool
TEST_SUITES += run-tool
run-tool: | build/packages/e2e ## the tool behind make run: refusals, secrets, nothing left behind
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/e2e/test_run_tool.py
