# vapi-mcu: the one entry for building, running and testing. `make help` lists what there is.
#
# Everything made goes to build/. Fragments add to this file through a small contract; each variable
# holds plain names (no -D, no -I), paths are relative to the repository.
#
# boards/<name>/board.mk, only the chosen BOARD's is read:
#   BOARD_DESCRIPTION    one line for people
#   BOARD_TOOLCHAIN      prefix of the compiler, such as arm-none-eabi-; empty: a program for this machine
#   BOARD_CPU_FLAGS      flags for compiling and linking: core, C library (--specs=...)
#   BOARD_DEFINES        macros, NAME or NAME=value
#   BOARD_SOURCES        our .c and .S files of the board, boards/common/ included
#   BOARD_INCLUDES       directories of our headers
#   BOARD_LINKER_SCRIPT  the linker script; empty: the compiler's own
#   BOARD_LINK_FLAGS     further flags for linking only
#   BOARD_LIBRARIES      libraries after all objects, such as -lm
#   BOARD_PORTS          names of the ports it is made of, such as: $(KERNEL_PORT) lwip mbedtls
#   BOARD_KERNELS        the KERNELs that run on it, where there is a choice; empty: vapi
#   VAPI_CONFIG          ?= a header with the board's own limits (vapi/config.h), where it needs some
#   BOARD_CORE           the processor core
#   BOARD_NETWORK        the network chip, for `make boards`
#   BOARD_FLASH          how an image gets onto the hardware, for `make boards`; empty: it has no hardware
#   BOARD_FLASH_METHODS  and by which programs; tests/flash/flash.mk has these and what they need
#   BOARD_QEMU           the emulator's command line up to the machine's own arguments, without the image,
#                        network and console; empty: no emulator. Exported to tests/tools/run.py
#
# port/<name>/port.mk, all of them are read; with <p> the folder's name:
#   PORT_<p>_SOURCES              our .c and .S files
#   PORT_<p>_INCLUDES             directories of our headers
#   PORT_<p>_DEFINES              macros for our sources and for third-party sources alike
#   PORT_<p>_LINK_FLAGS           further flags for linking an image that has the port
#   PORT_<p>_GENERATED_SOURCES    .c files below $(BUILD)/generated/; the fragment has the rules that make them
#   PORT_<p>_THIRD_PARTY_SOURCES  files below $(LWIP_DIR), $(MBEDTLS_DIR) or $(FREERTOS_DIR); $(wildcard) works
#   PORT_<p>_THIRD_PARTY_INCLUDES their header directories (-isystem)
#
# core/generator/generator.mk, where there is one, makes and checks the generated sources.
#
# examples/<name>/*.c is one application, built for every board that wants it.
#
# tests/*/*.mk: a suite is a target that writes $(RESULTS)/<target>.tsv (CONTRIBUTING.md
# says how) and is named in TEST_SUITES (run by `make test`) or CHECK_SUITES (run by `make check` only).

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory
ifeq ($(filter -j%,$(MAKEFLAGS))$(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc)
endif

# --- choices ----------------------------------------------------------------------------------------
BOARD ?= mps2-an385
EXAMPLE ?= place_call
ROOTS ?= public
PROFILE ?=
# The profile for 32 KB has no room for two threads and lwIP's sockets. A PC has, and threads of its own.
DEFAULT_KERNEL := $(if $(filter small,$(PROFILE)),$(if $(filter host,$(BOARD)),vapi,none),vapi)
KERNEL ?= $(DEFAULT_KERNEL)
SANITIZE ?=
IPV6 ?=
LTO ?=
WATCHDOG ?=
CALL_GRAPH ?=
FLASH_RECORDS ?=
SETTINGS_CONSOLE ?=
OPTIMIZE ?= -Os
export PYTHON ?= /usr/bin/python3
HOST_CC ?= gcc
CLANG ?= clang

DEPENDENCIES := build/deps
LWIP_DIR ?= $(DEPENDENCIES)/lwip
MBEDTLS_DIR ?= $(DEPENDENCIES)/mbedtls
JSMN_DIR ?= $(DEPENDENCIES)/jsmn
CMOCKA_DIR ?= $(DEPENDENCIES)/cmocka
FREERTOS_DIR ?=

Q := $(if $(V),,@)
say = $(if $(V),,@printf '%-6s %s\n' '$(1)' '$(2)')
space := $() $()

REPORT := build/report
RESULTS := $(REPORT)/results

# --- what is built, for one board -------------------------------------------------------------------
# One directory for each combination that gives other objects.
PROFILES := public-web small full
ifneq ($(filter-out $(PROFILES),$(PROFILE)),)
$(error There is no profile named $(PROFILE); there are: $(PROFILES))
endif
KERNELS := vapi freertos none
ifneq ($(filter-out $(KERNELS),$(KERNEL)),)
$(error There is no kernel named $(KERNEL); there are: $(KERNELS))
endif
# Whatever is not empty counts as yes in $(if), a 0 too.
SWITCHES := IPV6 LTO SANITIZE CALL_GRAPH FLASH_RECORDS SETTINGS_CONSOLE
$(foreach name,$(SWITCHES),$(if $(filter-out 1,$($(name))),$(error $(name) is "$($(name))", but must be 1, or empty for no)))
$(if $(filter-out 0 1,$(WATCHDOG)),$(error WATCHDOG is "$(WATCHDOG)", but must be 1, 0, or empty for what BOARD has by itself))
KERNEL_PORT := $(if $(filter vapi,$(KERNEL)),kernel,$(KERNEL))
FEATURE_DEFINES := $(if $(IPV6),LWIP_IPV6=1)
PROFILE_DEFINES := $(if $(filter small,$(PROFILE)),VAPI_PROFILE_SMALL=1) $(if $(filter full,$(PROFILE)),VAPI_PROFILE_FULL=1)
VARIANT := $(filter-out $(DEFAULT_KERNEL),$(KERNEL)) $(if $(IPV6),ipv6) $(filter-out public-web,$(PROFILE)) $(filter-out public,$(ROOTS)) $(if $(LTO),lto) $(WATCHDOG:%=watchdog-%) \
	$(if $(FLASH_RECORDS),records) $(if $(SETTINGS_CONSOLE),console) $(if $(SANITIZE),sanitize) $(if $(CALL_GRAPH),call-graph)
BUILD := build/$(subst $(space),-,$(strip $(BOARD) $(VARIANT)))
ELF := $(BUILD)/$(EXAMPLE).elf

EXAMPLES := $(notdir $(patsubst %/,%,$(sort $(dir $(wildcard examples/*/*.c)))))
BOARDS := $(sort $(patsubst boards/%/board.mk,%,$(wildcard boards/*/board.mk)))
ifneq ($(filter lib images firmware run run-image sizes-board treemap %.elf,$(MAKECMDGOALS)),)
ifeq ($(filter $(BOARD),$(BOARDS)),)
$(error There is no board named $(BOARD); there are: $(BOARDS))
endif
ifeq ($(filter $(EXAMPLE),$(EXAMPLES)),)
$(error There is no example named $(EXAMPLE); there are: $(EXAMPLES))
endif
endif
include $(wildcard boards/$(BOARD)/board.mk)
include $(sort $(wildcard port/*/port.mk))
ifneq ($(filter lib images firmware run run-image board-image %.elf,$(MAKECMDGOALS)),)
ifeq ($(filter $(KERNEL),vapi $(BOARD_KERNELS)),)
$(error KERNEL=$(KERNEL) does not run on BOARD=$(BOARD); there are: $(strip vapi $(BOARD_KERNELS)))
endif
ifeq ($(WATCHDOG)$(filter BOARD_WATCHDOG=1,$(BOARD_DEFINES)),1)
$(error WATCHDOG=1: BOARD=$(BOARD) has no watchdog)
endif
$(if $(and $(SANITIZE),$(BOARD_TOOLCHAIN)),$(error SANITIZE=1 is for BOARD=host))
$(if $(VAPI_CONFIG),$(if $(wildcard $(VAPI_CONFIG)),,$(error VAPI_CONFIG=$(VAPI_CONFIG): there is no such file)))
endif

CC_BOARD := $(if $(BOARD_TOOLCHAIN),$(BOARD_TOOLCHAIN)gcc,$(HOST_CC))
AR_BOARD := $(BOARD_TOOLCHAIN)$(if $(LTO),gcc-)ar
NM_BOARD := $(BOARD_TOOLCHAIN)nm

port = $(foreach name,$(BOARD_PORTS),$(PORT_$(name)_$(1)))

CORE_SOURCES := $(sort $(shell find core -name '*.c'))
OUR_SOURCES := $(BOARD_SOURCES) $(call port,SOURCES)
THIRD_PARTY_SOURCES := $(call port,THIRD_PARTY_SOURCES)
GENERATED_SOURCES := $(call port,GENERATED_SOURCES)

WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Werror
SANITIZE_FLAGS := -fsanitize=address -fsanitize=undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
# What the compiler repeats in front of branches to save one takes 0.5 KB of mbedTLS and lwIP.
FEWER_JUMPS := $(if $(filter -Os,$(OPTIMIZE)),-fno-thread-jumps)
COMMON_FLAGS := -g $(OPTIMIZE) -ffunction-sections -fdata-sections -fno-common $(BOARD_CPU_FLAGS) \
	$(if $(LTO),-flto=2 -flto-partition=one -fconserve-stack $(FEWER_JUMPS)) $(if $(SANITIZE),$(SANITIZE_FLAGS)) $(if $(CALL_GRAPH),-fcallgraph-info=su)
CONFIG_FLAGS := $(if $(VAPI_CONFIG),-DVAPI_CONFIG_FILE=\"$(abspath $(VAPI_CONFIG))\")
CORE_FLAGS := -std=c11 $(WARNINGS) $(COMMON_FLAGS) $(CONFIG_FLAGS) -Icore/include -isystem $(JSMN_DIR)
PLATFORM_FLAGS := $(CONFIG_FLAGS) $(addprefix -D,$(BOARD_DEFINES) $(PROFILE_DEFINES) $(FEATURE_DEFINES) $(call port,DEFINES)) \
	$(addprefix -I,core/include boards/include $(BOARD_INCLUDES) $(call port,INCLUDES)) \
	$(addprefix -isystem ,$(call port,THIRD_PARTY_INCLUDES) $(JSMN_DIR))
OUR_FLAGS := -std=c11 $(WARNINGS) $(COMMON_FLAGS) $(PLATFORM_FLAGS)
THIRD_PARTY_FLAGS := -std=gnu11 -w $(COMMON_FLAGS) $(FEWER_JUMPS) $(PLATFORM_FLAGS)
LINK_FLAGS := $(COMMON_FLAGS) -Wl,--gc-sections -Wl,--build-id=sha1 $(call port,LINK_FLAGS) $(BOARD_LINK_FLAGS) $(addprefix -T ,$(BOARD_LINKER_SCRIPT))

object = $(addprefix $(BUILD)/obj/,$(addsuffix .o,$(basename $(1))))
third_party_object = $(patsubst $(LWIP_DIR)/%,$(BUILD)/obj/lwip/%.o,$(patsubst $(MBEDTLS_DIR)/%,$(BUILD)/obj/mbedtls/%.o, \
	$(patsubst $(or $(FREERTOS_DIR),FREERTOS_DIR)/%,$(BUILD)/obj/freertos/%.o,$(basename $(1)))))

CORE_OBJECTS := $(call object,$(CORE_SOURCES))
OUR_OBJECTS := $(call object,$(OUR_SOURCES))
GENERATED_OBJECTS := $(patsubst $(BUILD)/generated/%.c,$(BUILD)/obj/generated/%.o,$(GENERATED_SOURCES))
THIRD_PARTY_OBJECTS := $(call third_party_object,$(THIRD_PARTY_SOURCES))
EXAMPLE_OBJECTS := $(call object,$(wildcard examples/*/*.c))
PLATFORM_OBJECTS := $(OUR_OBJECTS) $(GENERATED_OBJECTS) $(THIRD_PARTY_OBJECTS)

# --- sources of others ------------------------------------------------------------------------------
# Each fetched one leaves build/deps/<name>.mk with its version. Where third-party sources are listed by
# $(wildcard), they must be there before this file is read to its end: make fetches what it includes.
# A source that is supplied by a _DIR variable is only checked and recorded.
source = $(if $(filter $(DEPENDENCIES)/$(1),$(2)),$(1),$(1)=$(2))
DEPENDENCY_SOURCES := $(call source,lwip,$(LWIP_DIR)) $(call source,mbedtls,$(MBEDTLS_DIR)) \
	$(call source,jsmn,$(JSMN_DIR)) $(call source,cmocka,$(CMOCKA_DIR))
DEPENDENCY_STAMPS := $(foreach name,$(DEPENDENCY_SOURCES),$(if $(findstring =,$(name)),,$(DEPENDENCIES)/$(name).mk))
ifneq ($(filter images firmware run-image sizes-board treemap %.elf,$(MAKECMDGOALS)),)
include $(DEPENDENCY_STAMPS)
endif

ifneq ($(DEPENDENCY_STAMPS),)
$(DEPENDENCY_STAMPS) &: | build/packages/host
	$(Q)port/dependencies/fetch.sh $(DEPENDENCIES) $(DEPENDENCY_SOURCES)
endif

# Packages of the machine's own system, in groups; see port/dependencies/packages.txt.
TOOLCHAIN_GROUP := $(if $(filter arm-%,$(BOARD_TOOLCHAIN)),arm,$(if $(filter riscv%,$(BOARD_TOOLCHAIN)),riscv,host))
QEMU_GROUP := $(if $(filter riscv,$(TOOLCHAIN_GROUP)),qemu-riscv,qemu)
build/packages/%:
	$(Q)port/dependencies/packages.sh $*
	$(Q)mkdir -p $(@D) && touch $@

.PHONY: deps
deps: ## fetch lwIP, mbedTLS, jsmn and cmocka sources and install what building needs
	$(Q)port/dependencies/packages.sh host arm
	$(Q)port/dependencies/fetch.sh $(DEPENDENCIES) $(DEPENDENCY_SOURCES)

# --- rules ------------------------------------------------------------------------------------------
# Flags are kept in files that change only when the flags do, for objects to depend on; so is what is linked.
define flags_file
$(1): FORCE
	@$$(shell mkdir -p $$(@D))$$(file >$$@.new,$(2))cmp -s $$@.new $$@ && rm $$@.new || mv $$@.new $$@
endef
$(eval $(call flags_file,$(BUILD)/core.flags,$$(CC_BOARD) $$(CORE_FLAGS)))
$(eval $(call flags_file,$(BUILD)/our.flags,$$(CC_BOARD) $$(OUR_FLAGS)))
$(eval $(call flags_file,$(BUILD)/third_party.flags,$$(CC_BOARD) $$(THIRD_PARTY_FLAGS)))
$(eval $(call flags_file,$(BUILD)/link.flags,$$(CC_BOARD) $$(LINK_FLAGS) $$(BOARD_LIBRARIES) $$(CORE_OBJECTS) \
	$$(PLATFORM_OBJECTS)))

NEEDED := $(DEPENDENCY_STAMPS) build/packages/$(TOOLCHAIN_GROUP)
compile = $(Q)mkdir -p $(@D) && $(CC_BOARD) $(1) -MD -MP -c $< -o $@

$(CORE_OBJECTS): $(BUILD)/obj/%.o: %.c $(BUILD)/core.flags | $(NEEDED)
	$(call say,CC,$<)
	$(call compile,$(CORE_FLAGS))

$(BUILD)/obj/%.o: %.c $(BUILD)/our.flags | $(NEEDED)
	$(call say,CC,$<)
	$(call compile,$(OUR_FLAGS))

$(BUILD)/obj/%.o: %.S $(BUILD)/our.flags | $(NEEDED)
	$(call say,AS,$<)
	$(call compile,$(COMMON_FLAGS) $(PLATFORM_FLAGS))

$(BUILD)/obj/generated/%.o: $(BUILD)/generated/%.c $(BUILD)/our.flags | $(NEEDED)
	$(call say,CC,$<)
	$(call compile,$(OUR_FLAGS))

$(BUILD)/obj/lwip/%.o: $(LWIP_DIR)/%.c $(BUILD)/third_party.flags | $(NEEDED)
	$(call say,CC,lwip/$*.c)
	$(call compile,$(THIRD_PARTY_FLAGS))

$(BUILD)/obj/mbedtls/%.o: $(MBEDTLS_DIR)/%.c $(BUILD)/third_party.flags | $(NEEDED)
	$(call say,CC,mbedtls/$*.c)
	$(call compile,$(THIRD_PARTY_FLAGS))

$(BUILD)/obj/freertos/%.o: $(FREERTOS_DIR)/%.c $(BUILD)/third_party.flags | $(NEEDED)
	$(call say,CC,freertos/$*.c)
	$(call compile,$(THIRD_PARTY_FLAGS))

$(BUILD)/obj/freertos/%.o: $(FREERTOS_DIR)/%.S $(BUILD)/third_party.flags | $(NEEDED)
	$(call say,AS,freertos/$*.S)
	$(call compile,$(THIRD_PARTY_FLAGS))

$(BUILD)/libvapi.a: $(CORE_OBJECTS) $(BUILD)/link.flags
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR_BOARD) rcs $@ $(filter %.o,$^)

define example_rule
$(BUILD)/$(1).elf: $(call object,$(wildcard examples/$(1)/*.c)) $(PLATFORM_OBJECTS) $(BUILD)/libvapi.a \
		$(BOARD_LINKER_SCRIPT) $(BUILD)/link.flags
	$$(call say,LINK,$$@)
	$$(Q)$(CC_BOARD) $$(LINK_FLAGS) -Wl,-Map=$$(@:.elf=.map) $$(filter %.o %.a,$$^) $(BOARD_LIBRARIES) -o $$@
	$$(if $(BOARD_TOOLCHAIN),$$(Q)tests/tools/check_no_heap.sh $(NM_BOARD) $$@)
endef
$(foreach example,$(EXAMPLES),$(eval $(call example_rule,$(example))))

# The same image for tools that take no ELF.
$(BUILD)/%.hex: $(BUILD)/%.elf
	$(Q)$(BOARD_TOOLCHAIN)objcopy -O ihex $< $@
$(BUILD)/%.bin: $(BUILD)/%.elf
	$(Q)$(BOARD_TOOLCHAIN)objcopy -O binary --gap-fill 0xff $< $@

-include $(patsubst %.o,%.d,$(CORE_OBJECTS) $(PLATFORM_OBJECTS) $(EXAMPLE_OBJECTS))

# --- goals ------------------------------------------------------------------------------------------
.PHONY: help boards board-facts lib images firmware run run-image clean distclean FORCE
FORCE:

help: ## this list
	@echo 'make run                  place a call on the emulated board, against the simulator'
	@echo
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo 'BOARD=$(BOARD)  (of: $(BOARDS))'
	@echo 'EXAMPLE=$(EXAMPLE)  (of: $(EXAMPLES))'
	@echo 'KERNEL=$(KERNEL)  (of: $(KERNELS); freertos with FREERTOS_DIR=...)'
	@echo 'ROOTS=public|test  PROFILE=public-web|small|full  IPV6=1  LTO=1  WATCHDOG=0|1  SANITIZE=1 (host)  OPTIMIZE=$(OPTIMIZE)  V=1'

boards: ## the boards: core, RAM, flash, network, how they are run and flashed
	$(Q)$(PYTHON) tests/tools/boards.py '$(MAKE)' $(BOARDS)

board-facts:
	$(foreach name,DESCRIPTION CORE NETWORK FLASH QEMU LINKER_SCRIPT,$(info $(name)=$(BOARD_$(name))))@:

lib: $(BUILD)/libvapi.a ## the library for BOARD

images: $(EXAMPLES:%=$(BUILD)/%.elf) ## every example for BOARD

firmware: $(ELF) $(if $(BOARD_TOOLCHAIN),$(ELF:.elf=.hex) $(ELF:.elf=.bin)) ## the image of EXAMPLE for BOARD, as ELF, HEX and BIN

# The simulator's certificates come from the test CA, which only an image with ROOTS=test accepts.
run run-image: export BOARD_QEMU := $(BOARD_QEMU)
run: | build/packages/e2e $(if $(BOARD_QEMU),build/packages/$(QEMU_GROUP)) ## build EXAMPLE for BOARD and run it; SCENARIO=... for a bad day, VAPI_URL=... for the real service
	$(Q)$(PYTHON) tests/tools/run.py --board $(BOARD) --example $(EXAMPLE) --check
	$(Q)$(MAKE) run-image ROOTS=$(if $(VAPI_URL),public,test)

run-image: $(ELF)
	$(Q)$(PYTHON) tests/tools/run.py --board $(BOARD) --example $(EXAMPLE) --elf $(ELF)

-include core/generator/generator.mk
include tests/tests.mk $(sort $(wildcard tests/*/*.mk))

clean: ## remove what was built, keep fetched sources
	$(Q)find build -mindepth 1 -maxdepth 1 ! -name deps -exec rm -rf {} + 2>/dev/null || true

distclean: ## remove all of build/
	$(Q)rm -rf build
