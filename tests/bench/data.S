/* The texts made by tests/bench/workloads.py; a program keeps those it uses. */
.macro text name, file
    .section .rodata.bench_\name, "a"
    .balign 4
    .global bench_\name\()_begin, bench_\name\()_end
bench_\name\()_begin:
    .incbin "\file"
bench_\name\()_end:
    .byte 0
.endm

text w1_http, w1.http
text w2_http, w2.http
text w3_http, w3.http
text w2_json, w2.json
text w3_json, w3.json
text w4_sse, w4.sse
text w5_ws, w5.ws
