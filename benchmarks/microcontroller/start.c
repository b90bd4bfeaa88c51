/* Starts a program on a Cortex-M: data and bss, then main, whose status ends the emulator (semihosting of newlib's librdimon). */
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

extern uint32_t data_start, data_end, data_load, bss_start, bss_end, stack_top;
extern void initialise_monitor_handles(void);
int main(void);

void reset(void) {
  const uint32_t *from = &data_load;
  uint32_t *to;
  int status;
  for (to = &data_start; to < &data_end; to++) {
    *to = *from++;
  }
  for (to = &bss_start; to < &bss_end; to++) {
    *to = 0;
  }
  initialise_monitor_handles();
  status = main();
  fflush(stdout);
  _exit(status);
}

static void fault(void) {
  _exit(2);
}

__attribute__((section(".vectors"), used)) static void *const vectors[16] = {
  &stack_top, (void *) reset, (void *) fault, (void *) fault, (void *) fault, (void *) fault, (void *) fault,
};
