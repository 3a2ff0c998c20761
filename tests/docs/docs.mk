# What the documents say must be so, and the tables in README.md and docs/memory.md.

.PHONY: docs-test docs-tables memory-table
TEST_SUITES += docs-test

docs-test: | build/packages/host build/packages/arm ## that the documents' C compiles and what they name exists
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/docs/test_docs.py

docs-tables: ## write README.md's tables of boards and examples anew
	$(Q)$(PYTHON) tests/docs/tables.py README.md

# The others differ little from these; `make sizes` has them all.
MEMORY_BOARDS ?= mps2-an385 lm3s6965evb riscv32-virt
memory-table: ## write the tables and the picture of memory in README.md and docs/ anew, from `make sizes` and a run on each of MEMORY_BOARDS
	$(Q)$(MAKE) sizes SIZES_BOARDS='$(MEMORY_BOARDS)'
	$(Q)$(PYTHON) tests/docs/tables.py --sizes $(SIZES) README.md docs/memory.md
	$(Q)$(MAKE) treemap TREEMAP=docs/memory.svg
