# No secret in any log: runs behind all other suites (tests/tests.mk), over what they have left.
.PHONY: secrets
TEST_SUITES += secrets
secrets: ## no key and no per-call address in any console, output or log of the simulator that the other suites left
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/secrets/test_secrets.py
