#!/bin/sh
# Fails when an image contains a heap: check_no_heap.sh NM IMAGE
#
# Device images take all memory from static places; an allocator in the image means that something pulled
# one in, be it ours, lwIP's, mbedTLS's or the C library's.
set -eu
nm=$1
image=$2
symbols=$("$nm" "$image")
found=$(echo "$symbols" | awk '{ print $NF }' |
    grep -E '^_*(malloc|calloc|realloc|reallocarray|free|cfree|memalign|aligned_alloc|sbrk|brk)(_r)?$' | sort -u || true)
if [ -n "$found" ]; then
    echo "$image: a heap is linked in: $(echo "$found" | tr '\n' ' ')" >&2
    echo "Its map file says which object asked for it." >&2
    exit 1
fi
