# The simulator's own tests. Its test PKI, which images with ROOTS=test trust, is made by port/mbedtls/port.mk.
.PHONY: sim-test
TEST_SUITES += sim-test
sim-test: ## the simulator's own tests: strictness, PKI, misbehaviour
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv $(sort $(wildcard tests/sim/test_*.py))
