# End-to-end runs of whole images against the simulator; tests/e2e/README.md says how.
.PHONY: e2e e2e-images
TEST_SUITES += e2e
e2e-images:
	$(Q)$(MAKE) firmware BOARD=mps2-an385 EXAMPLE=place_call ROOTS=test
	$(Q)$(MAKE) firmware BOARD=host EXAMPLE=place_call ROOTS=test SANITIZE=1

e2e: e2e-images | build/packages/e2e build/packages/qemu ## whole images, every board, good days and bad input; ONLY=name for some
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv $(if $(ONLY),--only $(ONLY))
