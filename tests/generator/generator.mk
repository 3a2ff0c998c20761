# Tests of the API generator. VAPI_SPEC=openapi.json tries the real document too, which is not in the repository.

.PHONY: generator
TEST_SUITES += generator
generator: ## tests of the API generator; VAPI_SPEC=openapi.json for the real document too
	$(Q)$(MAKE) lib BOARD=mps2-an385
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv $(sort $(wildcard tests/generator/test_*.py))
