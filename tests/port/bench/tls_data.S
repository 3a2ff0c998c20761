/* What the servers said (record.c). A scenario without a second connection has an empty second tape. */
.macro tape name
    .global tape_\name\()_1_begin, tape_\name\()_1_end, tape_\name\()_2_begin, tape_\name\()_2_end
tape_\name\()_1_begin:
    .incbin "\name\()_1.tape"
tape_\name\()_1_end:
.endm
.macro once name
    tape \name
tape_\name\()_2_begin:
tape_\name\()_2_end:
.endm
.macro twice name
    tape \name
tape_\name\()_2_begin:
    .incbin "\name\()_2.tape"
tape_\name\()_2_end:
.endm

    .section .rodata.tapes, "a"
    once tls13_ecdsa
    once tls13_rsa
    once tls13_rsa4096
    once tls13_p384
    once tls12_ecdsa
    once tls12_rsa
    once tls12_rsa4096
    twice tls13_resumed
    twice tls12_resumed
