# TLS by mbedTLS 3.6.x over any transport. Compiles for every board; settings in vapi_mbedtls_config.h.
PORT_mbedtls_SOURCES := $(addprefix port/mbedtls/,arena.c ecdsa_verify.c hmac.c tls_ecdsa.c tls_error.c tls_never.c tls_platform.c tls_roots.c \
	tls_rsa.c tls_session.c tls_steps.c tls_switch.c tls_transport.c)
PORT_mbedtls_INCLUDES := port/mbedtls
PORT_mbedtls_DEFINES := MBEDTLS_CONFIG_FILE=\"vapi_mbedtls_config.h\"

# What vapi_mbedtls_config.h switches on; the other files of the library would compile to nothing.
MBEDTLS_FILES := aes asn1parse asn1write bignum bignum_core bignum_mod bignum_mod_raw block_cipher cipher \
	cipher_wrap constant_time ctr_drbg ecdh ecdsa ecp ecp_curves gcm md oid pk pk_ecc pk_wrap pkparse \
	platform_util psa_crypto psa_crypto_aead psa_crypto_cipher psa_crypto_client \
	psa_crypto_driver_wrappers_no_static psa_crypto_ecp psa_crypto_hash psa_crypto_mac psa_crypto_rsa \
	psa_crypto_slot_management psa_util rsa rsa_alt_helpers sha256 sha512 ssl_ciphersuites ssl_client \
	ssl_msg ssl_tls ssl_tls12_client ssl_tls13_client ssl_tls13_generic ssl_tls13_keys x509 x509_crt
PORT_mbedtls_THIRD_PARTY_SOURCES := $(MBEDTLS_FILES:%=$(MBEDTLS_DIR)/library/%.c)
PORT_mbedtls_THIRD_PARTY_INCLUDES := $(MBEDTLS_DIR)/include
ifeq ($(PROFILE),small)
PORT_mbedtls_SOURCES += port/mbedtls/tls_pass_over.c
$(BUILD)/obj/mbedtls/library/ssl_tls13_generic.o: THIRD_PARTY_FLAGS += -Dmbedtls_x509_crt_parse_der=vapi_tls_parse_certificate
P256M_DIR := $(MBEDTLS_DIR)/3rdparty/p256-m
PORT_mbedtls_THIRD_PARTY_SOURCES += $(P256M_DIR)/p256-m_driver_entrypoints.c $(P256M_DIR)/p256-m/p256-m.c
PORT_mbedtls_THIRD_PARTY_INCLUDES += $(P256M_DIR) $(P256M_DIR)/p256-m $(MBEDTLS_DIR)/library
endif

# mbedTLS's tables of key types refer to all that can be done with a key, but a client without a certificate never signs,
# decrypts or looks at a private key, meets no curve but NIST's and no compressed point (RFC 8422, 8446). In these files the
# names lead to tls_never.c, and the linker drops the rest.
NEVER_IN_ecp := mbedtls_mpi_exp_mod mbedtls_mpi_mod_mpi
NEVER_IN_pk := mbedtls_rsa_rsassa_pss_sign_ext
NEVER_IN_pk_wrap := mbedtls_ecdsa_write_signature mbedtls_ecp_check_pub_priv mbedtls_rsa_check_pub_priv \
	mbedtls_rsa_pkcs1_decrypt mbedtls_rsa_pkcs1_encrypt mbedtls_rsa_pkcs1_sign mbedtls_rsa_rsassa_pss_sign_ext \
	psa_sign_hash
NEVER_IN_rsa := mbedtls_rsa_deduce_crt mbedtls_rsa_deduce_primes mbedtls_rsa_deduce_private_exponent \
	mbedtls_rsa_validate_crt mbedtls_rsa_validate_params
NEVER_IN_ssl_tls12_client := mbedtls_pk_sign mbedtls_pk_sign_restartable
NEVER_IN_ssl_tls13_client := mbedtls_ssl_tls13_write_certificate_verify
never_in = $(BUILD)/obj/mbedtls/library/$(1).o: THIRD_PARTY_FLAGS += $(foreach name,$(NEVER_IN_$(1)),-D$(name)=never_$(name))
NEVER_FILES := $(if $(filter small,$(PROFILE)),,ecp) pk pk_wrap rsa ssl_tls12_client ssl_tls13_client
$(foreach file,$(NEVER_FILES),$(eval $(call never_in,$(file))))
$(patsubst %,$(BUILD)/obj/mbedtls/library/%.o,$(NEVER_FILES) ssl_tls13_generic): port/mbedtls/port.mk
PORT_mbedtls_LINK_FLAGS := $(foreach name,$(sort $(foreach file,$(NEVER_FILES),$(NEVER_IN_$(file)))), \
	-Wl,--defsym=never_$(name)=vapi_tls_never)

# ROOTS=public|test: whom the image trusts; ROOTS_FILES=a.der b.der: these instead of the public ones.
MAKE_ROOTS := port/mbedtls/roots/make_roots.py
ifeq ($(ROOTS),test)
PKI_ROOTS := build/pki/root.der build/pki/root-rsa.der build/pki/issuing.der
# The small profile knows P-256 only: it trusts the issuing authority, whose key is such a one.
TEST_ROOTS := $(if $(filter small,$(PROFILE)),$(filter %/issuing.der,$(PKI_ROOTS)),$(filter-out %/issuing.der,$(PKI_ROOTS)))
PORT_mbedtls_GENERATED_SOURCES := $(BUILD)/generated/test_roots.c
$(BUILD)/generated/test_roots.c: $(MAKE_ROOTS) $(TEST_ROOTS)
	$(Q)$(PYTHON) $(MAKE_ROOTS) $@ $(TEST_ROOTS)
# The test PKI is made anew only when it is missing or about to expire; otherwise its files stay as old as they are.
$(PKI_ROOTS) &: FORCE | build/packages/e2e
	$(Q)$(PYTHON) tests/sim/pki.py >/dev/null
else ifneq ($(ROOTS_FILES),)
PORT_mbedtls_GENERATED_SOURCES := $(BUILD)/generated/chosen_roots.c
$(BUILD)/generated/chosen_roots.c: $(MAKE_ROOTS) $(ROOTS_FILES) FORCE
	$(Q)$(PYTHON) $(MAKE_ROOTS) --check $@ $(ROOTS_FILES) 2>/dev/null || $(PYTHON) $(MAKE_ROOTS) $@ $(ROOTS_FILES)
else ifeq ($(ROOTS),public)
PORT_mbedtls_SOURCES += port/mbedtls/roots/public_roots.c
else
$(error ROOTS is "$(ROOTS)", but must be public or test)
endif

.PHONY: roots
roots: ## write the public CA roots anew from the system's ca-certificates
	$(Q)$(PYTHON) $(MAKE_ROOTS) port/mbedtls/roots/public_roots.c port/mbedtls/roots/selection.txt
