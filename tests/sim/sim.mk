# The simulator's test PKI, which images with ROOTS=test trust, and the simulator's own tests.

# Made anew when it is missing or about to expire; images are rebuilt only when it changes.
build/pki/root.der build/pki/root-rsa.der &: FORCE | build/packages/e2e
	$(Q)$(PYTHON) tests/sim/pki.py build/pki >/dev/null

.PHONY: sim-test
TEST_SUITES += sim-test
sim-test: ## the simulator's own tests: strictness, PKI, misbehaviour
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv $(sort $(wildcard tests/sim/test_*.py))
