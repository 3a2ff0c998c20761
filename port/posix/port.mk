# A POSIX system: clocks, random bytes, sockets, names. Goes with port/sockets.
PORT_posix_SOURCES := port/posix/posix_platform.c port/posix/posix_sockets.c
PORT_posix_INCLUDES := port/posix
PORT_posix_DEFINES := _POSIX_C_SOURCE=200809L _DEFAULT_SOURCE
