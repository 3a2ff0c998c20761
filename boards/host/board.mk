# This machine as a board: the same examples as an ordinary program. SANITIZE=1 for AddressSanitizer.
BOARD_DESCRIPTION := this machine: POSIX sockets, the same TLS and the same arena
BOARD_SOURCES := boards/host/board.c
BOARD_PORTS := posix sockets mbedtls
BOARD_NETWORK := POSIX sockets
