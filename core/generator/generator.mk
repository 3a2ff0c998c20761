# The C of core/api, docs/reference and the lock are made from Vapi's OpenAPI document; core/generator/selection.toml says what.
#
#   make generate                     everything from the lock that is committed; the document is not needed
#   make generate SPEC=openapi.json   the lock first, from a new document
#   make generate-check               fails when a generated file is not what would be made now
#   make drift SPEC=newer.json        what changed since the lock; fails when a selected thing has gone or changed type

GENERATE := $(PYTHON) core/generator/generate.py

.PHONY: generate generate-check drift
generate: ## C, tables and documentation from the API lock; SPEC=openapi.json renews the lock
	$(Q)$(GENERATE) generate $(if $(SPEC),--spec '$(SPEC)')

generate-check: ## fails when generated files are stale
	$(Q)$(GENERATE) check

drift: ## what changed in SPEC=newer.json, and what of it we use
	$(if $(SPEC),,$(error make drift needs SPEC=newer.json))
	$(Q)$(GENERATE) drift --spec '$(SPEC)'
