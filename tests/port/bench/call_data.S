/* What the server said to calls (record_call.c). */
.macro tape name, number
    .global tape_\name\()_\number\()_begin, tape_\name\()_\number\()_end
tape_\name\()_\number\()_begin:
    .incbin "\name\()_\number\().tape"
tape_\name\()_\number\()_end:
.endm

    .section .rodata.tapes, "a"
    tape call_cold, 1
    .global tape_call_cold_2_begin, tape_call_cold_2_end
tape_call_cold_2_begin:
tape_call_cold_2_end:
    tape call_resumed13, 1
    tape call_resumed13, 2
    tape call_resumed12, 1
    tape call_resumed12, 2
    tape call_kept, 1
    tape call_kept, 2
