/* The records that this device keeps in its own flash (record_store.h): the region RECORDS of the board's memory.ld. */
#include "board_main.h"
#include "record_store.h"

#define SECTORS 2U

/* The region's ends, from the linker script. */
extern const uint8_t board_records_start[], board_records_end[];

bool board_hardware_records(vapi_storage_t *out_storage)
{
    static record_store_t store = {
        .memory = board_records_start,
        .sectors = SECTORS,
        .erase = board_hardware_flash_erase,
        .write = board_hardware_flash_write,
    };
    uintptr_t size = (uintptr_t)board_records_end - (uintptr_t)board_records_start;

    store.sector_size = (uint32_t)size / SECTORS;
    *out_storage = record_store_storage(&store);
    return true;
}
