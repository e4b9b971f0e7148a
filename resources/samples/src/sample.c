/* Sample firmware: counts in RAM and touches no pin, so that it runs on any STM32. See README.md beside it. */
#include <stdint.h>

extern uint32_t _stack_top, _data_start, _data_end, _data_load, _bss_start, _bss_end;

static const char banner[] = "Flashline sample firmware 1.0";
static volatile uint32_t ticks = 1;
static volatile uint32_t table[256];

static void fill_table(void)
{
    for (uint32_t i = 0; i < 256; i++)
    {
        uint32_t crc = i << 24;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 0x80000000u) ? (crc << 1) ^ 0x04C11DB7u : crc << 1;
        table[i] = crc;
    }
}

static uint32_t checksum(const char *text)
{
    uint32_t crc = 0xFFFFFFFFu;
    for (; *text != '\0'; text++)
        crc = (crc << 8) ^ table[((crc >> 24) ^ (uint8_t)*text) & 0xFF];
    return crc;
}

void reset_handler(void)
{
    uint32_t *from = &_data_load;
    for (uint32_t *to = &_data_start; to < &_data_end; to++)
        *to = *from++;
    for (uint32_t *to = &_bss_start; to < &_bss_end; to++)
        *to = 0;
    fill_table();
    for (;;)
        ticks += checksum(banner);
}

static void default_handler(void)
{
    for (;;)
        ;
}

__attribute__((section(".vectors"), used)) static void *const vectors[16] = {
    &_stack_top,
    reset_handler,
    default_handler,
    default_handler,
    [11] = default_handler,
    [14] = default_handler,
    [15] = default_handler,
};

/* A lookup table in flash gives the image a size at which progress can be seen. */
__attribute__((section(".rodata"), used)) static const uint16_t sine[4096] = {
#define S(i) (uint16_t)(32768 + ((i) * (4096 - (i))) / 128)
#define S16(i) S(i), S(i + 1), S(i + 2), S(i + 3), S(i + 4), S(i + 5), S(i + 6), S(i + 7), S(i + 8), S(i + 9), S(i + 10), S(i + 11), S(i + 12), S(i + 13), S(i + 14), S(i + 15)
#define S256(i) S16(i), S16(i + 16), S16(i + 32), S16(i + 48), S16(i + 64), S16(i + 80), S16(i + 96), S16(i + 112), S16(i + 128), S16(i + 144), S16(i + 160), S16(i + 176), S16(i + 192), S16(i + 208), S16(i + 224), S16(i + 240)
    S256(0), S256(256), S256(512), S256(768), S256(1024), S256(1280), S256(1536), S256(1792),
    S256(2048), S256(2304), S256(2560), S256(2816), S256(3072), S256(3328), S256(3584), S256(3840),
};
