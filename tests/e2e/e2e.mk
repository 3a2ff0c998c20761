# End-to-end runs of whole images against the simulator; tests/e2e/README.md says how.
.PHONY: e2e e2e-images
TEST_SUITES += e2e
e2e-images:
	$(Q)for board in $(filter-out host,$(BOARDS)); do $(MAKE) images BOARD=$$board ROOTS=test || exit 1; done
	$(Q)$(MAKE) images BOARD=host ROOTS=test SANITIZE=1
	$(Q)$(MAKE) images BOARD=lm3s6965evb PROFILE=small ROOTS=test
	$(Q)for board in $(filter-out host,$(BOARDS)); do $(MAKE) images BOARD=$$board KERNEL=none ROOTS=test || exit 1; done
	$(Q)for kernel in vapi none; do \
		$(MAKE) images BOARD=mps2-an385 KERNEL=$$kernel IPV6=1 ROOTS=test EXAMPLES='place_call device_day' || exit 1; done
	$(Q)for board in lm3s6965evb riscv32-virt; do \
		$(MAKE) images BOARD=$$board IPV6=1 ROOTS=test EXAMPLES=place_call || exit 1; done

e2e: e2e-images | build/packages/e2e build/packages/qemu build/packages/qemu-riscv ## whole images, every board, good days and bad input; ONLY=name for some
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv $(if $(ONLY),--only $(ONLY))

# Images of e2e in a network as in the field.
.PHONY: field field-long
TEST_SUITES += field
CHECK_SUITES += field-long
field: e2e-images | build/packages/e2e build/packages/qemu build/packages/qemu-riscv ## a router, a TLS proxy, bad cables, leases, false servers; ONLY=name for some
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv $(if $(ONLY),--only $(ONLY))

field-long: e2e-images | build/packages/e2e build/packages/qemu ## more bad cables, and leases that run out
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv $(if $(ONLY),--only $(ONLY))

.PHONY: soak
CHECK_SUITES += soak
soak: e2e-images | build/packages/e2e build/packages/qemu ## 2,000 requests over three hosts on the emulated board; levels stay
	$(Q)$(PYTHON) tests/e2e/run.py --suite $@ --results $(RESULTS)/$@.tsv

# Never ring twice, over this machine's sockets (port/posix) and the simulator without TLS, for speed.
CALL_ONCE_CUTS := build/port-tests/call_once_cuts
$(CALL_ONCE_CUTS): $(patsubst %.c,build/port-tests/%.o,tests/e2e/call_once_cuts.c $(PORT_posix_SOURCES) $(PORT_sockets_SOURCES)) \
		build/unit/libvapi.a
	$(call say,LINK,$@)
	$(Q)$(HOST_CC) $(SANITIZE_FLAGS) $^ -o $@
-include build/port-tests/tests/e2e/call_once_cuts.d

.PHONY: call-once
TEST_SUITES += call-once
call-once: $(CALL_ONCE_CUTS) | build/packages/e2e ## the connection cut at every byte of POST /call: never a second call
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/e2e/test_call_once.py

.PHONY: run-tool
TEST_SUITES += run-tool
run-tool: | build/packages/e2e ## the tool behind make run: refusals, secrets, nothing left behind
	$(Q)$(PYTHON) tests/tools/run_python.py --suite $@ --results $(RESULTS)/$@.tsv tests/e2e/test_run_tool.py
