# WebSocket conformance: a client of core/ that sends every message back, against a server that checks RFC 6455.
WEBSOCKET_ECHO := build/unit/tests/websocket/websocket_echo

.PHONY: websocket
TEST_SUITES += websocket

$(WEBSOCKET_ECHO): $(WEBSOCKET_ECHO).o build/unit/libvapi.a
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(SANITIZE_FLAGS) $^ -o $@

websocket: $(WEBSOCKET_ECHO) ## hundreds of WebSocket connections with good and bad frames, chopped
	$(Q)$(PYTHON) tests/websocket/conformance.py --suite $@ --results $(RESULTS)/$@.tsv --client $<
