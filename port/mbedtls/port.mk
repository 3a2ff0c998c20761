# TLS by mbedTLS 3.6.x over any transport. Compiles for every board; settings in vapi_mbedtls_config.h.
PORT_mbedtls_SOURCES := $(addprefix port/mbedtls/,arena.c ecdsa_verify.c hmac.c tls_ecdsa.c tls_error.c tls_platform.c tls_roots.c tls_rsa.c \
	tls_session.c tls_steps.c tls_switch.c tls_transport.c)
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

# ROOTS=public|test: whom the image trusts.
MAKE_ROOTS := port/mbedtls/roots/make_roots.py
ifeq ($(ROOTS),test)
TEST_ROOTS := build/pki/root.der build/pki/root-rsa.der
PORT_mbedtls_GENERATED_SOURCES := $(BUILD)/generated/test_roots.c
$(BUILD)/generated/test_roots.c: $(MAKE_ROOTS) $(TEST_ROOTS)
	$(Q)$(PYTHON) $(MAKE_ROOTS) $@ $(TEST_ROOTS)
# The test PKI is made anew only when it is missing or about to expire; otherwise its files stay as old as they are.
$(TEST_ROOTS) &: FORCE | build/packages/e2e
	$(Q)$(PYTHON) tests/sim/pki.py >/dev/null
else ifeq ($(ROOTS),public)
PORT_mbedtls_SOURCES += port/mbedtls/roots/public_roots.c
else
$(error ROOTS is "$(ROOTS)", but must be public or test)
endif

.PHONY: roots
roots: ## write the public CA roots anew from the system's ca-certificates
	$(Q)$(PYTHON) $(MAKE_ROOTS) port/mbedtls/roots/public_roots.c port/mbedtls/roots/selection.txt
