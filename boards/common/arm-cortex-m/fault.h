/**
 * @file fault.h
 * What happens when the processor stops a program: a report on the console, and the end.
 *
 *     FAULT BusFault, precise data access, address 0x20010000
 *       thread application, pc 0x00001234, lr 0x00001201, CFSR 0x00008200, HFSR 0x00000000
 *
 * After it the board ends with result 1 (board_hardware_exit()). A watchdog whose interrupt is NMI reports in the same
 * way, as "WATCHDOG application hung" (boards/common/watchdog), and then resets.
 */
#ifndef FAULT_H
#define FAULT_H

/**
 * Lets each kind of fault have its own handler, and division by zero be one. Called at start-up.
 */
void fault_start(void);

/**
 * The vector of everything that must not happen: faults, NMI, and exceptions that nobody asked for.
 */
void fault_handler(void);

#endif /* FAULT_H */
