# End-to-end runs of whole images against the simulator; tests/e2e/README.md says how.
.PHONY: e2e e2e-images
TEST_SUITES += e2e
e2e-images:
	$(Q)$(MAKE) firmware BOARD=mps2-an385 EXAMPLE=place_call ROOTS=test
	$(Q)$(MAKE) firmware BOARD=host EXAMPLE=place_call ROOTS=test SANITIZE=1

e2e: e2e-images | build/packages/e2e build/packages/qemu ## whole images, every board, good days and bad input; ONLY=name for some
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv $(if $(ONLY),--only $(ONLY))

.PHONY: run-tool
TEST_SUITES += run-tool
run-tool: | build/packages/e2e ## the tool behind make run: refusals, secrets, nothing left behind
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/e2e/test_run_tool.py
