import type * as english from '../en/device.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english.bootTexts> = {
  title: '此芯片如何启动引导程序（! = 会导向别处，> = 可采取的办法）：',
  'rule.levels-pin': '释放复位时若 BOOT0 为高电平，引导程序就会运行（AN2606，模式 {pattern}）。',
  'rule.levels-select':
    '释放复位时若 BOOT0 为高电平，引导程序就会运行。选项位 {bit} 决定什么算作 BOOT0（AN2606，模式 {pattern}）：为 {pinValue} 时是引脚，为 {optionValue} 时是选项位 nBOOT0（0 = 引导程序，1 = 程序），与引脚无关。',
  'rule.boot1-pin': '若芯片有 BOOT1 引脚，此时它必须为低电平。',
  'rule.boot1-option': '选项位 nBOOT1 必须为 1（默认值）；为 0 时芯片改从 RAM 运行。',
  'rule.addresses':
    'BOOT0 选择选项字节中的两个启动地址之一；所选地址是系统存储器的地址时，引导程序运行（AN2606，模式 {pattern}）。',
  'rule.security':
    'BOOT0 或选项位 nBOOT0 选择启动地址，TrustZone 决定哪些地址有效（AN2606，模式 {pattern}）。',
  'rule.product-state':
    'BOOT0 为高且产品状态为 Open，或产品状态为 Provisioning 时，引导程序运行（AN2606，模式 {pattern}）。',
  'rule.radio-pin': '释放复位时若 PA10 引脚为高电平，引导程序就会运行。',
  'rule.not-stated': 'Flashline 没有此芯片的启动规则：请查阅其参考手册中的 BOOT0 和选项字节。',
  'trap.delivered-option':
    '默认情况下 {bit} 为 {value}：BOOT0 引脚不起作用。新芯片能进入引导程序只是因为 Flash 为空，一旦烧录便不再能进入。',
  'trap.empty':
    '第一个 Flash 字为空的芯片会自行启动引导程序。芯片在上电时检查，而不是在复位时：首次烧录后，复位仍会启动引导程序，直到断电重启。',
  'trap.empty-cleared':
    '此芯片的某些引导程序版本一运行就忘记 Flash 为空：此时复位会启动空的 Flash。只有断电再上电才有用。',
  'trap.lock': '选项位 BOOT_LOCK = 1 时，每次复位都启动程序。',
  'trap.banks':
    '选项位 {bit} = {value}（双存储区启动）时，每次复位先运行引导程序，但它会启动含有有效程序的存储区。只有 BOOT0 选择引导程序或没有有效存储区时，它才保留控制权。',
  'trap.banks-versions': '标识为 {ids} 的引导程序版本会这样做；更早的版本不会。',
  'trap.jump-banks': '出于同样原因，跳转到引导程序的程序会重新启动：只要有一个存储区有效，跳转就没有用。',
  'trap.jump-empty': '程序无法跳转到引导程序：除非第一个 Flash 字为空，否则引导程序会立即交还控制权。',
  'trap.jump-l0': '此芯片不支持从程序跳转到引导程序（AN2606）。',
  'way.lines': '使用适配器：将 RTS 接到 BOOT0、DTR 接到复位，由 Flashline 驱动这两条线。',
  'way.hand': '手动：保持 BOOT0 为高电平，按下并松开复位，在 BOOT0 为高时开始任务。',
  'way.radio-pin': '手动：保持 PA10 为高电平，按下并松开复位，然后开始任务。',
  'way.option':
    '若 BOOT0 引脚不起作用：再进入一次引导程序（利用空的 Flash 或调试器），将 {bit} 设为 {pinValue}。此后引脚便起作用。',
  'way.banks':
    '或关闭双存储区启动（{bit} = {offValue}），或让程序在复位前擦除其存储区的第一页，使没有存储区有效。',
  'way.erase-first-word': '或让程序擦除自己的第一页，再断电上电：空的 Flash 会启动引导程序。',
  'way.power': '若都无效，请断电数秒后重试；调试器总是可行。',
};

export const memoryKindTexts: Translated<typeof english.memoryKindTexts> = {
  flash: 'Flash',
  'flash-beyond-part': '超出此型号末尾的 Flash',
  'flash-alias': 'Flash 的映射地址',
  ram: 'RAM',
  'ram-reserved': '为引导程序保留的 RAM',
  'system-memory': '系统存储器（引导程序本身）',
  'option-bytes': '选项字节',
  'data-eeprom': '数据 EEPROM',
  'data-flash': '数据 Flash',
  'read-only': '出厂数据（如唯一 ID 和 Flash 容量）',
  'key-storage': '密钥存储区',
  otp: '一次性可编程存储器',
  peripheral: '外设寄存器',
  'external-memory': '外部存储器',
  'other-chip-flash': '其他类型芯片的 Flash',
  unknown: '未知的存储器',
};

export const optionTexts: Translated<typeof english.optionTexts> = {
  'group.readout-protection': '读保护',
  'group.boot': '启动',
  'group.banks': 'Flash 存储区',
  'group.reset': '复位与供电',
  'group.watchdog': '看门狗',
  'group.memory': '存储器',
  'group.write-protection': '写保护',
  'group.code-protection': '代码保护',
  'group.security': '安全',
  'group.data': '数据字节',

  'danger.plain': '无害',
  'danger.board-may-not-start': '电路板可能无法启动',
  'danger.erases-chip': '会擦除芯片',
  'danger.locks-out-of-bootloader': '可能无法再进入引导程序',
  'danger.irreversible': '在此无法撤销',

  reserved: '保留：保持出厂设置',
};

export const optionSentences: Translated<typeof english.optionSentences> = {
  'danger.brown-out': '若阈值高于电路板的供电电压，芯片将一直处于复位状态，任何工具都无法访问。',
  'danger.watchdog': '若看门狗从复位起就运行而程序不喂狗，芯片会反复复位。',
  'danger.sleep-d1-standby': '使用 D1 Standby 模式的程序会被复位，而不会进入该模式。',
  'danger.sleep-d1-stop': '使用 D1 Stop 模式的程序会被复位，而不会进入该模式。',
  'danger.sleep-shutdown': '使用 Shutdown 模式的程序会被复位，而不会进入该模式。',
  'danger.sleep-standby': '使用 Standby 模式的程序会被复位，而不会进入该模式。',
  'danger.sleep-stop': '使用 Stop 模式的程序会被复位，而不会进入该模式。',
  'danger.swap-may': '此后 Flash 起始处可能是另一个程序。',
  'danger.swap': '此后 Flash 起始处是另一个程序。',
  'danger.nrst': '作为普通引脚，它不再能复位芯片。',
  'danger.banks': '页、地址和擦除代码都会改变：您必须重新烧录 Flash 中的内容。',
  'danger.pages': '在解除保护之前，受保护的页既不能擦除也不能写入。',
  'danger.sectors': '在解除保护之前，受保护的扇区既不能擦除也不能写入。',
  'danger.readout': '通过保护电路板来设置。解除保护会擦除整个芯片。级别 2 永远无法解除。',
  'danger.boot-lock': '将无法再进入引导程序。只有调试器能够撤销，且仅限读保护级别 0。',
  'danger.dual-boot-4.0':
    '只要某个存储区中有程序，引导程序就会启动它。对于 4.0 版引导程序，只有调试器能够撤销。',
  'danger.dual-boot-bank-2-first': '引导程序在每次复位时运行，并首先在存储区 2 中查找程序。',
  'danger.dual-boot-decides': '引导程序在每次复位时首先运行，并决定启动哪个存储区。',
  'danger.dual-boot-bank-2': '引导程序在每次复位时首先运行，若存储区 2 中有程序则启动它。',
  'danger.boot-address': '若这不是程序的地址，程序将无法启动。',
  'danger.nboot0': '若引脚不起作用，0 会使程序无法启动，1 会使引导程序无法进入。',
  'danger.nboot-sel': '若引脚不起作用，只有 nBOOT0 或空的 Flash 能启动引导程序。',
  'danger.nboot1': '设为 0 后将无法再进入引导程序。',
  'danger.high-speed-pins': '供电电压高于 2.7 V 时，这会损坏芯片。',
  'danger.boot-address-1-h7': '若地址不是 0x1FF0，BOOT0 引脚将不再启动引导程序。',
  'danger.boot-address-1-f7': '若地址不是 0x40，BOOT0 引脚将不再启动引导程序。',
  'keep.securable': '可安全保护区域一旦设置，只有擦除芯片才能移除。',
  'keep.radio': '它属于无线内核及其固件。',
  'keep.with-the-flash-unconfirmed': '它只能与 Flash 的内容一起移除，且引导程序能否写入它尚未证实。',
  'keep.with-the-flash': '它只能与 Flash 的内容一起移除，且多种型号的引导程序无法写入它。',
  'keep.erase-only': '只有擦除芯片才能移除它。',
  'keep.start-unconfirmed': '它决定芯片从何处启动，且引导程序能否写入它尚未证实。',
  'keep.place-unconfirmed': '此位的位置尚未证实，因此 Flashline 仅显示它。',
  'keep.no-way-back': '若改为其他值，将无法进入引导程序来撤销更改，且引导程序能否写入它尚未证实。',
  'lockout.pin-boot-sel':
    '此后 BOOT0 引脚不起作用，nBOOT0 = 1 选择 Flash。只要 Flash 不为空，就只有程序自身或调试器能进入引导程序。BOOT_SEL = 1 可使该引脚继续有效。',
  'lockout.pin-nboot-sel':
    '此后 BOOT0 引脚不起作用，nBOOT0 = 1 选择 Flash。只要 Flash 不为空，就只有程序自身或调试器能进入引导程序。nBOOT_SEL = 0 可使该引脚继续有效。',
  'lockout.pin-nswboot0':
    '此后 BOOT0 引脚不起作用，nBOOT0 = 1 选择 Flash。只要 Flash 不为空，就只有程序自身或调试器能进入引导程序。nSWBOOT0 = 1 可使该引脚继续有效。',
  'lockout.boot-address-f7':
    '此后 BOOT0 引脚指向另一个地址，而不是引导程序（0x40）。除非 BOOT_ADD0 为 0x40，否则只有调试器能够撤销。',
  'lockout.boot-address-h7': '此后 BOOT0 引脚指向另一个地址，而不是引导程序。',
  'lockout.nrst': 'NRST 引脚变为普通引脚：复位按钮和适配器的复位线都不再起作用。只有断电才能复位芯片。',
  'lockout.boot-lock':
    '此后芯片总是启动 Flash 中的程序：BOOT0 引脚和任何选项都不能启动引导程序。只有调试器能够撤销，且仅限读保护级别 0。',
  'lockout.dual-boot-4.0':
    '启用双存储区启动后，只要某个存储区中有有效程序，引导程序就会启动它。此时在两个存储区都无效之前无法进入 4.0 版引导程序，只有调试器能够撤销。',
  'lockout.nboot1':
    '设 nBOOT1 = 0 后，芯片从 RAM 启动，而不是引导程序：BOOT0 引脚不再启动引导程序。只有调试器能够撤销。',
  'read-only.registers':
    '在此系列中，选项字节是 Flash 控制器的寄存器：写入前需要解锁序列，写入后需要置启动位。引导程序是否执行这些操作尚未证实，因此 Flashline 在这里仅显示它们。可用调试器更改。',
};
