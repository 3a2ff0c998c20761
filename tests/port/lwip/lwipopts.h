/**
 * @file lwipopts.h
 * port/lwip-raw's settings on this machine: pointers of 64 bits, both ends of a connection in one stack,
 * and lwIP's checks of itself.
 */
#ifndef TEST_LWIPOPTS_H
#define TEST_LWIPOPTS_H

#define VAPI_LWIP_ASSERTIONS 1
#define MEM_SIZE             8000
#define PBUF_POOL_SIZE       40
#define MEMP_NUM_TCP_PCB     6

#include "../../../port/lwip-raw/lwipopts.h"

#undef MEM_ALIGNMENT
#define MEM_ALIGNMENT 8

#undef MEMP_NUM_TCP_SEG
#define MEMP_NUM_TCP_SEG 24

#endif /* TEST_LWIPOPTS_H */
