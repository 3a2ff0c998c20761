/*
 * The board's end by semihosting, for machines without a device that ends them ("Semihosting for
 * AArch32 and AArch64", 6.10; on cores of 32 bits the reason is the parameter itself).
 */
#include "board_main.h"
#include "semihosting.h"

#define SYS_EXIT                 0x18U
#define STOPPED_RUN_TIME_ERROR   0x20023U
#define STOPPED_APPLICATION_EXIT 0x20026U

_Noreturn void board_hardware_exit(int result)
{
    uintptr_t reason = result == 0 ? STOPPED_APPLICATION_EXIT : STOPPED_RUN_TIME_ERROR;

    (void)semihosting_call(SYS_EXIT, (const void *)reason);
    for (;;) {
    }
}
