import type { optionSentences as english } from '../en/option-sentences.ts';
import type { Translated } from '../translated.ts';

export const optionSentences: Translated<typeof english> = {
  'danger.brown-out': '若阈值高于电路板的供电电压，芯片将一直处于复位状态，任何工具都无法访问。',
  'danger.watchdog': '若看门狗从复位起就运行而程序不喂狗，程序将被反复复位。',
  'danger.sleep-d1-standby': '使用 D1 Standby 模式的程序会在本应休眠时被复位。',
  'danger.sleep-d1-stop': '使用 D1 Stop 模式的程序会在本应休眠时被复位。',
  'danger.sleep-shutdown': '使用 Shutdown 模式的程序会在本应休眠时被复位。',
  'danger.sleep-standby': '使用 Standby 模式的程序会在本应休眠时被复位。',
  'danger.sleep-stop': '使用 Stop 模式的程序会在本应休眠时被复位。',
  'danger.swap-may': '此后 Flash 起始处可能是另一个程序。',
  'danger.swap': '此后 Flash 起始处是另一个程序。',
  'danger.nrst': '作为普通引脚，它不再能复位芯片。',
  'danger.banks': '页、地址和擦除代码都会改变：Flash 中的内容必须重新烧录。',
  'danger.pages': '在解除保护之前，受保护的页既不能擦除也不能写入。',
  'danger.sectors': '在解除保护之前，受保护的扇区既不能擦除也不能写入。',
  'danger.readout': '通过“保护”设置，通过“解除保护”取消，后者会擦除整个芯片。级别 2 永远无法解除。',
  'danger.boot-lock': '将无法再进入引导程序；只有调试器能够恢复，且仅限读保护级别 0。',
  'danger.dual-boot-4.0':
    '只要某个存储区中有程序，引导程序就会让位；对于 4.0 版引导程序，只有调试器能够恢复。',
  'danger.dual-boot-bank-2-first': '引导程序在每次复位时运行，并首先在存储区 2 中查找程序。',
  'danger.dual-boot-decides': '引导程序在每次复位时首先运行，并决定启动哪个存储区。',
  'danger.dual-boot-bank-2': '引导程序在每次复位时首先运行，若存储区 2 中有程序则启动它。',
  'danger.boot-address': '若地址不是程序自身的地址，程序将无法启动。',
  'danger.nboot0': '在引脚不起作用时，0 会使程序无法启动，1 会使引导程序无法进入。',
  'danger.nboot-sel': '在引脚不起作用时，只有 nBOOT0 和空的 Flash 能进入引导程序。',
  'danger.nboot1': '设为 0 后将无法再进入引导程序。',
  'danger.high-speed-pins': '供电电压高于 2.7 V 时会损坏芯片。',
  'danger.boot-address-1-h7': '若地址不是 0x1FF0，BOOT0 引脚将不再进入引导程序。',
  'danger.boot-address-1-f7': '若地址不是 0x40，BOOT0 引脚将不再进入引导程序。',
  'keep.securable': '可安全保护区域一旦设置，只有擦除芯片才能移除。',
  'keep.radio': '它属于无线内核及其固件。',
  'keep.with-the-flash-unconfirmed': '它只能与 Flash 的内容一起移除，且引导程序能否写入它尚未证实。',
  'keep.with-the-flash': '它只能与 Flash 中的全部内容一起解除，且多种型号的引导程序无法写入它。',
  'keep.erase-only': '只有擦除芯片才能移除它。',
  'keep.start-unconfirmed': '它决定芯片从何处启动，且引导程序能否写入它尚未证实。',
  'keep.place-unconfirmed': '此位的位置尚未证实，因此仅供显示。',
  'keep.no-way-back': '若改为其他值，将无法进入引导程序来改回，且引导程序能否写入它尚未证实。',
  'lockout.pin-boot-sel':
    '此后 BOOT0 引脚不起作用，nBOOT0 = 1 选择 Flash。只要 Flash 不为空，就只有程序自身或调试器能进入引导程序。BOOT_SEL = 1 可保留该引脚。',
  'lockout.pin-nboot-sel':
    '此后 BOOT0 引脚不起作用，nBOOT0 = 1 选择 Flash。只要 Flash 不为空，就只有程序自身或调试器能进入引导程序。nBOOT_SEL = 0 可保留该引脚。',
  'lockout.pin-nswboot0':
    '此后 BOOT0 引脚不起作用，nBOOT0 = 1 选择 Flash。只要 Flash 不为空，就只有程序自身或调试器能进入引导程序。nSWBOOT0 = 1 可保留该引脚。',
  'lockout.boot-address-f7':
    '此后 BOOT0 引脚指向另一个地址，不再进入引导程序（0x40）。除非 BOOT_ADD0 为 0x40，否则只有调试器能够改回。',
  'lockout.boot-address-h7': '此后 BOOT0 引脚指向另一个地址，不再进入引导程序。',
  'lockout.nrst': 'NRST 引脚变为普通引脚：复位按钮和适配器的复位线都不再起作用。只有断电才能复位芯片。',
  'lockout.boot-lock':
    '此后芯片总是启动 Flash 中的程序：BOOT0 引脚和任何选项都不再进入引导程序。只有调试器能够恢复，且仅限读保护级别 0。',
  'lockout.dual-boot-4.0':
    '启用双存储区启动后，只要某个存储区中有有效程序，引导程序就会启动它：在两个存储区都无效之前无法再进入 4.0 版引导程序，只有调试器能够恢复。',
  'lockout.nboot1':
    '设 nBOOT1 = 0 后，芯片在本应启动引导程序时改从 RAM 启动：BOOT0 引脚不再进入引导程序。只有调试器能够改回。',
  'read-only.registers':
    '在此系列中，选项字节是 Flash 控制器的寄存器，写入前需要解锁序列，写入后需要置启动位。引导程序是否执行这些操作尚未证实，因此这里仅供显示；可用调试器更改。',
};
