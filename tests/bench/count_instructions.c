/*
 * A QEMU plugin that counts the instructions a program executes in marked regions, exactly.
 *
 * Three instructions that do nothing are the marks (Thumb encodings):
 *   mov r9, r9     counting begins        mov r10, r10   counting pauses
 *   mov r11, r11   the count is written to the file named by the argument out=FILE, a line with it and with the longest
 *                  time between two marks, and cleared
 *
 * Distributions package QEMU without its plugin header, so the few declarations needed are here;
 * they are QEMU's documented plugin interface, version 1.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum { QEMU_PLUGIN_INLINE_ADD_U64 = 0, QEMU_PLUGIN_CB_NO_REGS = 0 };

typedef void (*translation_callback)(qemu_plugin_id_t id, struct qemu_plugin_tb *block);
typedef void (*execution_callback)(unsigned int processor, void *context);

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, translation_callback callback);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *block, size_t index);
const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *instruction);
size_t qemu_plugin_insn_size(const struct qemu_plugin_insn *instruction);
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn *instruction,
                                            execution_callback callback, int flags, void *context);
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_plugin_insn *instruction, int operation,
                                                void *number, uint64_t addend);

__attribute__((visibility("default"))) int qemu_plugin_version = 1;
__attribute__((visibility("default"))) int
qemu_plugin_install(qemu_plugin_id_t id, const void *machine, int argument_count, char **arguments);

static uint64_t executed; /* instructions since the machine started */
static uint64_t begun_at; /* `executed` when the region was entered */
static uint64_t counted;  /* instructions in regions since the last report */
static uint64_t longest;  /* the most of them between two marks */
static FILE *output;

static void begin(unsigned int processor, void *context)
{
    (void)processor;
    (void)context;
    begun_at = executed;
}

static void pause_counting(unsigned int processor, void *context)
{
    (void)processor;
    (void)context;
    /* The mark itself may or may not be in `executed` yet, but equally at both ends. */
    const uint64_t region = executed - begun_at - 1U;
    counted += region;
    longest = region > longest ? region : longest;
}

static void report(unsigned int processor, void *context)
{
    (void)processor;
    (void)context;
    fprintf(output, "%llu %llu\n", (unsigned long long)counted, (unsigned long long)longest);
    fflush(output);
    counted = 0U;
    longest = 0U;
}

static void translate(qemu_plugin_id_t id, struct qemu_plugin_tb *block)
{
    const size_t count = qemu_plugin_tb_n_insns(block);

    (void)id;
    for (size_t index = 0U; index < count; index++) {
        struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(block, index);
        uint16_t code = 0U;

        qemu_plugin_register_vcpu_insn_exec_inline(instruction, QEMU_PLUGIN_INLINE_ADD_U64,
                                                   &executed, 1U);
        if (qemu_plugin_insn_size(instruction) != sizeof(code)) {
            continue;
        }
        memcpy(&code, qemu_plugin_insn_data(instruction), sizeof(code));
        execution_callback callback = code == 0x46C9U   ? begin
                                      : code == 0x46D2U ? pause_counting
                                      : code == 0x46DBU ? report
                                                        : NULL;
        if (callback != NULL) {
            qemu_plugin_register_vcpu_insn_exec_cb(instruction, callback, QEMU_PLUGIN_CB_NO_REGS,
                                                   NULL);
        }
    }
}

int qemu_plugin_install(qemu_plugin_id_t id, const void *machine, int argument_count,
                        char **arguments)
{
    (void)machine;
    for (int index = 0; index < argument_count; index++) {
        if (strncmp(arguments[index], "out=", 4) == 0) {
            output = fopen(arguments[index] + 4, "w");
        }
    }
    if (output == NULL) {
        fputs("count_instructions: out=FILE is missing or cannot be written\n", stderr);
        return -1;
    }
    qemu_plugin_register_vcpu_tb_trans_cb(id, translate);
    return 0;
}
